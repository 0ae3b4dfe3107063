using System.Text;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>A book or issue in EPUB: an article a chapter.</summary>
internal sealed class EpubFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Id => "epub";

    /// <inheritdoc/>
    public string Description => "a book or issue in EPUB, one article a chapter";

    /// <inheritdoc/>
    public string Endings => ".epub";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => ZipHead.FirstName(head) switch
    {
        "mimetype" => ZipHead.Names(head, "application/epub+zip"u8),
        var name => name.StartsWith("META-INF/", StringComparison.Ordinal) && ZipHead.Names(head, EpubBook.ContainerBytes),
    };

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var whole = WholeBytes.Read(content, ZipDocument.MaxBytes);
        if (whole.Problem is not null)
        {
            yield return whole.Problem;
            yield break;
        }

        using var document = ZipDocument.Open(whole.Bytes);
        if (EpubBook.Read(document) is not { } book)
        {
            yield return item.Problem("is a book without a list of its parts", "Open it in a program for e-books and save it again");
            yield break;
        }

        var bytes = item.Bytes;
        foreach (var chapter in book.Chapters())
        {
            var part = item.Within(chapter.Name, () => Stream.Null);
            var fields = new RecordFields(part);
            fields.Add(FieldNames.Title, chapter.Title, "the chapter's heading");
            book.State(fields);
            var article = new StatedArticle(part, Id)
            {
                ContentHash = context.Hasher.Hash(Encoding.UTF8.GetBytes(book.Facts + "\n" + chapter.Title + "\n" + chapter.Html), content.Sidecar.Bytes),
                HtmlText = chapter.Html,
                Bytes = bytes,
            };
            foreach (var result in article.Check(fields.Beside(content.Sidecar, isOnly: false))) yield return result;
            bytes = 0;
        }

        if (bytes > 0) yield return item.Problem("is a book without a chapter that has a heading", "Open it in a program for e-books and save its text in another format");
    }
}
