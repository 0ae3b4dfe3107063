using System.Globalization;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>Reads the parameters of an address of the API that is no search, and collects what is wrong with them. Empty parameters count as absent.</summary>
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
            if (!known.Contains(name, StringComparer.Ordinal)) problems.Add(new(ParameterProblemKind.Unknown, name, $"There is no parameter “{Short(name)}” here. Remove it or check how it is written."));
            else if (values.Count > 1) problems.Add(new(ParameterProblemKind.Unreadable, name, $"“{name}” is there {values.Count} times. Give it once."));
        }
    }

    public IReadOnlyList<ParameterProblem> Problems => problems;

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
        problems.Add(new(ParameterProblemKind.Unreadable, name, Invariant($"“{name}” can’t be “{Short(value)}”. Write a number from {least} to {most}.")));
        return absent;
    }

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
