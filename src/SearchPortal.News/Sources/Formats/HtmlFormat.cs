using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A web page: one article; what the page says is found later, see <see cref="ArticlePipeline"/>.</summary>
internal sealed class HtmlFormat : ISourceFormat
{
    /// <summary>Bytes of the largest page that is read.</summary>
    public const int MaxBytes = 32 << 20;

    private static readonly HashSet<string> OwnEndings = new([".html", ".htm", ".xhtml"], StringComparer.Ordinal);

    private static readonly string[] Marks = ["<!doctype html", "<html", "<head>", "<body"];

    // How a piece of a page begins.
    private static readonly string[] Openings = ["<p>", "<p ", "<div", "<h1", "<h2", "<article", "<section", "<main", "<table", "<ul>", "<span", "<meta ", "<title>", "<br"];

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public string Description => "a web page, one article";

    /// <inheritdoc/>
    public string Endings => ".html .htm .xhtml";

    /// <summary>Whether it begins as pages or pieces of them do, or is named so and nothing speaks against it.</summary>
    public bool Recognises(SourceHead head) => IsPage(head) || (OwnEndings.Contains(head.Ending) && !head.IsBinary);

    /// <summary>Whether it begins as pages or pieces of them do.</summary>
    public static bool IsPage(SourceHead head)
    {
        var text = head.IsUtf16 ? head.Text ?? "" : head.Ascii;
        if (!text.StartsWith('<')) return false;
        return Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            || (!head.IsXml && Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var whole = WholeBytes.Read(content, MaxBytes);
        if (whole.Problem is not null) return [whole.Problem];
        var page = new HtmlSource(whole.Bytes, content.Item.Charset, content.Item.Address);
        var head = HtmlHead.Read(page);
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(whole.Bytes, content.Sidecar.Bytes),
            Html = page,
            PageVersion = head.Version,
            Address = head.Address,
            Bytes = content.Item.Bytes,
        };
        return article.Check(content.Sidecar.Fields);
    }
}
