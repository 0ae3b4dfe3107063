using System.Globalization;
using Microsoft.Extensions.Primitives;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>The parameters of an address that takes those of a search and a few of its own.</summary>
internal sealed class EndpointParameters
{
    private readonly IQueryCollection parameters;
    private readonly List<ParameterProblem> problems;

    /// <param name="parameters">All parameters.</param>
    /// <param name="own">The names that are no parameters of a search.</param>
    public EndpointParameters(IQueryCollection parameters, params string[] own)
    {
        this.parameters = parameters;
        var ofSearch = parameters.Where(parameter => !own.Contains(parameter.Key)).ToDictionary();
        var reading = SearchUrl.Read(new QueryCollection(ofSearch));
        Request = reading.Request;
        problems = [.. reading.Problems];
    }

    /// <summary>What the parameters of a search ask for.</summary>
    public SearchRequest Request { get; }

    /// <summary>What could not be taken. Complete once each own parameter was read.</summary>
    public IReadOnlyList<ParameterProblem> Problems => problems;

    /// <summary>A text; null where it is absent or empty.</summary>
    public string? Text(string name)
    {
        var values = parameters.TryGetValue(name, out var given) ? given.OfType<string>().Where(value => value.Length > 0).ToArray() : [];
        if (values.Length > 1) problems.Add(ParameterProblem.Unreadable(name, string.Join(", ", values), "Give it once"));
        if (values is not [var text]) return null;
        if (text.Length <= SearchUrl.MaxValue) return text;
        problems.Add(new(ParameterProblemKind.TooMuch, name, FormattableString.Invariant($"{name} is longer than {SearchUrl.MaxValue} characters. Shorten it.")));
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Number(string name, int least, int most, int standard)
    {
        if (Text(name) is not { } text) return standard;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(ParameterProblem.Unreadable(name, text, FormattableString.Invariant($"Write a number from {least} to {most}")));
        return standard;
    }

    /// <summary>One of a few words, which must be given.</summary>
    public string OneOf(string name, IReadOnlyList<string> words)
    {
        var text = Text(name) ?? "";
        if (words.Contains(text)) return text;
        problems.Add(ParameterProblem.Unreadable(name, text, "Write " + string.Join(" or ", words)));
        return words[0];
    }

    /// <summary>The address of the same question with some parameters changed; null removes one.</summary>
    /// <param name="path">The path, already encoded.</param>
    /// <param name="changes">Names and values.</param>
    public string With(string path, params (string Name, string? Value)[] changes)
    {
        var kept = parameters.Where(parameter => !changes.Any(change => change.Name == parameter.Key))
            .SelectMany(parameter => parameter.Value.OfType<string>().Where(value => value.Length > 0).Select(value => KeyValuePair.Create(parameter.Key, new StringValues(value))));
        var added = changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, new StringValues(change.Value)));
        return path + QueryString.Create(kept.Concat(added));
    }
}
