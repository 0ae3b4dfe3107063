using System.Text;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Collects the characters of one line of a page: white space becomes one space, weights are counted.</summary>
internal sealed class TextRun
{
    private const int WeightOfIdeograph = 3;
    private const int WeightOfHangul = 2;
    private const int Tail = 8;

    private readonly StringBuilder text = new();
    private bool spaceIsDue;
    private int linkedLast;

    /// <summary>Letters and digits.</summary>
    public int Weight { get; private set; }

    /// <summary>Those in links.</summary>
    public int LinkWeight { get; private set; }

    /// <summary>Those in italics.</summary>
    public int ItalicWeight { get; private set; }

    /// <summary>How many characters there are.</summary>
    public int Length => text.Length;

    /// <summary>Whether the last characters are a link, and other characters are before it.</summary>
    public bool EndsWithLink => linkedLast > 0 && LinkWeight < Weight;

    /// <summary>Whether the characters so far end as a sentence does.</summary>
    public bool EndsSentence => text.Length > 0 && LineShape.EndsSentence(text.ToString(Math.Max(0, text.Length - Tail), Math.Min(Tail, text.Length)));

    /// <summary>Adds characters.</summary>
    /// <param name="data">The characters.</param>
    /// <param name="isLink">Whether they are in a link.</param>
    /// <param name="isItalic">Whether they are in italics.</param>
    public void Add(string data, bool isLink, bool isItalic = false)
    {
        var added = 0;
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFEFF')
            {
                spaceIsDue = text.Length > 0;
                continue;
            }

            if (spaceIsDue) text.Append(' ');
            spaceIsDue = false;
            text.Append(c);
            added += WeightOf(c);
        }

        Weight += added;
        if (isItalic) ItalicWeight += added;
        if (isLink)
        {
            LinkWeight += added;
            if (added > 0) linkedLast = added;
        }
        else if (added > 0)
        {
            linkedLast = 0;
        }
    }

    /// <summary>Parts what comes from what was.</summary>
    public void AddSpace() => spaceIsDue = text.Length > 0;

    /// <summary>The characters so far; the run starts anew.</summary>
    public string Take()
    {
        var line = text.ToString();
        text.Clear();
        spaceIsDue = false;
        (Weight, LinkWeight, ItalicWeight, linkedLast) = (0, 0, 0, 0);
        return line;
    }

    private static int WeightOf(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) ? 1 : 0
        : c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') ? WeightOfIdeograph
        : c is >= '\uAC00' and <= '\uD7A3' ? WeightOfHangul
        : char.IsLetterOrDigit(c) || char.IsLowSurrogate(c) ? 1 : 0;
}
