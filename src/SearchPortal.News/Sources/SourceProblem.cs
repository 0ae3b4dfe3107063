using System.Text.RegularExpressions;

namespace SearchPortal.News.Sources;

/// <summary>Something that could not be read, or not wholly.</summary>
public sealed partial record SourceProblem : ReadResult
{
    /// <summary>What is wrong, with the value seen: the rest of a sentence whose subject is the source.</summary>
    public required string What { get; init; }

    /// <summary>What to do about it: a sentence without its full stop.</summary>
    public required string Remedy { get; init; }

    /// <summary>True where the article is read all the same, without what is wrong; false where there is no article.</summary>
    public bool ArticleIsKept { get; init; }

    /// <summary>Whether bytes could not be read that may be readable later.</summary>
    internal bool IsUnreadable { get; init; }

    /// <summary>What is wrong, with a mark in place of each number and each quoted value: the same for all problems of a kind.</summary>
    public string Kind => Value().Replace(What, "…");

    /// <summary>One line: source, line, what, remedy.</summary>
    public override string ToString() =>
        Line is { } line
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}:{line}: {What}. {Remedy}.")
            : $"{Source}: {What}. {Remedy}.";

    [GeneratedRegex("\"[^\"]*\"|(?<![A-Za-z-])[0-9]+")]
    private static partial Regex Value();
}
