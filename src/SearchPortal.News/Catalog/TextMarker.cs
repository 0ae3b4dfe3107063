using SearchPortal.Engine.Highlighting;

namespace SearchPortal.News.Catalog;

/// <summary>Brings matches into the ranges that are marked.</summary>
internal static class TextMarker
{
    /// <summary>A part of a text with its matches; those that overlap or touch become one.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First code unit of the part.</param>
    /// <param name="length">Length of the part.</param>
    /// <param name="matches">Matches in the whole text, ascending by start.</param>
    public static MarkedText Mark(string text, int start, int length, IEnumerable<TextMatch> matches)
    {
        var ranges = new List<TextRange>();
        foreach (var match in matches)
        {
            var first = Math.Max(match.Start, start) - start;
            var end = Math.Min(match.Start + match.Length, start + length) - start;
            if (end <= first) continue;
            if (ranges.Count > 0 && first <= ranges[^1].Start + ranges[^1].Length)
                ranges[^1] = new TextRange(ranges[^1].Start, Math.Max(ranges[^1].Start + ranges[^1].Length, end) - ranges[^1].Start);
            else
                ranges.Add(new TextRange(first, end - first));
        }

        return new MarkedText(text.Substring(start, length), ranges);
    }
}
