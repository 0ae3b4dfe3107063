using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A web page: one article; what the page says is found later, see <see cref="ArticlePipeline"/>.</summary>
internal sealed class HtmlFormat : ISourceFormat
{
    /// <summary>Bytes of the largest page that is read.</summary>
    public const int MaxBytes = 32 << 20;

    private static readonly HashSet<string> Endings = new([".html", ".htm", ".xhtml"], StringComparer.Ordinal);

    private static readonly string[] Marks = ["<!doctype html", "<html", "<head", "<body"];

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public string Description => "a web page, one article";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) =>
        Endings.Contains(head.Ending) || (head.Ascii.StartsWith('<') && Marks.Any(mark => head.Ascii.Contains(mark, StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var whole = WholeBytes.Read(content, MaxBytes);
        if (whole.Problem is not null) return [whole.Problem];
        var page = new HtmlSource(whole.Bytes, content.Item.Charset, content.Item.Address);
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(whole.Bytes, content.Sidecar.Bytes),
            Html = page,
            Address = CanonicalAddress.Find(page),
            Bytes = content.Item.Bytes,
        };
        return article.Check(content.Sidecar.Fields);
    }
}
