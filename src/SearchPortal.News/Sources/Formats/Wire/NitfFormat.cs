using System.Text;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>NITF: one article a document.</summary>
internal sealed class NitfFormat : ISourceFormat
{
    /// <summary>Characters of the longest article that is read.</summary>
    public const int MaxLength = 16 << 20;

    /// <inheritdoc/>
    public string Id => "nitf";

    /// <inheritdoc/>
    public string Description => "NITF of news agencies, one article";

    /// <inheritdoc/>
    public string Endings => ".xml .nitf";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => MarkupHead.Root(head) == "nitf";

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context) =>
        new MarkupItems(content, name => name == "nitf", MaxLength).Read(item =>
        {
            var nitf = new NitfArticle(item.Element);
            var fields = new RecordFields(content.Item, item.Line);
            nitf.State(fields);
            var article = new StatedArticle(content.Item, Id)
            {
                ContentHash = context.Hasher.Hash(Encoding.UTF8.GetBytes(item.Text), content.Sidecar.Bytes),
                Blocks = nitf.Blocks,
                Line = item.Line,
                Bytes = item.Bytes,
            };
            return article.Check(fields.Beside(content.Sidecar, item.IsOnly));
        });
}
