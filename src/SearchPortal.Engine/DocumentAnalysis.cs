using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;

namespace SearchPortal.Engine;

/// <summary>The words of a document's texts, found once for all who need them: queries that are asked of it, and the writer. It never changes.</summary>
public sealed class DocumentAnalysis
{
    private readonly IndexSchema schema;
    private readonly IReadOnlyDictionary<string, TextValue> analyzed;

    /// <summary>Analyses the texts.</summary>
    public DocumentAnalysis(IndexSchema schema, Document document)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        this.schema = schema;
        analyzed = document.Texts;
        Texts = SegmentBuilder.Analyze(schema, document);
    }

    /// <summary>The texts that the document has, in the order of the schema.</summary>
    internal IReadOnlyList<(Field Field, AnalyzedText Text)> Texts { get; }

    /// <summary>Throws where these are not the words of a document.</summary>
    /// <exception cref="ArgumentException">The document has other texts, or the schema is another one.</exception>
    internal void ThrowIfOther(IndexSchema used, Document document)
    {
        if (!ReferenceEquals(document.Texts, analyzed) || !(ReferenceEquals(schema, used) || schema.Equals(used))) throw new ArgumentException($"this is the analysis of other texts than those of '{document.Id}'", nameof(document));
    }
}
