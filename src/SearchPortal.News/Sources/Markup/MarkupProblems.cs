using System.Globalization;

namespace SearchPortal.News.Sources.Markup;

/// <summary>What may be wrong with records of XML or SGML.</summary>
internal static class MarkupProblems
{
    /// <summary>The document declares entities or the like, which could be used to read other files or to fill the memory.</summary>
    public static SourceProblem Declarations(SourceItem item) =>
        item.Problem("has declarations of its own in its document type (such as entities), which are never read", "Write it without <!DOCTYPE … [ … ]>");

    /// <summary>A record has more characters than are read.</summary>
    public static SourceProblem TooLong(SourceItem item, ElementRecords records, int limit, long bytes) =>
        item.Problem(string.Create(CultureInfo.InvariantCulture, $"has more than {limit} characters in one article"), "Split it, or leave out what is not its text", records.Line, bytes);

    /// <summary>A record is no XML.</summary>
    public static SourceProblem NotWellFormed(SourceItem item, ElementRecords records, long bytes) => item.Problem(
        records.IsUnclosed ? "has an article that is not closed" : "has an article that is not well-formed XML",
        "Write it as XML, with the text escaped or in <![CDATA[ … ]]>",
        records.Line,
        bytes);
}
