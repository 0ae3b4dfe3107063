namespace SearchPortal.Engine.Documents;

/// <summary>What a field holds and how it can be asked.</summary>
public enum FieldKind
{
    /// <summary>Analysed text: words with frequencies, positions and lengths. Ranked by BM25.</summary>
    Text,

    /// <summary>Reserved terms at positions of a text field (sentence starts, mentions). They have no lengths and change nobody's score.</summary>
    Marks,

    /// <summary>Whole values, none to many a document, kept in a column: filtered and counted. Can be rewritten after indexing.</summary>
    Keyword,

    /// <summary>One 64-bit integer or none a document, kept in a column: ranges, orders and histograms.</summary>
    Number,
}
