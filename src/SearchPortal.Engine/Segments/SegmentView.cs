using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Segments;

/// <summary>A run of documents that can be searched: a segment on disk, or one document in memory.
/// Documents are numbered from 0 in the order of the schema.</summary>
internal abstract class SegmentView
{
    public abstract IndexSchema Schema { get; }

    /// <summary>Documents, deleted ones too.</summary>
    public abstract int Documents { get; }

    /// <summary>Deleted documents, or null where there are none.</summary>
    public abstract DocumentBits? Deleted { get; }

    /// <summary>What BM25 needs of a text field; zero where no document has it.</summary>
    public abstract FieldStatistics Statistics(string field);

    /// <summary>Documents that have a term, deleted ones too.</summary>
    public abstract int DocumentFrequency(string field, string term);

    /// <summary>How often these documents have the term, all together.</summary>
    public abstract long TotalFrequency(string field, string term);

    /// <summary>The documents of a term, or null where none has it.</summary>
    public abstract PostingsCursor? Postings(string field, string term);

    /// <summary>A cursor before the first term of a field, or null where the field has none.</summary>
    public abstract TermCursor? Terms(string field);

    /// <summary>The terms of a field that an automaton accepts; null where the field has none.</summary>
    public AcceptedTerms? Terms(string field, TermAutomaton automaton) => Terms(field, automaton.Reading());

    /// <summary>The terms of a field that a reading accepts, which is used for nothing else.</summary>
    public AcceptedTerms? Terms(string field, TermReading reading) => Terms(field) is { } cursor ? new AcceptedTerms(cursor, reading) : null;

    /// <summary>Length codes of a text field, one a document; empty where the field has none.</summary>
    public abstract ReadOnlySpan<byte> Lengths(string field);

    /// <summary>Length codes of a text field, one after the other.</summary>
    public virtual Func<int, byte> LengthsOf(string field) => document => LengthOf(field, document);

    /// <summary>Length code of one document in a text field; 0 where the field has none.</summary>
    public abstract byte LengthOf(string field, int document);

    /// <summary>The column of a keyword field, or null where the schema has none.</summary>
    public abstract KeywordColumn? Keywords(string field);

    /// <summary>Live documents of each value of a keyword field, by its number, and last those without a value.</summary>
    public virtual int[] LiveTotals(string field)
    {
        var column = Keywords(field)!;
        var live = new int[column.Count + 1];
        if (Deleted is { } deleted)
        {
            using var documents = new ZonedDocuments(deleted.Words, deleted.Count());
            column.CountIn(documents, live);
        }

        var totals = column.Totals;
        for (var value = 0; value < totals.Length; value++) live[value] = totals[value] - live[value];
        live[^1] = column.Missing - live[^1];
        return live;
    }

    /// <summary>The column of a number field, or null where the schema has none.</summary>
    public abstract NumberColumn? Numbers(string field);

    /// <summary>A document's id.</summary>
    public abstract string Id(int document);

    /// <summary>Where a document stands in the schema's order.</summary>
    public SortKey KeyOf(int document)
    {
        var column = Numbers(Schema.Order.NumberField);
        return new SortKey(column is not null && column.TryGet(document, out var number) ? number : null, Id(document));
    }
}
