using SearchPortal.News.Sources.Formats;
using SearchPortal.News.Sources.Formats.Books;
using SearchPortal.News.Sources.Formats.Feeds;
using SearchPortal.News.Sources.Formats.Mail;
using SearchPortal.News.Sources.Formats.Wire;

namespace SearchPortal.News.Sources;

/// <summary>The formats that are read.</summary>
internal static class SourceFormats
{
    /// <summary>All formats, in the order in which they are asked: those with plain marks first, plain text last.</summary>
    public static IReadOnlyList<ISourceFormat> All { get; } =
    [
        new WarcFormat(),
        new DocxFormat(),
        new EpubFormat(),
        new GzipFormat(),
        new ZipFormat(),
        new TarFormat(),
        new MailFormat(),
        new FeedFormat(),
        new JsonFeedFormat(),
        new NewsMlFormat(),
        new NitfFormat(),
        new JsonlFormat(),
        new JsonFormat(),
        new TableFormat(),
        new MarkdownFormat(),
        new ElementsFormat(),
        new HtmlFormat(),
        new TextFormat(),
    ];

    /// <summary>The format of bytes that begin so; null where it is none of ours.</summary>
    public static ISourceFormat? Detect(SourceHead head) => All.FirstOrDefault(format => format.Recognises(head));

    /// <summary>Why bytes that begin so are of none of our formats, in a few words.</summary>
    public static string WhyNone(SourceHead head) =>
        head.IsXml ? "is XML of no known kind"
        : head.IsBinary || (head.Text is null && !TextFormat.IsOther(head.Ending)) ? "is binary, of no known format"
        : "has no known format";
}
