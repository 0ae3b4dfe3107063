namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Collects the notes of one parse; a hostile query cannot make the list long.</summary>
internal sealed class QueryNotes
{
    private const int MaxNotes = 32;
    private const int MaxQuoted = 40;

    private readonly List<QueryNote> notes = [];
    private readonly List<QueryNote> limits = [];

    /// <summary>The notes in the order of the query text.</summary>
    public IReadOnlyList<QueryNote> InOrder() => [.. notes.Concat(limits).OrderBy(note => note.Start)];

    public void Add(string code, int start, string message)
    {
        if (notes.Count < MaxNotes) notes.Add(new QueryNote(code, message, start));
        else if (notes.Count == MaxNotes) notes.Add(new QueryNote("more-repairs", "More was repaired than is listed here.", start));
    }

    /// <summary>Adds the note of a limit, which says that something was left out. It is listed however many notes there are; a caller adds it once.</summary>
    public void AddLimit(string code, int start, string message) => limits.Add(new QueryNote(code, message, start));

    /// <summary>A part of the query for a message, shortened where it is long.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var line = text.ToString().ReplaceLineEndings(" ");
        return line.Length <= MaxQuoted ? $"\"{line}\"" : $"\"{line[..CharacterRules.WholeLength(line, MaxQuoted)]}…\"";
    }
}
