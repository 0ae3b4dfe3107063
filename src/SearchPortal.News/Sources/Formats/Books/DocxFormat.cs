using System.Xml;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>A document of Word (Office Open XML): one article.</summary>
internal sealed class DocxFormat : ISourceFormat
{
    private const string UsualMainPart = "word/document.xml";

    /// <inheritdoc/>
    public string Id => "docx";

    /// <inheritdoc/>
    public string Description => "a document of Word, one article";

    /// <inheritdoc/>
    public string Endings => ".docx";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        var first = ZipHead.FirstName(head);
        if (first.StartsWith("word/", StringComparison.Ordinal)) return true;
        var isOffice = first is "[Content_Types].xml" or "_rels/.rels" || first.StartsWith("docProps/", StringComparison.Ordinal);
        return isOffice && (ZipHead.Names(head, "word/"u8) || head.Ending == ".docx");
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var whole = WholeBytes.Read(content, ZipDocument.MaxBytes);
        if (whole.Problem is not null) return [whole.Problem];
        using var document = ZipDocument.Open(whole.Bytes);
        using var main = document.Part(MainPart(document));
        if (main is null) return [item.Problem("is a document of Word without a text", "Open it in a word processor and save it again")];
        DocxText text;
        try
        {
            text = DocxText.Read(main, DocxStyles.Read(document.Xml("word/styles.xml")));
        }
        catch (XmlException)
        {
            return [item.Problem("is a document of Word whose text is damaged", "Open it in a word processor and save it again")];
        }

        var fields = new RecordFields(item);
        fields.Add(FieldNames.Title, text.Title, "the paragraph in the style of a title");
        DocumentProperties.State(document.Xml("docProps/core.xml"), fields);
        var blocks = text.Blocks;
        if (!fields.Stated.Has(FieldNames.Title) && blocks is [{ Kind: BlockKind.Heading } first, ..])
        {
            fields.Add(FieldNames.Title, first.Text, "the first heading");
            blocks = [.. blocks.Skip(1)];
        }

        var article = new StatedArticle(item, Id)
        {
            ContentHash = context.Hasher.Hash(whole.Bytes, content.Sidecar.Bytes),
            Blocks = blocks,
            Bytes = item.Bytes,
        };
        return article.Check(fields.Beside(content.Sidecar, isOnly: true));
    }

    private static string MainPart(ZipDocument document)
    {
        var relations = document.Xml("_rels/.rels")?.Children("Relationship") ?? [];
        var main = relations.FirstOrDefault(relation => relation.Attribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        return main?.Attribute("Target") ?? UsualMainPart;
    }
}
