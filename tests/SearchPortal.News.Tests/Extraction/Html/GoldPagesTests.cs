using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchPortal.News.Extraction.Html;
using SearchPortal.News.Outlets;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Extraction.Html;

/// <summary>Saved pages of many countries against what people found in them. No address is given: all comes from the pages.</summary>
public sealed class GoldPagesTests
{
    private static readonly Lazy<List<(PageFacts Facts, JsonElement Gold)>> Saved = new(Read);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Headlines_are_those_of_the_pages() =>
        Share(page => Fold(page.Facts.Title) == Fold(Text(page.Gold, "title"))).ShouldBeGreaterThanOrEqualTo(0.94);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Days_of_publication_are_those_of_the_pages() => Share(page =>
    {
        var gold = DateTimeOffset.Parse(Text(page.Gold, "date")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime.Date;
        return page.Facts.Published is { } date && (date.Local - (date.Offset ?? TimeSpan.Zero)).Date == gold;
    }).ShouldBeGreaterThanOrEqualTo(0.95);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Authors_are_those_of_the_pages()
    {
        double right = 0, all = 0;
        foreach (var (facts, gold) in Saved.Value.Where(page => page.Gold.GetProperty("authors").ValueKind == JsonValueKind.Array))
        {
            var expected = gold.GetProperty("authors").EnumerateArray().Select(author => Fold(author.GetString())).ToHashSet();
            var found = facts.Authors.Select(Fold).ToHashSet();
            right += 2 * found.Count(expected.Contains);
            all += found.Count + expected.Count;
        }

        (right / all).ShouldBeGreaterThanOrEqualTo(0.85);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Outlets_are_those_of_the_pages()
    {
        var outlets = OutletSet.Load(Path.Combine(SharedData.Repository, "seeds", "outlets.yml"));
        Share(page =>
        {
            var url = Text(page.Gold, "url")!;
            var listed = outlets.FindByAddress(url) ?? outlets.Find(Text(page.Gold, "outlet")!);
            var host = new Uri(url).IdnHost;
            var label = (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host).Split('.')[0];
            string?[] right = [Text(page.Gold, "outlet"), label, listed?.Name, .. listed?.OtherNames ?? []];
            var named = (page.Facts.SiteName is { } site ? outlets.Find(site) : null) ?? (page.Facts.Address is { } address ? outlets.FindByAddress(address) : null);
            return right.Select(Fold).Contains(Fold(named?.Name ?? page.Facts.SiteName));
        }).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    private static double Share(Func<(PageFacts Facts, JsonElement Gold), bool> isRight) => Saved.Value.Count(isRight) / (double)Saved.Value.Count;

    private static string? Text(JsonElement gold, string name) => gold.GetProperty(name).GetString();

    /// <summary>Letters and digits in lower case.</summary>
    private static string Fold(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark).Select(Rune.ToLowerInvariant));

    private static List<(PageFacts Facts, JsonElement Gold)> Read()
    {
        var pages = new List<(PageFacts, JsonElement)>();
        foreach (var line in File.ReadLines(SharedData.File("data/html/gold.jsonl")))
        {
            var gold = JsonDocument.Parse(line).RootElement;
            var html = HtmlDecoder.Decode(new HtmlSource(File.ReadAllBytes(SharedData.File("data/html/" + Text(gold, "file")))));
            using var document = HtmlParser.Parse(html);
            pages.Add((PageFacts.Read(document, HtmlHead.Read(html, null), DateTimeOffset.UtcNow), gold));
        }

        return pages;
    }
}
