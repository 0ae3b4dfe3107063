using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A plain text: one article; what its text says is found later, see <see cref="ArticlePipeline"/>.</summary>
internal sealed class TextFormat : ISourceFormat
{
    /// <summary>Bytes of the largest text that is read.</summary>
    public const int MaxBytes = 64 << 20;

    // Source code, style sheets and the like are text as well; only their names tell that they are no news.
    private static readonly HashSet<string> OtherEndings = new(EmbeddedList.Read("other-endings.txt", "Sources.Formats"), StringComparer.Ordinal);

    private static readonly HashSet<string> OwnEndings = new([".txt", ".text"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => "text";

    /// <inheritdoc/>
    public string Description => "plain text, one article; headline, date and authors are found in it";

    /// <inheritdoc/>
    public string Endings => ".txt .text";

    /// <summary>Whether a name says that it is something else than an article, whatever is in it.</summary>
    public static bool IsOther(string ending) => OtherEndings.Contains(ending);

    /// <summary>Whether the name says so, or it is text of no other kind.</summary>
    public bool Recognises(SourceHead head) => !head.IsXml && !head.IsBinary
        && (OwnEndings.Contains(head.Ending) || (head.Text is { } text && !OtherEndings.Contains(head.Ending) && !text.StartsWith('<')));

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var whole = WholeText.Read(content, MaxBytes);
        if (whole.Problem is not null) return [whole.Problem];
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(whole.Bytes, content.Sidecar.Bytes),
            Text = whole.Text,
            TextIsPage = true,
            Bytes = content.Item.Bytes,
        };
        return article.Check(content.Sidecar.Fields);
    }
}
