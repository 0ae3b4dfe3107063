namespace SearchPortal.News.Extraction;

/// <summary>A line of a plain text that is not blank.</summary>
/// <param name="Text">The line, trimmed.</param>
/// <param name="Group">Number of the group it stands in; groups are parted by blank lines.</param>
/// <param name="IsIndented">Whether it starts further in than its neighbours may.</param>
internal readonly record struct TextLine(string Text, int Group, bool IsIndented)
{
    private const int Indent = 2;

    /// <summary>The lines of a text.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var group = 0;
        var isBlankBefore = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                isBlankBefore = lines.Count > 0;
                continue;
            }

            if (isBlankBefore) group++;
            isBlankBefore = false;
            var isIndented = line[0] == '\t' || (line.Length > Indent && line[..Indent].IsWhiteSpace());
            lines.Add(new TextLine(trimmed.ToString(), group, isIndented));
        }

        return lines;
    }
}
