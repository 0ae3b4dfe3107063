namespace SearchPortal.News.Extraction.Html;

/// <summary>The elements that are open at a place of a page, nearly as HTML's parser would have them: no less, and few more.</summary>
internal sealed class OpenElements
{
    private readonly List<Open> open = [];
    private readonly Dictionary<int, int> lostFormats = [];
    private readonly Dictionary<int, int> refused = [];
    private readonly int most;
    private int lost;

    /// <summary>None yet.</summary>
    /// <param name="most">How many may be open.</param>
    public OpenElements(int most) => this.most = most;

    /// <summary>An element starts.</summary>
    /// <returns>False where it would be one too many: it is not open then, and its end is none.</returns>
    public bool Start(ReadOnlySpan<char> name, MarkupKind kind)
    {
        var id = IdOf(name);
        if ((kind & MarkupKind.ClosesParagraph) != 0) CloseParagraph();
        if ((kind & MarkupKind.Item) != 0) CloseItem(id);
        if ((kind & MarkupKind.Void) != 0) return true;
        if (open.Count + lost >= most)
        {
            refused[id] = refused.GetValueOrDefault(id) + 1;
            return false;
        }

        open.Add(new Open(id, kind));
        return true;
    }

    /// <summary>An element ends.</summary>
    /// <returns>Whether the end tag means anything.</returns>
    public bool End(ReadOnlySpan<char> name, MarkupKind kind)
    {
        var id = IdOf(name);
        if (refused.TryGetValue(id, out var count) && count > 0)
        {
            refused[id] = count - 1;
            return false;
        }

        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Id == id)
            {
                if ((kind & MarkupKind.Format) != 0) open.RemoveAt(i);
                else PopTo(i);
                return true;
            }

            if ((kind & (MarkupKind.Special | MarkupKind.Format)) == 0 && (open[i].Kind & MarkupKind.Special) != 0) break;
            if ((open[i].Kind & MarkupKind.Scope) != 0 && (kind & (MarkupKind.Scope | MarkupKind.Item)) == 0) break;
        }

        if (lostFormats.TryGetValue(id, out var waiting) && waiting > 0)
        {
            lostFormats[id] = waiting - 1;
            lost--;
            return true;
        }

        return id == Paragraph;
    }

    private static readonly int Paragraph = IdOf("p");

    private void CloseParagraph()
    {
        for (var i = open.Count - 1; i >= 0 && (open[i].Kind & MarkupKind.Scope) == 0; i--)
        {
            if (open[i].Id != Paragraph) continue;
            PopTo(i);
            return;
        }
    }

    private void CloseItem(int id)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Id == id)
            {
                PopTo(i);
                return;
            }

            // A list or a table within an item; blocks and paragraphs do not keep an item open.
            if ((open[i].Kind & MarkupKind.Special) != 0 && (open[i].Kind & (MarkupKind.ClosesParagraph | MarkupKind.Item)) == 0) return;
            if (open[i].Id == List || open[i].Id == NumberedList || open[i].Id == Table || open[i].Id == Terms) return;
        }
    }

    private static readonly int List = IdOf("ul");
    private static readonly int NumberedList = IdOf("ol");
    private static readonly int Table = IdOf("table");
    private static readonly int Terms = IdOf("dl");

    private void PopTo(int index)
    {
        var isMarker = (open[index].Kind & MarkupKind.Marker) != 0;
        for (var i = open.Count - 1; i > index && !isMarker; i--)
        {
            if ((open[i].Kind & MarkupKind.Marker) != 0) break;
            if ((open[i].Kind & MarkupKind.Format) == 0) continue;
            lostFormats[open[i].Id] = lostFormats.GetValueOrDefault(open[i].Id) + 1;
            lost++;
        }

        open.RemoveRange(index, open.Count - index);
    }

    private static int IdOf(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Open(int Id, MarkupKind Kind);
}
