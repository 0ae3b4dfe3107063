using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

public class NameFoldingTests
{
    [Theory]
    [InlineData("HAFTAR", "haftar")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Çavuşoğlu", "cavusoglu")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Qa’ida", "qaida")]
    [InlineData("Qaʿida", "qaida")]
    [InlineData("U.N.", "un")]
    [InlineData("حَفْتَر", "حفتر")]
    [InlineData("حفـــتر", "حفتر")]
    [InlineData("أسامة", "اسامه")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("ترکی", "ترکی")]
    [InlineData("ＮＡＴＯ", "nato")]
    [InlineData("’", "")]
    public void Words_are_compared_without_case_accents_and_apostrophes(string word, string folded) =>
        NameFolding.Fold(word).ShouldBe(folded);

    [Fact]
    public void A_word_that_is_too_long_for_a_name_is_nothing()
    {
        NameFolding.Fold(new string('a', NameFolding.MaxLength)).Length.ShouldBe(NameFolding.MaxLength);
        NameFolding.Fold(new string('a', NameFolding.MaxLength + 1)).ShouldBeEmpty();
        NameFolding.Fold(new string('\uFDFA', NameFolding.MaxLength)).ShouldBeEmpty();
    }
}
