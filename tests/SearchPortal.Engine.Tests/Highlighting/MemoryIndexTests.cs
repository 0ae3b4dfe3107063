using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Highlighting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Highlighting;

public sealed class MemoryIndexTests
{
    private const string Body = "Strikes closed the harbour. General Khalifa Haftar spoke; Haftar's striking words: “the harbours open”. 𐐨𐐨 Défense.";

    private static readonly IndexSchema Schema = new(
        [Field.Text("title", "news/1", "title.stem"), Field.Text("body", "news/1", "body.stem", "body.marks"), Field.Keyword("outlet"), Field.Number("date")],
        new IndexOrder("date", Descending: true));

    private static readonly MemoryIndex Index = new(Schema, new Document("a")
    {
        Texts = new Dictionary<string, TextValue>
        {
            ["title"] = new("Harbour strike"),
            ["body"] = new(Body, [], [new Mark(0, "start"), new Mark(Body.IndexOf("Khalifa", StringComparison.Ordinal), "actor"), new Mark(Body.Length, "end")]),
        },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = ["Daily"] },
        Numbers = new Dictionary<string, long> { ["date"] = 5 },
    });

    [Fact]
    public void A_term_is_found_at_each_place_and_in_its_field_only()
    {
        Found(new TermQuery("body", "haftar")).ShouldBe(["Haftar", "Haftar"]);
        Found(new TermQuery("title", "haftar")).ShouldBeEmpty();
        Index.Find(new TermQuery("title", "harbour")).ShouldBe([new TextMatch("title", 0, "Harbour".Length, null)]);
    }

    [Fact]
    public void A_stem_marks_every_form_as_it_stands() =>
        Found(new TermQuery("body.stem", "strike")).Concat(Found(new TermQuery("body.stem", "harbour"))).ShouldBe(["Strikes", "striking", "harbour", "harbours"]);

    [Fact]
    public void A_phrase_marks_the_whole_run_and_no_word_alone()
    {
        Found(PhraseQuery.Of("body", ["khalifa", "haftar"])).ShouldBe(["Khalifa Haftar"]);
        Found(PhraseQuery.Of("body", ["haftar", "khalifa"])).ShouldBeEmpty();
        Found(new PhraseQuery("body", [["the"], ["harbour", "harbours"]])).ShouldBe(["the harbour", "the harbours"]);
        Found(PhraseQuery.Of("body", ["general", "haftar"], slop: 1)).ShouldBe(["General Khalifa Haftar"]);
    }

    [Fact]
    public void Synonyms_mark_the_alternative_that_stands_there() =>
        Found(new SynonymQuery("body", [["khalifa", "haftar"], ["hifter"], ["words"]])).ShouldBe(["Khalifa Haftar", "words"]);

    [Fact]
    public void A_prefix_marks_whole_words() => Found(new PrefixQuery("body", "har")).ShouldBe(["harbour", "harbours"]);

    [Fact]
    public void Letters_of_two_code_units_and_folded_ones_keep_their_places()
    {
        Found(new PrefixQuery("body", "def")).ShouldBe(["Défense"]);
        Found(new PrefixQuery("body", "𐐨")).ShouldBe(["𐐨𐐨"]);
    }

    [Fact]
    public void What_must_not_match_is_never_marked()
    {
        var harbour = new TermQuery("body", "harbour") { Label = "harbour" };
        Index.Find(new BooleanQuery { Must = [harbour], MustNot = [new TermQuery("body", "closed")] }).ShouldBeEmpty();
        var query = new BooleanQuery { Must = [harbour], MustNot = [new BooleanQuery { Must = [new TermQuery("body", "open"), new TermQuery("body", "absent")] }] };
        Index.Find(query).Select(match => match.Label).ShouldBe(["harbour"]);
        Found(query).ShouldBe(["harbour"]);
    }

    [Fact]
    public void Optional_clauses_and_filters_are_marked_where_they_match()
    {
        Found(new BooleanQuery
        {
            Filter = [new TermQuery("body", "closed"), new KeywordQuery("outlet", ["Daily"])],
            Should = [new TermQuery("body", "absent"), new TermQuery("body", "open")],
        }).ShouldBe(["closed", "open"]);
        Found(new DisjunctionMaxQuery([new TermQuery("body", "open"), new ConstantScoreQuery(new TermQuery("body", "closed"))])).ShouldBe(["closed", "open"]);
        Found(new MatchAllQuery()).ShouldBeEmpty();
    }

    [Fact]
    public void One_place_is_given_once_a_label()
    {
        var query = new BooleanQuery
        {
            Should = [new TermQuery("body", "open") { Label = "x" }, new TermQuery("body.stem", "open") { Label = "x" }, new TermQuery("body", "open") { Label = "y" }],
        };
        Index.Find(query).Select(match => match.Label).ShouldBe(["x", "y"]);
    }

    [Fact]
    public void A_reserved_term_matches_and_marks_nothing()
    {
        Index.Matches(new TermQuery("body.marks", "actor")).ShouldBeTrue();
        Found(new TermQuery("body.marks", "actor")).ShouldBeEmpty();
        Index.Matches(new TermQuery("body.marks", "end")).ShouldBeTrue();
        Found(new TermQuery("body.marks", "end")).ShouldBeEmpty();
    }

    [Fact]
    public void It_answers_filters_as_an_index_does()
    {
        Index.Matches(new RangeQuery("date", 5, 6)).ShouldBeTrue();
        Index.Matches(new RangeQuery("date", null, 5)).ShouldBeFalse();
        Index.Matches(new MissingNumberQuery("date")).ShouldBeFalse();
        Index.Matches(new KeywordQuery("outlet", ["Weekly"], OrMissing: true)).ShouldBeFalse();
    }

    private static string[] Found(Query query) =>
        [.. Index.Find(query).Where(match => match.Field == "body").Select(match => Body.Substring(match.Start, match.Length))];
}
