using System.Globalization;
using System.Text.Json;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.Indexer.Tests;

/// <summary>Twenty thousand real stories in one run: nothing is lost, everything is counted, and memory stays small.</summary>
public sealed class ReutersTests : IDisposable
{
    private const int Stories = 21_578;
    private const long MaxAnonymousMemory = 1L << 30;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Every_facet_count_equals_a_count_over_the_file()
    {
        var file = SharedData.File("data/reuters/reuters.jsonl");
        var (run, memory) = Add(file);
        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Output}largest anonymous memory: {memory >> 20} MB");
        var expected = new StoryCounts(file);

        expected.Lines.ShouldBe(Stories);
        run["added"].ShouldBe(expected.Kept);
        run["duplicates"].ShouldBe(0);
        memory.ShouldBeInRange(1, MaxAnonymousMemory);
        IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);

        using var catalog = ArticleCatalog.Open(new CatalogOptions(folder.Index, ActorsFile: null, TopicsFile: null));
        var answer = catalog.Search(
            new SearchRequest { Size = 0, FacetSize = 10_000, Interval = DateInterval.Year }, TestContext.Current.CancellationToken);

        answer.Total.ShouldBe(expected.Kept);
        Counts(answer.Actors).ShouldBe(expected.Actors, ignoreOrder: true);
        Counts(answer.Topics).ShouldBe(expected.Topics, ignoreOrder: true);
        answer.Outlets.Values.ShouldHaveSingleItem().Count.ShouldBe(expected.Kept);
        answer.Dates.Bars.Where(bar => bar.Count > 0).Select(bar => (bar.Date, bar.Count)).ShouldBe(expected.Years, ignoreOrder: true);
        answer.Dates.Undated.ShouldBe(expected.Undated);
    }

    private (IndexerRun Run, long Memory) Add(string file)
    {
        var mapping = Path.Combine(SharedData.Repository, "docs", "examples", "reuters.mapping.yml");
        using var indexer = IndexerProcess.Start("add", file, "--mapping", mapping, "--index", folder.Index);
        var largest = 0L;
        while (!indexer.WaitForEnd(TimeSpan.FromMilliseconds(50))) largest = Math.Max(largest, indexer.AnonymousMemory());
        return (indexer.WaitForEnd(), largest);
    }

    private static IEnumerable<(string Value, long Count)> Counts(Facet facet) =>
        facet.Values.Where(value => value.Value != FacetValue.Unknown).Select(value => (value.Value, value.Count));

    /// <summary>The same counts, made by reading the file and nothing else; a value counts once a story.</summary>
    private sealed class StoryCounts
    {
        private readonly Dictionary<string, long> actors = [];
        private readonly Dictionary<string, long> topics = [];
        private readonly Dictionary<string, long> years = [];

        public StoryCounts(string file)
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                Count(json.RootElement);
            }
        }

        public long Lines { get; private set; }

        public long Kept { get; private set; }

        public long Undated { get; private set; }

        public IEnumerable<(string, long)> Actors => actors.Select(pair => (pair.Key, pair.Value));

        public IEnumerable<(string, long)> Topics => topics.Select(pair => (pair.Key, pair.Value));

        public IEnumerable<(string, long)> Years => years.Select(pair => (pair.Key, pair.Value));

        private void Count(JsonElement story)
        {
            Lines++;
            if (string.IsNullOrWhiteSpace(Text(story, "title")) && string.IsNullOrWhiteSpace(Text(story, "body"))) return;
            Kept++;
            AddAll(actors, Values(story, "places").Concat(Values(story, "people")));
            AddAll(topics, Values(story, "topics"));
            if (DateTime.TryParse(Text(story, "date"), CultureInfo.InvariantCulture, out var date))
            {
                AddAll(years, [date.Year.ToString(CultureInfo.InvariantCulture)]);
            }
            else
            {
                Undated++;
            }
        }

        private static string? Text(JsonElement story, string key) => story.TryGetProperty(key, out var value) ? value.GetString() : null;

        private static IEnumerable<string> Values(JsonElement story, string key) =>
            story.GetProperty(key).EnumerateArray().Select(value => value.GetString()!);

        private static void AddAll(Dictionary<string, long> counts, IEnumerable<string> values)
        {
            foreach (var value in values.Distinct(StringComparer.Ordinal)) counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }
}
