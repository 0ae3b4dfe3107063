using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Tests.Catalog;

public sealed class QueryLanguageTests(QueryCorpus corpus) : IClassFixture<QueryCorpus>
{
    [Theory]
    [InlineData("oil sirte", "a")]
    [InlineData("oil AND sirte", "a")]
    [InlineData("oil OR gas", "a b c")]
    [InlineData("oil NOT harbour", "c")]
    [InlineData("oil -harbour", "c")]
    [InlineData("+oil +olives", "c")]
    [InlineData("sirte (oil OR gas)", "a b")]
    [InlineData("(sirte AND gas) OR olives", "b c")]
    [InlineData("NOT oil", "b d e")]
    [InlineData("-oil -gas", "d e")]
    [InlineData("*", "a b c d e")]
    public void Words_and_operators(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("date:>2025", "no-date")]
    [InlineData("(date:<=2025-12-31)", "no-date")]
    [InlineData("date:[2026-02 TO 2026-01]", "reversed-range")]
    public void A_date_that_asks_for_something_else_than_it_seems_is_noted(string query, string code) =>
        corpus.Index.Search(query).Query.Notes.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("title:oil", "a")]
    [InlineData("body:sirte", "a")]
    [InlineData("title:(oil OR gas)", "a b")]
    [InlineData("outlet:\"alpha daily\"", "a c")]
    [InlineData("outlet:\"BETA post\"", "b")]
    [InlineData("actor:osama-hammad", "d e")]
    [InlineData("actor:\"Osama Hammad\"", "d e")]
    [InlineData("topic:energy", "a b c")]
    [InlineData("topic:\"oil and gas\" -topic:sea", "b c")]
    [InlineData("outlet:nobody", "")]
    public void Fields(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("date:2026", "a b")]
    [InlineData("date:2026-01", "b")]
    [InlineData("date:2026-02-02", "a")]
    [InlineData("date:2025", "c d")]
    [InlineData("date:[2025-12 TO 2026-01]", "b c")]
    [InlineData("date:[2026-01-15 TO *]", "a b")]
    [InlineData("date:[* TO 2025-12-30]", "d")]
    [InlineData("oil date:2025", "c")]
    [InlineData("date:*", "a b c d")]
    public void Dates(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("oil date:yesterday")]
    [InlineData("oil date:2026-13")]
    [InlineData("oil date:[soon TO 2026]")]
    public void What_is_no_date_is_left_out_and_a_note_says_so(string query)
    {
        var answer = corpus.Index.Search(query);

        answer.Total.ShouldBe(2);
        answer.Query.Notes.ShouldHaveSingleItem().Code.ShouldBe("no-date");
    }

    [Theory]
    [InlineData("harv*", "c")]
    [InlineData("har*", "a b c")]
    [InlineData("title:har*", "c")]
    [InlineData("mini* gas", "b")]
    public void A_star_finds_words_that_begin_so(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("\"crude oil\"", "a")]
    [InlineData("\"oil crude\"", "")]
    [InlineData("\"olives oil\"", "")]
    [InlineData("\"olives oil\"~1", "c")]
    [InlineData("\"oil olives\"~1", "")]
    [InlineData("\"minister\"", "")]
    public void Phrases_are_literal_and_a_slop_loosens_them(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("the oil of the sirte", "a")]
    [InlineData("to be or not to be", "d")]
    public void Stop_words_do_not_count_unless_there_is_nothing_else(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Fact]
    public void Stop_words_do_not_change_the_score()
    {
        corpus.Index.Search("the oil of the sirte").Hits.Select(hit => (hit.Id, hit.Score)).ShouldBe(corpus.Index.Search("oil sirte").Hits.Select(hit => (hit.Id, hit.Score)));
        corpus.Index.IdSet("\"the question\"").ShouldBe("d");
    }

    [Theory]
    [InlineData("to be or not to be date:2025", "d")]
    [InlineData("to be or not to be date:2026", "")]
    public void Beside_a_filter_alone_stop_words_count(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("h?rb*r", "a b")]
    [InlineData("*rbour", "a")]
    [InlineData("H?RBOUR", "a")]
    [InlineData("hàrb?r", "b")]
    [InlineData("harbuor~1", "a b")]
    [InlineData("olievs~1", "c")]
    [InlineData("harbou~", "a b")]
    [InlineData("harbou~0", "")]
    [InlineData("/harbou?r/", "a b")]
    [InlineData("/HARB[OÔ]R/", "b")]
    [InlineData("title:/h.*/", "c")]
    [InlineData("natu?al-g*", "b")]
    [InlineData("gas-natu?al", "")]
    public void Patterns_stand_for_words_in_their_exact_form(string query, string ids)
    {
        corpus.Index.IdSet(query).ShouldBe(ids);
        corpus.Index.Search(query).Query.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_pattern_that_can_not_be_read_is_left_out_and_a_note_says_why()
    {
        var answer = corpus.Index.Search("oil /har[/");

        answer.Total.ShouldBe(2);
        var note = answer.Query.Notes.ShouldHaveSingleItem();
        note.Code.ShouldBe("bad-pattern");
        note.Message.ShouldContain("/har[/");
    }

    [Theory]
    [InlineData("actor:\"Osama Hamed\"", "Osama Hammad")]
    [InlineData("outlet:\"alpha dialy\"", "Alpha Daily")]
    [InlineData("topic:\"oil and gass\"", "oil and gas")]
    public void A_value_that_no_article_has_finds_nothing_and_a_note_names_those_alike(string query, string alike)
    {
        var answer = corpus.Index.Search(query);

        answer.Total.ShouldBe(0);
        var note = answer.Query.Notes.ShouldHaveSingleItem();
        note.Code.ShouldBe("unknown-value");
        note.Message.ShouldContain(alike, Case.Insensitive);
    }

    [Theory]
    [InlineData("minister", "b e")]
    [InlineData("ship", "a")]
    [InlineData("HARVESTS", "c")]
    public void A_word_finds_its_English_forms(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Theory]
    [InlineData("Hama", "d")]
    [InlineData("Hamas", "e")]
    [InlineData("Hammad", "d e")]
    [InlineData("\"Hammad\"", "e")]
    public void A_name_stands_in_its_own_spellings_only(string query, string ids) => corpus.Index.IdSet(query).ShouldBe(ids);

    [Fact]
    public void British_and_American_spellings_find_each_other_and_can_be_switched_off()
    {
        corpus.Index.IdSet("harbour").ShouldBe("a b");
        corpus.Index.IdSet("harbor").ShouldBe("a b");
        corpus.Index.Search("harbour").Query.Expansions.ShouldHaveSingleItem().Spellings.ShouldBe([new ExpandedSpelling("harbor", 1, SpellingReason.BritishAmerican, null, SpellingUse.Searched)]);

        var literal = corpus.Index.Search(new SearchRequest { Query = "harbour", Variants = false });
        literal.Hits.ShouldHaveSingleItem().Id.ShouldBe("a");
        literal.Query.Expansions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"crude oil")]
    [InlineData("(oil AND crude")]
    [InlineData("oil) crude")]
    public void What_is_not_closed_is_closed_and_a_note_says_so(string query)
    {
        var answer = corpus.Index.Search(query);

        answer.Hits.ShouldHaveSingleItem().Id.ShouldBe("a");
        answer.Query.Notes.ShouldNotBeEmpty();
        answer.Query.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("oil ☃ sirte")]
    [InlineData("oil, sirte!")]
    [InlineData("oil – sirte")]
    public void Signs_between_words_do_not_count(string query) => corpus.Index.IdSet(query).ShouldBe("a");

    [Theory]
    [InlineData("☃", "no-word")]
    [InlineData("\"!!!\"", "empty-phrase")]
    public void A_query_of_no_word_at_all_asks_for_everything_and_says_so(string query, string note)
    {
        var answer = corpus.Index.Search(query);

        answer.Total.ShouldBe(5);
        answer.Query.Notes.ShouldHaveSingleItem().Code.ShouldBe(note);
    }
}
