using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Indexing;

/// <summary>A text with its words, and its marks brought to positions: what indexing, matching in memory and highlighting share.</summary>
internal sealed class AnalyzedText
{
    private const int CharactersPerWord = 5;
    private const int MostExpected = 4096;

    private readonly TextValue value;
    private List<(string Term, int Position)>? marks;

    public AnalyzedText(Field field, TextValue value)
    {
        // A list that has room from the start is not copied again and again.
        Tokens = new List<Token>(Math.Min(value.Text.Length / CharactersPerWord + 2, MostExpected));
        Analyzers.Get(field.Analyzer!).Analyze(value.Text, value.Language, value.WordBreaks, Tokens);
        this.value = value;
    }

    /// <summary>The words; a word's position is its index.</summary>
    public List<Token> Tokens { get; }

    /// <summary>Reserved terms by position; found when they are first asked for.</summary>
    public List<(string Term, int Position)> Marks => marks ??= PlaceMarks();

    /// <summary>The position of the first word that ends after <paramref name="offset"/>.</summary>
    public int PositionAt(int offset)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private List<(string Term, int Position)> PlaceMarks()
    {
        if (value.Marks.Count == 0) return [];
        var placed = value.Marks.Select(mark => (mark.Term, Position: PositionAt(mark.Offset))).Distinct().ToList();
        placed.Sort((left, right) => left.Position != right.Position ? left.Position.CompareTo(right.Position) : string.CompareOrdinal(left.Term, right.Term));
        return placed;
    }
}
