using System.Globalization;
using System.Text;
using SearchPortal.News;
using SearchPortal.News.Outlets;
using SearchPortal.Tests.Extraction;

namespace SearchPortal.Benchmarks;

/// <summary>One page as it was read, against what people found in it.</summary>
/// <param name="Gold">What people found.</param>
/// <param name="Article">What was read.</param>
/// <param name="Outlets">The outlets that are known.</param>
internal sealed record ExtractedPage(ExtractionGold Gold, Article Article, OutletSet Outlets)
{
    /// <summary>Processor time of reading it, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    public bool? TitleIsRight => Gold.Title is { Length: > 0 } title ? Fold(title) == Fold(Article.Title) : null;

    public bool? DayIsRight => Gold.Day is { } day ? Day == day : null;

    public bool? OutletIsRight => Gold.Outlet is null && Gold.Domain is null ? null : Article.Outlet is { } outlet && OutletNames().Select(Fold).Contains(Fold(outlet));

    /// <summary>The day of publication that was read, in UTC where the page states a zone.</summary>
    public DateOnly? Day => Article.Published is { } date ? DateOnly.FromDateTime(date.Offset is { } offset ? date.Local - offset : date.Local) : null;

    /// <summary>Authors that are right, that were read, and that there are.</summary>
    public (int Right, int Read, int Gold)? Authors
    {
        get
        {
            if (Gold.Authors is not { } authors) return null;
            var read = Article.Authors.Select(Fold).ToHashSet();
            var gold = authors.Select(Fold).ToHashSet();
            return (read.Count(gold.Contains), read.Count, gold.Count);
        }
    }

    /// <summary>Precision and recall of the text's words.</summary>
    public (double Precision, double Recall)? Body
    {
        get
        {
            if (Gold.Text is not { Length: > 0 } text) return null;
            var (read, gold) = (new BagOfWords(Article.Body), new BagOfWords(text));
            double shared = read.Shared(gold);
            return (read.Count == 0 ? 0 : shared / read.Count, gold.Count == 0 ? 0 : shared / gold.Count);
        }
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F1(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    /// <summary>Lower case, letters and digits only.</summary>
    private static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    private IEnumerable<string> OutletNames()
    {
        if (Gold.Outlet is { } name) yield return name;
        if (Gold.Domain is { } domain) yield return domain;
        var listed = (Gold.Url is { } url ? Outlets.FindByAddress(url) : null) ?? (Gold.Outlet is { } outlet ? Outlets.Find(outlet) : null);
        if (listed is null) yield break;
        foreach (var other in listed.OtherNames.Append(listed.Name)) yield return other;
    }
}
