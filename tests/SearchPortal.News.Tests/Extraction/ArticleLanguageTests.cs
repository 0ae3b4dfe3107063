using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class ArticleLanguageTests
{
    private const string Polish = "Rozmowy w porcie zaczęły się wczoraj wieczorem i trwają nadal.";
    private const string English = "The talks in the harbour began last night, and they have not ended yet.";

    [Theory]
    [InlineData(English, "fr", "en", false)]
    [InlineData(Polish, "pl-PL", "pl", true)]
    [InlineData(English, null, "en", false)]
    [InlineData(English, "und", "en", false)]
    [InlineData("Aaa bbb ccc.", "en", "en", true)]
    public void The_text_tells_or_the_page_where_it_cannot(string body, string? stated, string language, bool isStated) =>
        ArticleLanguage.Of("Talks", body, stated).ShouldBe((language, isStated));

    [Fact]
    public void A_page_in_another_language_than_it_states_is_of_no_known_one()
    {
        var zulu = string.Concat(Enumerable.Repeat("Izinkulumo ziqale izolo ebusuku ethekwini futhi azikapheli. ", 10));

        ArticleLanguage.Of("Izinkulumo", zulu, "en-ZA").Tag.ShouldBe("und");
    }
}
