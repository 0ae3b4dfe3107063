using System.Globalization;
using Microsoft.Extensions.Primitives;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>Reads the parameters of an address of the API that is no search, or that takes more than a search, and collects what is wrong with
/// them. Empty parameters count as absent.</summary>
internal sealed class ApiParameters
{
    private readonly IQueryCollection parameters;
    private readonly List<ParameterProblem> problems = [];

    /// <param name="parameters">What was given.</param>
    /// <param name="known">The names that the address knows.</param>
    public ApiParameters(IQueryCollection parameters, params string[] known)
    {
        this.parameters = parameters;
        foreach (var (name, values) in parameters)
        {
            if (!known.Contains(name, StringComparer.Ordinal)) problems.Add(new(ParameterProblemKind.Unknown, name, $"There is no parameter “{ParameterProblem.Short(name)}” here. Remove it or check how it is written."));
            else if (values.Count > 1) problems.Add(new(ParameterProblemKind.Unreadable, name, $"“{name}” is there {values.Count} times. Give it once."));
        }
    }

    public IReadOnlyList<ParameterProblem> Problems => problems;

    /// <summary>Reads an address that takes the parameters of a search and a few of its own.</summary>
    /// <param name="parameters">What was given.</param>
    /// <param name="request">What the parameters of a search ask for.</param>
    /// <param name="own">The names of the others.</param>
    public static ApiParameters WithSearch(IQueryCollection parameters, out SearchRequest request, params string[] own)
    {
        var isOwn = parameters.ToLookup(parameter => own.Contains(parameter.Key, StringComparer.Ordinal));
        var reading = SearchUrl.Read(new QueryCollection(isOwn[false].ToDictionary()));
        request = reading.Request;
        var read = new ApiParameters(new QueryCollection(isOwn[true].ToDictionary()), own);
        read.problems.AddRange(reading.Problems);
        return read;
    }

    /// <summary>A text; empty where it is absent or too long.</summary>
    public string Text(string name, int most)
    {
        var value = parameters[name].ToString();
        if (value.Length <= most) return value;
        problems.Add(new(ParameterProblemKind.TooMuch, name, Invariant($"“{name}” has {value.Length:N0} characters; {most:N0} are the most. Shorten it.")));
        return "";
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string name, int most, string remedy)
    {
        var value = Text(name, most);
        if (parameters[name].ToString().Length == 0) problems.Add(new(ParameterProblemKind.Unreadable, name, $"“{name}” is missing. {remedy}"));
        return value;
    }

    /// <summary>A number; <paramref name="absent"/> where it is absent or none.</summary>
    public int Number(string name, int least, int most, int absent)
    {
        var value = parameters[name].ToString();
        if (value.Length == 0) return absent;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(ParameterProblem.Unreadable(name, value, Invariant($"Write a number from {least} to {most}")));
        return absent;
    }

    /// <summary>One of a few words, which must be given; the first of them where it is none.</summary>
    public string OneOf(string name, IReadOnlyList<string> words)
    {
        var value = parameters[name].ToString();
        if (words.Contains(value)) return value;
        problems.Add(ParameterProblem.Unreadable(name, value, "Write " + string.Join(" or ", words.Where(word => word.Length > 0))));
        return words[0];
    }

    /// <summary>One of a few words; the first of them where it is absent or none.</summary>
    public string Optional(string name, IReadOnlyList<string> words) => parameters[name].ToString().Length == 0 ? words[0] : OneOf(name, words);

    /// <summary>The width of a histogram's bars; null where it is absent or none.</summary>
    public DateInterval? Interval(string name)
    {
        var word = Optional(name, ["", .. Enum.GetValues<DateInterval>().Select(SearchUrl.NameOf)]);
        return word.Length == 0 ? null : Enum.Parse<DateInterval>(word, ignoreCase: true);
    }

    /// <summary>An address with these parameters and one of them changed.</summary>
    /// <param name="address">The address without the parameters read here.</param>
    /// <param name="name">The one that changes.</param>
    /// <param name="value">Its new value.</param>
    public string With(string address, string name, int value)
    {
        var kept = parameters.Where(parameter => parameter.Key != name && !StringValues.IsNullOrEmpty(parameter.Value)).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()));
        foreach (var (key, text) in kept.Append(KeyValuePair.Create(name, value.ToString(CultureInfo.InvariantCulture))))
            address += (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + key + '=' + Uri.EscapeDataString(text);
        return address;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
