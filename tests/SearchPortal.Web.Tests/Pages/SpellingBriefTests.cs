using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class SpellingBriefTests
{
    [Fact]
    public void What_was_searched_is_told_by_its_most_frequent_spellings()
    {
        var brief = SpellingBrief.Of(Word("Gaddafi", Of("Kadafi", 1), Of("Gadhafi", 81), Of("Qaddafi", 57, SpellingUse.Lower), Of("Qadhafi", 5), Of("Kadhafi", 3), Of("Hafiz", 90, SpellingUse.Offered))).ShouldHaveSingleItem();
        (brief.Caption, brief.Word).ShouldBe(("Also searched for", "Gaddafi"));
        brief.First.ShouldBe(["Gadhafi", "Qaddafi", "Qadhafi", "Kadhafi"]);
        brief.More.ShouldBe(1);
    }

    [Fact]
    public void What_was_left_out_has_a_line_of_its_own() =>
        SpellingBrief.Of(Word("Haftar", Of("Hifter", 3), Of("Hefter", 2, SpellingUse.LeftOut))).Select(brief => (brief.Caption, brief.First.Single()))
            .ShouldBe([("Also searched for", "Hifter"), ("Left out for", "Hefter")]);

    [Fact]
    public void What_is_only_offered_is_told_as_such() =>
        SpellingBrief.Of(Word("Haftar", Of("Hafez", 3, SpellingUse.Offered))).ShouldHaveSingleItem().Caption.ShouldBe("Not searched, perhaps a spelling of");

    [Fact]
    public void A_spelling_of_two_words_has_one_box_where_most_is_done_with_it()
    {
        var once = SpellingBrief.Once([Word("Gaddafi", Of("Gadhafi", 3, SpellingUse.Offered), Of("Kadafi", 1)), Word("Qaddafi", Of("gadhafi", 3)), Word("Kaddafi", Of("Kadafi", 1))]);
        once.Select(word => (word.Word, word.Spellings.Single().Spelling)).ShouldBe([("Gaddafi", "Kadafi"), ("Qaddafi", "gadhafi")]);
    }

    private static Expansion Word(string word, params ExpandedSpelling[] spellings) => new(word, "", null, spellings);

    private static ExpandedSpelling Of(string spelling, long articles, SpellingUse use = SpellingUse.Searched) => new(spelling, articles, SpellingReason.Listed, null, use);
}
