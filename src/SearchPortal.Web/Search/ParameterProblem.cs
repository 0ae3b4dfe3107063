namespace SearchPortal.Web.Search;

/// <summary>A parameter of an address that could not be taken as it stands.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Name">The parameter's name, as given.</param>
/// <param name="Message">What is wrong and what to write instead, in a sentence or two.</param>
public sealed record ParameterProblem(ParameterProblemKind Kind, string Name, string Message)
{
    private const int LongestQuote = 60;

    /// <summary>A value that can't be read.</summary>
    internal static ParameterProblem Unreadable(string name, string value, string remedy) =>
        new(ParameterProblemKind.Unreadable, name, $"“{name}” can’t be “{Short(value)}”. {remedy}.");

    /// <summary>The beginning of a text, for a message.</summary>
    internal static string Short(string value) => value.Length <= LongestQuote ? value : value[..LongestQuote] + "…";
}

/// <summary>What is wrong with a parameter.</summary>
public enum ParameterProblemKind
{
    /// <summary>There is no such parameter. Pages pass over it.</summary>
    Unknown,

    /// <summary>Its value can't be read. Pages use the default and say so.</summary>
    Unreadable,

    /// <summary>It asks for more than the portal answers: nothing is searched.</summary>
    TooMuch,
}
