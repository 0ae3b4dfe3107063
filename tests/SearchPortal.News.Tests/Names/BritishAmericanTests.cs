using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

public class BritishAmericanTests
{
    [Theory]
    [InlineData("defence", "defense")]
    [InlineData("organisation", "organization")]
    [InlineData("organised", "organized")]
    [InlineData("colour", "color")]
    [InlineData("coloured", "colored")]
    [InlineData("centre", "center")]
    [InlineData("centred", "centered")]
    [InlineData("programme", "program")]
    [InlineData("programmes", "programs")]
    [InlineData("travelling", "traveling")]
    [InlineData("labour", "labor")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("stabilise", "stabilize")]
    [InlineData("analysed", "analyzed")]
    [InlineData("manoeuvres", "maneuvers")]
    [InlineData("kilometres", "kilometers")]
    [InlineData("grey", "gray")]
    [InlineData("sulphuric", "sulfuric")]
    [InlineData("catalogued", "cataloged")]
    [InlineData("practised", "practiced")]
    public void British_and_American_spellings_find_each_other(string british, string american)
    {
        BritishAmerican.OtherSpellings(british).ShouldBe([american]);
        BritishAmerican.OtherSpellings(american).ShouldBe([british]);
    }

    [Theory]
    [InlineData("army")]
    [InlineData("promise")]
    [InlineData("exercise")]
    [InlineData("hour")]
    [InlineData("centerd")]
    [InlineData("")]
    public void Other_words_have_one_spelling(string word) => BritishAmerican.OtherSpellings(word).ShouldBeEmpty();

    [Fact]
    public void A_query_word_finds_the_other_spelling()
    {
        var group = new SpellingVariants(ActorAuthority.Empty).ForQuery(["the", "Defence", "programme"])[0];

        group.ShouldSatisfyAllConditions(
            () => group.FirstWord.ShouldBe(1),
            () => group.WordCount.ShouldBe(1),
            () => group.ActorId.ShouldBeNull(),
            () => group.Reason.ShouldBe("British and American spelling"),
            () => group.Spellings.ShouldBe(["defense"]));
    }
}
