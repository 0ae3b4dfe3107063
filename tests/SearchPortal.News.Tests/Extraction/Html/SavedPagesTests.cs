using System.Text;
using SearchPortal.News.Extraction.Html;
using SearchPortal.Tests;
using SearchPortal.Tests.Extraction;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class SavedPagesTests
{
    private const double LeastBody = 0.965;
    private const double LeastBodyOfPage = 0.5;
    private const string Seed = "20260601";

    private static readonly DateTimeOffset Now = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Labels = ["utf-8", "windows-1252", "windows-1256", "shift_jis", "utf-16", "big5", "koi8-r", "nonsense"];

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_text_of_an_article_is_what_people_found()
    {
        var scores = Pages().AsParallel().Select(page => (page.Gold.File, Score: Score(page.Gold.Text!, HtmlPage.Read(new HtmlSource(page.Bytes), Now).Blocks))).ToArray();

        scores.Average(page => page.Score).ShouldBeGreaterThan(LeastBody);
        scores.ShouldAllBe(page => page.Score > LeastBodyOfPage);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Pages_cut_anywhere_and_labelled_wrongly_are_read()
    {
        Pages().AsParallel().ForAll(page =>
        {
            var random = new Random(HashCode(page.Gold.File + Seed));
            var cut = page.Bytes.AsMemory(0, random.Next(page.Bytes.Length));
            var label = Labels[random.Next(Labels.Length)];

            var blocks = HtmlPage.Read(new HtmlSource(cut, label), Now).Blocks;

            blocks.Sum(block => (long)block.Text.Length).ShouldBeLessThanOrEqualTo(cut.Length, page.Gold.File);
            blocks.ShouldAllBe(block => !block.Text.Contains("</", StringComparison.Ordinal) && !block.Text.Any(char.IsControl) || block.Kind == BlockKind.TableRow, page.Gold.File);
        });
    }

    private static IEnumerable<(ExtractionGold Gold, byte[] Bytes)> Pages() =>
        ExtractionGold.Read(SharedData.File("data/html")).Select(gold => (gold, File.ReadAllBytes(SharedData.File("data/html/" + gold.File))));

    private static double Score(string gold, IReadOnlyList<Block> blocks)
    {
        var (found, right) = (new BagOfWords(string.Join('\n', blocks.Select(block => block.Text))), new BagOfWords(gold));
        return 2.0 * found.Shared(right) / Math.Max(1, found.Count + right.Count);
    }

    private static int HashCode(string text) => Encoding.UTF8.GetBytes(text).Aggregate(17, (hash, value) => unchecked(hash * 31 + value));
}
