using System.Text;

namespace SearchPortal.News.Extraction;

/// <summary>Keeps characters that turn the direction of writing from reaching beyond the line that they stand in.</summary>
/// <remarks>
/// Unicode Standard Annex 9: an isolate (LRI, RLI, FSI) ends at PDI, an embedding or override (LRE, RLE, LRO, RLO) at PDF. What a
/// line opens it must close, or else it turns what is written behind it: a name in a list, a line of a log.
/// </remarks>
internal static class DirectionMarks
{
    private const char EndOfIsolate = '\u2069';
    private const char EndOfEmbedding = '\u202C';

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The deepest nesting that means anything, as the annex has it.</summary>
    private const int MaxDepth = 125;

    /// <summary>The line with what it opens closed, and without what closes nothing.</summary>
    public static string Close(string line)
    {
        if (!line.AsSpan().ContainsAny(Marks)) return line;
        var closed = new StringBuilder(line.Length + 1);
        var open = new Stack<char>();
        foreach (var c in line)
        {
            if (!IsMark(c)) closed.Append(c);
            else if (EndOf(c) is { } end)
            {
                if (open.Count == MaxDepth) continue;
                open.Push(end);
                closed.Append(c);
            }
            else if (c == EndOfIsolate ? open.Contains(c) : open.Count > 0 && open.Peek() == c)
            {
                // The end of an isolate ends the embeddings within it too.
                while (open.Peek() != c) closed.Append(open.Pop());
                closed.Append(open.Pop());
            }
        }

        while (open.Count > 0) closed.Append(open.Pop());
        return closed.ToString();
    }

    private static bool IsMark(char c) => Marks.Contains(c);

    private static char? EndOf(char c) => c switch
    {
        '\u2066' or '\u2067' or '\u2068' => EndOfIsolate,
        '\u202A' or '\u202B' or '\u202D' or '\u202E' => EndOfEmbedding,
        _ => null,
    };
}
