using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>What the readers of the clauses of one query text share: what they know, and what they have to say.</summary>
internal sealed class BuildContext(string text, BuildKnowledge knowledge, Ranking rank)
{
    /// <summary>The most notes on clauses that are listed, as the parser lists them.</summary>
    public const int MaxNotes = 32;

    private int noteCount;

    /// <summary>The query text.</summary>
    public string Text => text;

    public SpellingVariants? Variants => knowledge.Variants;

    public NameSpellings? Names => knowledge.Names;

    public ChosenSpellings Chosen => knowledge.Chosen;

    public FieldValues Values => knowledge.Values;

    public TimeZoneInfo Zone => knowledge.Zone;

    /// <summary>The queries of words, as the ranking scores them.</summary>
    public WordQueries Words { get; } = WordQueries.For(rank);

    public Ranking Rank => rank;

    public List<ReadingNote> Notes { get; } = [];

    public List<Expansion> Expansions { get; } = [];

    /// <summary>The clauses that were read.</summary>
    public ClauseRecord Clauses { get; } = new(text);

    /// <summary>Whether anything is asked that is scored.</summary>
    public bool AsksForWords { get; set; }

    /// <summary>Articles that a query matches in the whole index; null where there is none to ask.</summary>
    public long? Count(Query query) => knowledge.Count?.Invoke(query);

    /// <summary>Values of a field that are called like a text; at most a few.</summary>
    public IReadOnlyList<string> LabelsLike(string field, string asked) => knowledge.LabelsLike?.Invoke(field, asked) ?? [];

    /// <summary>A part of the query text as a note quotes it.</summary>
    public string Quote(int start, int length)
    {
        const int Longest = 60;
        return length <= Longest ? $"“{text.AsSpan(start, length)}”" : $"“{text.AsSpan(start, char.IsHighSurrogate(text[start + Longest - 1]) ? Longest - 1 : Longest)}…”";
    }

    /// <summary>Whether no further note is listed: what only makes notes need not be looked up.</summary>
    public bool HasAllNotes => noteCount > MaxNotes;

    /// <summary>Notes why a clause asks for nothing; the same sentence once.</summary>
    public Query? Note(string code, string message)
    {
        var note = noteCount < MaxNotes ? new ReadingNote(code, message) : new ReadingNote("more-repairs", "More was repaired than is listed here.");
        if (HasAllNotes || Notes.Contains(note)) return null;
        Notes.Add(note);
        noteCount++;
        return null;
    }
}
