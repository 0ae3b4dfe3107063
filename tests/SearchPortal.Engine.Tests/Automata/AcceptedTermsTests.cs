using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Automata;

/// <summary>Walking a dictionary with an automaton finds what looking at every term finds, and looks at few.</summary>
public sealed class AcceptedTermsTests
{
    private static readonly IndexSchema Schema = new([Field.Text("body", "letters/1"), Field.Number("date")], new IndexOrder("date", Descending: true));
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "é", "ﬀ", "日", "𐐨"];

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Skipping_finds_what_a_scan_finds(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 20).Select(_ => Word(random)).Distinct().ToArray()).ToArray();
        Write(folder.Path, documents, perCommit: 60);
        using var searcher = IndexSearcher.Open(folder.Path);
        searcher.Commit.Segments.Count.ShouldBe(5);
        var everything = documents.SelectMany(words => words).CountBy(word => word).OrderBy(word => word.Key, Comparer<string>.Create(SortKey.CompareUtf8)).ToArray();
        searcher.Terms("body", "").ShouldBe(everything.Select(term => term.Key));
        for (var i = 0; i < 200; i++)
        {
            var automaton = Pattern(random);
            searcher.Terms("body", automaton).ShouldBe(everything.Where(term => automaton.Accepts(term.Key)).Select(term => new TermFrequency(term.Key, term.Value)));
        }
    }

    [Theory]
    [InlineData("w:b1?", 200)]
    [InlineData("r:b(1|2)1", 200)]
    [InlineData("f:b1234", 3000)]
    [InlineData("f:d1234", 700)]
    public void Most_of_a_dictionary_is_skipped(string pattern, int most)
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path, [[.. Enumerable.Range(0, 20_000).SelectMany(i => new[] { $"a{i}", $"b{i}", $"c{i}" })]], perCommit: 1);
        var info = IndexSearcher.Open(folder.Path);
        using (info)
        {
            var segment = new SegmentReader(folder.Path, info.Commit.Segments[0], Schema);
            var terms = segment.Terms("body", Of(pattern[0], pattern[2..]))!;
            var found = 0;
            while (terms.Next()) found++;
            found.ShouldBeGreaterThan(1);
            terms.Visited.ShouldBeLessThan(most);
            segment.Release();
        }
    }

    private static void Write(string folder, IReadOnlyList<string[]> documents, int perCommit)
    {
        using var writer = IndexWriter.Open(folder, Schema, new IndexWriterOptions { Merge = false });
        for (var i = 0; i < documents.Count; i++)
        {
            writer.AddDocument(new Document($"d{i}") { Texts = new Dictionary<string, TextValue> { ["body"] = new(string.Join(' ', documents[i])) }, Stored = Encoding.UTF8.GetBytes("") });
            if ((i + 1) % perCommit == 0) writer.Commit();
        }
    }

    private static TermAutomaton Pattern(Random random) => random.Next(4) switch
    {
        0 => TermAutomaton.Prefix(Word(random)[..1]),
        1 => TermAutomaton.Fuzzy(Word(random), random.Next(3), random.Next(3)),
        2 => TermAutomaton.Wildcard(string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(3) switch { 0 => "*", 1 => "?", _ => Letters[random.Next(Letters.Length)] }))),
        _ => TermAutomaton.Regexp($"({Word(random)}|[{Letters[random.Next(4)]}-é]{{1,3}}){Letters[random.Next(Letters.Length)]}?.?"),
    };

    private static TermAutomaton Of(char kind, string pattern) => kind switch { 'w' => TermAutomaton.Wildcard(pattern), 'r' => TermAutomaton.Regexp(pattern), _ => TermAutomaton.Fuzzy(pattern, 1) };

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Letters[(int)(Letters.Length * Math.Pow(random.NextDouble(), 1.5))]));
}
