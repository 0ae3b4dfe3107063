using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Matching.Ranges;

/// <summary>Searching by ranges against scoring every match, on texts whose words are as unevenly frequent as those of a language.</summary>
public sealed class RangeSearchTests(RangeSearchTests.Index index) : IClassFixture<RangeSearchTests.Index>
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hits_totals_and_scores_are_those_of_scoring_every_match(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var query = Query(random, 2);
            var task = new SearchTask(query)
            {
                Size = random.Next(4) switch { 0 => 1, 1 => 300, _ => 10 },
                Filters = random.Next(3) == 0 ? [new FacetFilter("place", new KeywordQuery("place", [$"p{random.Next(6)}"]))] : [],
                Facets = [new FacetRequest("place", "place")],
            };
            foreach (var searcher in index.Searchers)
            {
                var expected = searcher.Search(task with { Strategy = MatchStrategy.EachMatch });
                foreach (var strategy in new[] { MatchStrategy.Ranges, MatchStrategy.Sets, MatchStrategy.Cheapest }) Compare(searcher.Search(task with { Strategy = strategy }), expected, task);
                // Without facets nobody needs the set of all matches; without a total, not even their number.
                var alone = task with { Facets = [] };
                Compare(searcher.Search(alone), expected, alone);
                foreach (var strategy in new[] { MatchStrategy.Ranges, MatchStrategy.Cheapest }) Compare(searcher.Search(alone with { Strategy = strategy, ExactTotal = false }), expected, alone);

                if (expected.Hits.Count < 5) continue;
                var behind = task with { After = expected.Hits[3].Place };
                Compare(searcher.Search(behind with { Strategy = MatchStrategy.Ranges }), searcher.Search(behind with { Strategy = MatchStrategy.EachMatch }), behind);
                var aloneBehind = behind with { Facets = [], ExactTotal = false };
                Compare(searcher.Search(aloneBehind), searcher.Search(behind with { Strategy = MatchStrategy.EachMatch }), aloneBehind);
            }
        }
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("w399")]
    [InlineData("w0")]
    public void A_filter_has_all_its_documents_whatever_optional_words_there_are(string word)
    {
        var query = new BooleanQuery { Filter = [new KeywordQuery("place", ["p1"])], Should = [new TermQuery("text", word), new TermQuery("title", "nowhere")] };
        foreach (var searcher in index.Searchers)
        {
            var task = new SearchTask(query) { Size = 3_000, Facets = [new FacetRequest("place", "place")] };
            var expected = searcher.Search(task with { Strategy = MatchStrategy.EachMatch });
            expected.Hits.Count.ShouldBe((int)expected.Total);
            foreach (var strategy in new[] { MatchStrategy.Ranges, MatchStrategy.Sets, MatchStrategy.Cheapest }) Compare(searcher.Search(task with { Strategy = strategy }), expected, task);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_score_is_above_the_bound_of_its_range(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var query = Query(random, 2);
            foreach (var segment in index.Segments)
            {
                // The average length of the whole corpus is none of a segment's own.
                var planner = new MatchPlanner(new SegmentStatistics(index.Segments));
                var ranges = new RangePlanner(planner, segment);
                if (!ranges.IsBounded(query) || ranges.Plan(query) is not { } scorer) continue;
                var bounds = new float[PostingsFormat.RangesOf(segment.Documents)];
                scorer.Bound(bounds);
                for (var matcher = planner.Plan(query, segment)!; matcher.Next() != Matcher.End;)
                {
                    if (segment.Deleted?[matcher.Document] != true) matcher.Score().ShouldBeLessThanOrEqualTo(bounds[matcher.Document / RangeScores.Length], $"{query} in document {matcher.Document}");
                }
            }
        }
    }

    [Fact]
    public void Most_ranges_are_never_scored()
    {
        var segment = index.Segments[0];
        var planner = new MatchPlanner(new SegmentStatistics([segment]));
        var scorer = new Counting(new RangePlanner(planner, segment).Plan(new BooleanQuery { Should = [new TermQuery("text", "w9"), new TermQuery("text", "w170")] })!, planner.Scratch);
        var hits = new TopHits(10, Sort.Score, null, [segment]);
        RangeSearch.Collect(scorer, segment.Documents, null, null, hits, planner.Budget, planner.Scratch);
        scorer.Scored.ShouldBeLessThan(PostingsFormat.RangesOf(segment.Documents) * 3 / 4);
    }

    [Theory]
    [InlineData("w0", 1)]
    [InlineData("w40", 10)]
    [InlineData("w399", 10)]
    public void One_word_has_the_hits_and_the_total_of_scoring_every_match(string word, int size)
    {
        foreach (var boost in new[] { 0, 1, 3.7f })
        {
            var task = new SearchTask(new TermQuery("text", word) { Boost = boost }) { Size = size };
            foreach (var searcher in index.Searchers)
            {
                var expected = searcher.Search(task with { Strategy = MatchStrategy.EachMatch });
                Compare(searcher.Search(task), expected, task);
                searcher.Search(task).IsTotalExact.ShouldBeTrue();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_phrase_without_an_exact_total_has_the_hits_of_scoring_every_match(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 10; i++)
        {
            IReadOnlyList<string>[] words = [[Index.Word(random), Index.Word(random)], [Index.Word(random)], [Index.Word(random)]];
            var task = new SearchTask(new PhraseQuery("text", words[..random.Next(2, 4)]) { Boost = 0.5f + random.NextSingle() }) { Size = 1 + random.Next(10) };
            foreach (var searcher in index.Searchers) Compare(searcher.Search(task with { ExactTotal = false }), searcher.Search(task), task);
        }
    }

    [Fact]
    public void Without_an_exact_total_an_answer_says_how_many_there_are_at_least()
    {
        foreach (var searcher in index.Searchers)
        {
            var task = new SearchTask(new BooleanQuery { Should = [new TermQuery("text", "w0"), new TermQuery("text", "w1"), new TermQuery("text", "w2")] }) { ExactTotal = false };
            var all = searcher.Search(task with { ExactTotal = true });
            var found = searcher.Search(task);
            found.IsTotalExact.ShouldBeFalse();
            found.Total.ShouldBeInRange(task.Size, all.Total);
            all.IsTotalExact.ShouldBeTrue();

            // Groups and facets are of all documents.
            searcher.Search(task with { Facets = [new FacetRequest("place", "place")] }).IsTotalExact.ShouldBeTrue();
            searcher.Search(task with { GroupBy = "place" }).IsTotalExact.ShouldBeTrue();
            // Where all are hits, their number is known.
            var largest = searcher.Search(task with { Size = 20_000 });
            (largest.IsTotalExact, largest.Total).ShouldBe((true, all.Total));
        }
    }

    private static void Compare(TopDocs found, TopDocs expected, SearchTask task)
    {
        if (found.IsTotalExact) found.Total.ShouldBe(expected.Total, task.Query.ToString());
        else found.Total.ShouldBeInRange(found.Hits.Count, expected.Total, task.Query.ToString());
        found.Hits.Select(hit => (hit.Id, hit.Score)).ShouldBe(expected.Hits.Select(hit => (hit.Id, hit.Score)), task.Query.ToString());
        if (task.Facets.Count == 0) return;
        found.Facets[0].Counts.OrderBy(count => count.Key, StringComparer.Ordinal).ShouldBe(expected.Facets[0].Counts.OrderBy(count => count.Key, StringComparer.Ordinal));
    }

    private static Query Query(Random random, int depth)
    {
        var boost = random.Next(4) == 0 ? 0.5f + random.NextSingle() : 1;
        return (depth == 0 ? random.Next(6) : random.Next(13)) switch
        {
            0 or 1 => new TermQuery("text", Index.Word(random)) { Boost = boost },
            2 => new TermQuery("title", Index.Word(random)) { Boost = boost },
            3 => new SynonymQuery("text", [[Index.Word(random)], [Index.Word(random)]]) { Boost = boost },
            4 => new CombinedFieldsQuery([.. new[] { new FieldPart(new TermQuery("text", Index.Word(random)), 1), new FieldPart(new TermQuery("title", Index.Word(random)), 3) }.OrderBy(_ => random.Next())]) { K1 = 2, B = 0.6f, Boost = boost },
            5 => new PhraseQuery("text", [[Index.Word(random)], [Index.Word(random)]]) { Boost = boost },
            6 => new CombinedFieldsQuery([new FieldPart(new ProximityQuery("text", [Index.Word(random)], [Index.Word(random)], 4), 1)]),
            7 => new DecayQuery(Query(random, depth - 1), "day", 4_000, 500, 0.7f),
            8 => new DisjunctionMaxQuery([Query(random, depth - 1), Query(random, depth - 1)], 0.3f),
            9 => new ConstantScoreQuery(Query(random, depth - 1)) { Boost = boost },
            11 => new BooleanQuery
            {
                Must = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new TermQuery(random.Next(4) == 0 ? "title" : "text", Index.Word(random)) { Boost = 0.5f + random.NextSingle() })],
                Filter = random.Next(3) == 0 ? [new KeywordQuery("place", [$"p{random.Next(6)}"])] : [],
                MustNot = random.Next(4) == 0 ? [new TermQuery("text", Index.Word(random))] : [],
                Boost = boost,
            },
            10 => new FuzzyQuery("text", "w1" + random.Next(10), 1, 1, FuzzyScoring.Blended),
            _ => new BooleanQuery
            {
                Must = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Query(random, depth - 1))],
                Should = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Query(random, depth - 1))],
                Filter = random.Next(3) == 0 ? [new KeywordQuery("place", [$"p{random.Next(6)}"])] : [],
                MustNot = random.Next(4) == 0 ? [new TermQuery("text", Index.Word(random))] : [],
                MinimumShouldMatch = random.Next(2),
            },
        };
    }

    private sealed class Counting(RangeScorer inner, ScratchArrays scratch) : RangeScorer(scratch)
    {
        public int Scored { get; private set; }

        public override void Bound(Span<float> bounds) => inner.Bound(bounds);

        public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
        {
            Scored++;
            inner.Score(range, wanted, least, into);
        }
    }

    /// <summary>The same documents in one segment, and in several with some deleted.</summary>
    public sealed class Index : IDisposable
    {
        private const int Words = 400;
        private const int Documents = 9_000;

        private static readonly IndexSchema Schema = new(
            [Field.Text("title", "letters/1"), Field.Text("text", "letters/1"), Field.Keyword("place"), Field.Number("day")],
            new IndexOrder("day", Descending: true));

        private readonly TemporaryFolder one = new();
        private readonly TemporaryFolder several = new();

        public Index()
        {
            foreach (var (folder, parts) in new[] { (one, 1), (several, 5) })
            {
                var random = new Random(7);
                using var writer = IndexWriter.Open(folder.Path, Schema, new IndexWriterOptions { Merge = false });
                for (var i = 0; i < Documents; i++)
                {
                    writer.AddDocument(Document(random, i));
                    if ((i + 1) % (Documents / parts) == 0) writer.Commit();
                }

                for (var i = 0; i < Documents && parts > 1; i += 1 + random.Next(20)) writer.DeleteDocument($"d{i}");
                writer.Commit();
            }

            Searchers = [IndexSearcher.Open(one.Path), IndexSearcher.Open(several.Path)];
            (Searchers[1].Processors, Searchers[1].LeastDocumentsOfPart) = (2, 1);
            Segments = [.. Searchers.SelectMany(searcher => searcher.Segments)];
        }

        public IndexSearcher[] Searchers { get; }

        internal SegmentReader[] Segments { get; }

        /// <summary>A word: the first are in most texts, the last in few.</summary>
        public static string Word(Random random) => $"w{(int)(Words * Math.Pow(random.NextDouble(), 3))}";

        public void Dispose()
        {
            foreach (var searcher in Searchers) searcher.Dispose();
            one.Dispose();
            several.Dispose();
        }

        private static Document Document(Random random, int number) => new($"d{number}")
        {
            Texts = new Dictionary<string, TextValue>
            {
                ["title"] = new(string.Join(' ', Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Word(random)))),
                ["text"] = new(string.Join(' ', Enumerable.Range(0, (int)(1 / (0.005 + random.NextDouble()))).Select(_ => Word(random)))),
            },
            Keywords = new Dictionary<string, IReadOnlyList<string>> { ["place"] = [$"p{random.Next(6)}"] },
            Numbers = random.Next(10) == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["day"] = random.Next(4_000) },
        };
    }
}
