namespace SearchPortal.News.Tests.Extraction;

/// <summary>What a text must be like to be kept.</summary>
internal static class CleanText
{
    /// <summary>No control characters but tabs and line ends, no halves of surrogate pairs.</summary>
    public static void ShouldBeText(string text, string? where = null)
    {
        text.All(c => c is '\n' or '\t' || !char.IsControl(c)).ShouldBeTrue(where);
        ShouldBeWhole(text, where);
    }

    /// <summary>As <see cref="ShouldBeText"/>, on one line, with every turn of the direction closed.</summary>
    public static void ShouldBeOneLine(string line, string? where = null)
    {
        line.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF').ShouldBeFalse(where);
        ShouldBeWhole(line, where);
        var open = new Stack<char>();
        foreach (var c in line)
        {
            if (c is '\u2066' or '\u2067' or '\u2068') open.Push('\u2069');
            else if (c is '\u202A' or '\u202B' or '\u202D' or '\u202E') open.Push('\u202C');
            else if (c is '\u2069' or '\u202C') (open.TryPop(out var end) && end == c).ShouldBeTrue(where);
        }

        open.ShouldBeEmpty(where);
    }

    private static void ShouldBeWhole(string text, string? where)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])).ShouldBeTrue(where);
            i++;
        }
    }
}
