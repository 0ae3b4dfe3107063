using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>What is marked in answers.</summary>
internal static class Marks
{
    /// <summary>The marked words of a text.</summary>
    public static IEnumerable<string> In(MarkedText text) => text.Ranges.Select(range => text.Text.Substring(range.Start, range.Length));

    /// <summary>The marked words of a hit, each once, in the order of the alphabet.</summary>
    public static string[] In(SearchHit hit) => [.. hit.Passages.Prepend(hit.Title).SelectMany(In).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The marked words of an article, in the order of the text.</summary>
    public static string[] In(ArticleView view) => [.. (view.Title is null ? view.Blocks : view.Blocks.Prepend(view.Title)).SelectMany(In)];

    /// <summary>Ranges ascend, do not overlap or touch, are not empty and lie within the text.</summary>
    public static void ShouldBeSound(MarkedText text)
    {
        var end = -1;
        foreach (var range in text.Ranges)
        {
            range.Start.ShouldBeGreaterThan(end);
            range.Length.ShouldBeGreaterThan(0);
            end = range.Start + range.Length;
        }

        end.ShouldBeLessThanOrEqualTo(text.Text.Length);
    }
}
