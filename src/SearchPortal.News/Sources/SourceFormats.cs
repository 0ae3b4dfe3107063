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
        new DocxFormat(),
        new EpubFormat(),
        new MailFormat(),
        new FeedFormat(),
        new NewsMlFormat(),
        new NitfFormat(),
        new HtmlFormat(),
        new JsonlFormat(),
        new MarkdownFormat(),
        new TextFormat(),
    ];

    /// <summary>The format of bytes that begin so; null where it is none of ours.</summary>
    public static ISourceFormat? Detect(SourceHead head) => All.FirstOrDefault(format => format.Recognises(head));
}
