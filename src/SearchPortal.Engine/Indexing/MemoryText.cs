using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Indexing;

/// <summary>One text of a document in memory. It is analysed when it is first asked for, and each of its three fields of postings is made then: most queries ask for a few.</summary>
/// <param name="field">The field.</param>
/// <param name="analyze">Analyses the text.</param>
internal sealed class MemoryText(Field field, Func<AnalyzedText> analyze)
{
    private AnalyzedText? analyzed;
    private TermPositions? exact;
    private TermPositions? stems;
    private TermPositions? marks;
    private byte[]? length;

    /// <summary>The words.</summary>
    public List<Token> Tokens => Analyzed.Tokens;

    /// <summary>The code of its length, as the file of norms has it.</summary>
    public byte[] Length => length ??= [LengthCode.Encode(Tokens.Count)];

    private AnalyzedText Analyzed => analyzed ??= analyze();

    /// <summary>The postings of a field that shares the positions of this text; null where there is none.</summary>
    public TermPositions? Postings(string name)
    {
        if (name == field.Name) return exact ??= new TermPositions(Tokens.Count, position => (Tokens[position].Term, position));
        if (name == field.StemField) return stems ??= new TermPositions(Tokens.Count, position => (Tokens[position].Stem, position));
        return name == field.MarksField ? marks ??= new TermPositions(Analyzed.Marks.Count, mark => Analyzed.Marks[mark]) : null;
    }
}
