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

    /// <summary>Documents that have a value and are not among the deleted ones.</summary>
    public abstract int DocumentCount(int ordinal, DocumentBits deleted);

    /// <summary>Counts values over a set of documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="counts">Documents by the number of the value; they are added to.</param>
    /// <returns>How many of the documents have no value.</returns>
    public virtual long CountIn(DocumentBits documents, Span<int> counts)
    {
        long missing = 0;
        for (var document = documents.NextSet(0); document >= 0; document = documents.NextSet(document + 1))
        {
            var values = Ordinals(document);
            if (values.Length == 0) missing++;
            foreach (var value in values) counts[value]++;
        }

        return missing;
    }
}
