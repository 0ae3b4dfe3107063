using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>The values of a keyword field, document by document and value by value. Values are numbered in UTF-8 order.</summary>
internal abstract class KeywordColumn
{
    /// <summary>Different values.</summary>
    public abstract int Count { get; }

    /// <summary>The value with this number.</summary>
    public abstract string Value(int ordinal);

    /// <summary>The number of a value, or -1.</summary>
    public abstract int Find(string value);

    /// <summary>Numbers of a document's values, ascending, each once.</summary>
    public abstract ReadOnlySpan<int> Ordinals(int document);

    /// <summary>Adds the documents that have a value to a set.</summary>
    public abstract void AddDocuments(int ordinal, DocumentBits to);

    /// <summary>Documents that have a value, deleted ones too.</summary>
    public abstract int DocumentCount(int ordinal);
}
