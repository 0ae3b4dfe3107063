using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A stretch of text that matched, or that did not.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="IsMatch">Whether it is marked.</param>
internal readonly record struct MarkedRun(string Text, bool IsMatch);

/// <summary>Splits text at the ranges that matched.</summary>
internal static class MarkedRuns
{
    /// <summary>The runs, in order; together they are the text, whatever the ranges are: those beyond the text or over others are cut.</summary>
    public static IReadOnlyList<MarkedRun> Of(MarkedText marked)
    {
        var text = marked.Text;
        var runs = new List<MarkedRun>();
        var done = 0;
        foreach (var range in marked.Ranges.OrderBy(range => range.Start))
        {
            var start = Math.Clamp(range.Start, done, text.Length);
            var end = (int)Math.Clamp((long)range.Start + range.Length, start, text.Length);
            if (end == start) continue;
            if (start > done) runs.Add(new(text[done..start], false));
            runs.Add(new(text[start..end], true));
            done = end;
        }

        if (done < text.Length) runs.Add(new(text[done..], false));
        return runs;
    }
}
