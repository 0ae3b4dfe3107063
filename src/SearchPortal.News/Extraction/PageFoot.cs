namespace SearchPortal.News.Extraction;

/// <summary>What stands below the text of a report: credits, and captions that a page leaves behind.</summary>
internal static class PageFoot
{
    private const int MostLines = 4;
    private const int MostCaptions = 3;

    /// <summary>Takes the foot off.</summary>
    /// <param name="lines">The lines below the head; the foot is removed.</param>
    /// <returns>The people credited.</returns>
    public static IReadOnlyList<string> TakeOff(List<TextLine> lines)
    {
        IReadOnlyList<string> credits = [];
        for (var i = lines.Count - 1; i > 0 && i >= lines.Count - MostLines; i--)
        {
            if (CreditLine.Read(lines[i].Text) is not { } names) continue;
            credits = names;
            lines.RemoveAt(i);
            break;
        }

        TakeOffCaptions(lines);
        return credits;
    }

    // A few short lines without a full stop after the last sentence are captions or names of pictures; many are a list.
    private static void TakeOffCaptions(List<TextLine> lines)
    {
        var lastSentence = lines.FindLastIndex(line => LineShape.IsProse(line.Text));
        var after = lines.Count - lastSentence - 1;
        if (lastSentence < 0 || after is 0 or > MostCaptions) return;
        if (lines[lastSentence].Text.EndsWith(':') || lines.Skip(lastSentence + 1).Any(line => LineShape.IsBulleted(line.Text) || line.Text.EndsWith(':'))) return;
        lines.RemoveRange(lastSentence + 1, after);
    }
}
