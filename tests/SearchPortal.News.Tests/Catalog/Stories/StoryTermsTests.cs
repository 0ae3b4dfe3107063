using SearchPortal.News.Catalog.Stories;
using SearchPortal.News.Tests.Stories;

namespace SearchPortal.News.Tests.Catalog.Stories;

public sealed class StoryTermsTests
{
    [Fact]
    public void Words_of_one_family_are_one_term() => Term("migrants").ShouldBe(Term("migration"));

    [Fact]
    public void Numbers_are_whole() => Term("1234567").ShouldNotBe(Term("1234568"));

    [Fact]
    public void A_name_that_nobody_listed_is_one_term_in_several_languages() =>
        StoryTerms.Of(Article("Le port de Benghazi rouvert", "fr")).ShouldContainKey(Term("Benghazi"));

    [Fact]
    public void The_most_common_words_of_news_are_no_terms() => StoryTerms.Of(Article("Minister said on Monday")).Keys.ShouldBe([Term("minister")]);

    [Fact]
    public void Words_that_tell_how_news_is_made_count_half_in_a_headline()
    {
        var terms = StoryTerms.Of(Article("Council discusses support for flooded farms"));

        terms[Term("farms")].ShouldBe(2);
        terms[Term("discusses")].ShouldBe(1);
        terms[Term("support")].ShouldBe(1);
    }

    [Fact]
    public void They_count_whole_where_they_are_written_as_part_of_a_name()
    {
        var support = Term("support");

        StoryTerms.Of(Article("Protest at the gates of the Support Mission in the capital"))[support].ShouldBe(2);
        StoryTerms.Of(Article("Farmers Find Support In The Capital Of The Province"))[support].ShouldBe(1, "capitals tell nothing where every word has one");
    }

    [Fact]
    public void A_word_of_the_headline_counts_more_than_one_of_the_text_and_both_count_once()
    {
        var terms = StoryTerms.Of(Article("Dams burst", body: "The dams burst above the harbour, and the harbour is gone."));

        terms[Term("dams")].ShouldBe(2);
        terms[Term("harbour")].ShouldBe(1);
        StoryTerms.Read(StoryTerms.Text(terms)).ShouldBe(terms, ignoreOrder: true);
    }

    private static string Term(string word) => StoryTerms.Of(Article(word)).Keys.ShouldHaveSingleItem();

    private static Article Article(string title, string language = "en", string body = "") => SampleNews.Article("a", body, title) with { Language = language };
}
