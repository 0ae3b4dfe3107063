namespace SearchPortal.News.Sources.Markup;

/// <summary>Names of elements, as they stand in a tag.</summary>
internal static class MarkupName
{
    /// <summary>Whether a name may begin with the character.</summary>
    public static bool IsStart(char c) => char.IsLetter(c) || c == '_';

    /// <summary>Whether the character may stand in a name.</summary>
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';

    /// <summary>The name without its prefix.</summary>
    public static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..];
}
