using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The percolator against asking every query.</summary>
public sealed class PercolatorTests
{
    private static readonly IndexSchema Schema = new([Field.Text("body", "letters/1", "body.stem", "body.marks"), Field.Keyword("outlet")], new IndexOrder("date", Descending: true));

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_document_matches_what_it_matches_when_every_query_is_asked(int seed)
    {
        var corpus = new RandomCorpus(seed);
        var queries = Enumerable.Range(0, 150).Select(i => corpus.Query(i % 4)).ToArray();
        var percolator = new Percolator(corpus.Schema, queries);
        var found = 0;

        foreach (var document in corpus.Documents(60).Select(document => document.ToDocument()))
        {
            var index = new MemoryIndex(corpus.Schema, document);
            var expected = Enumerable.Range(0, queries.Length).Where(i => index.Matches(queries[i])).ToArray();
            percolator.Matching(document).ShouldBe(expected);
            found += expected.Length;
        }

        found.ShouldBeInRange(100, 60 * queries.Length - 100);
    }

    [Theory]
    [InlineData("wind rain", true)]
    [InlineData("rain wind", false)]
    [InlineData("wind", false)]
    [InlineData("", false)]
    public void Having_the_words_of_a_phrase_is_not_enough(string text, bool matches) =>
        new Percolator(Schema, [PhraseQuery.Of("body", ["wind", "rain"])]).Matching(Document(text)).Count.ShouldBe(matches ? 1 : 0);

    [Theory]
    [InlineData("win*", "wind", true)]
    [InlineData("win*", "wi", false)]
    [InlineData("w?nd", "wand", true)]
    [InlineData("*nd", "wind", true)]
    [InlineData("w*", "rain", false)]
    public void A_pattern_matches_by_more_than_its_beginning(string pattern, string text, bool matches) =>
        new Percolator(Schema, [new WildcardQuery("body", pattern)]).Matching(Document(text)).Count.ShouldBe(matches ? 1 : 0);

    [Fact]
    public void What_needs_no_words_is_asked_of_every_document()
    {
        var percolator = new Percolator(Schema, [
            new KeywordQuery("outlet", ["daily"]),
            new BooleanQuery { Filter = [new MatchAllQuery()], MustNot = [new TermQuery("body", "rain")] },
            new MatchNoneQuery()]);

        percolator.Matching(Document("wind")).ShouldBe([0, 1]);
        percolator.Matching(Document("rain")).ShouldBe([0]);
    }

    [Fact]
    public void The_words_of_another_text_are_refused()
    {
        var (wind, rain) = (Document("wind"), Document("rain"));
        var analysis = new DocumentAnalysis(Schema, wind);
        var percolator = new Percolator(Schema, [new TermQuery("body", "wind")]);

        percolator.Matching(wind with { Keywords = new Dictionary<string, IReadOnlyList<string>>() }, analysis).ShouldBe([0]);
        Should.Throw<ArgumentException>(() => percolator.Matching(rain, analysis)).Message.ShouldContain("other texts");
    }

    private static Document Document(string text) => new("a")
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new(text) },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = ["daily"] },
    };
}
