namespace SearchPortal.News.Tests.Catalog;

/// <summary>Words of other languages than English, from article to hit.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("journal", "fr")]
    [InlineData("JOURNAUX", "fr")]
    [InlineData("petrole", "fr")]
    [InlineData("pétroles", "fr")]
    [InlineData("armée", "fr")]
    [InlineData("attaqué", "fr")]
    [InlineData("liman", "tr")]
    [InlineData("LİMANLAR", "tr")]
    [InlineData("Izmir", "tr")]
    [InlineData("İzmir", "tr")]
    [InlineData("ızmır", "tr")]
    [InlineData("Erdogan", "tr")]
    [InlineData("Erdoğan'ın", "tr")]
    [InlineData("\"Erdogan\"", "tr")]
    [InlineData("ordular", "tr")]
    [InlineData("Häuser", "de")]
    [InlineData("hauser", "de")]
    [InlineData("visits", "en")]
    [InlineData("visited", "en")]
    [InlineData("الملك", "ar")]
    [InlineData("وزراء", "ar")]
    [InlineData("خبر", "ur")]
    [InlineData("خبریں", "ur")]
    [InlineData("JF-17", "en")]
    [InlineData("JF 17", "en")]
    [InlineData("JF17s", "en")]
    [InlineData("\"jf 17\"", "en")]
    [InlineData("4bn", "en")]
    [InlineData("\"4 bn\"", "")]
    [InlineData("4 bn", "en")]
    [InlineData("5000", "en fr")]
    [InlineData("5,000", "en fr")]
    [InlineData("journali", "")]
    public void A_word_finds_what_its_own_language_makes_of_it(string query, string ids)
    {
        using var catalog = TestCatalog.Of(
            new { id = "en", language = "en", title = "He visits the JF-17 works", text = "The deal is worth $4 billion for 5,000 people." },
            new { id = "fr", language = "fr", title = "Les journaux parlent du pétrole", text = "L'armée attaque le port, dit un de 5.000 soldats." },
            new { id = "tr", language = "tr", title = "Erdoğan’ın İzmir ziyareti", text = "Ordunun gemisi limanda bekliyor, ordular geldi." },
            new { id = "de", language = "de", title = "Häuser in der Stadt", text = "Kein anderes Wort." },
            new { id = "ar", language = "ar", title = "ملك ووزراء في المدينة", text = "لا شيء آخر." },
            new { id = "ur", language = "ur", title = "شہر کی خبروں پر بات", text = "کچھ اور نہیں۔" });

        catalog.IdSet(query).ShouldBe(ids);
    }

    [Fact]
    public void A_hit_marks_the_words_of_its_language()
    {
        using var catalog = TestCatalog.Of(new { id = "fr", language = "fr", title = "Les journaux de Tunis", text = "L'armée attaque." });
        Marks.In(catalog.Search("journal").Hits.ShouldHaveSingleItem()).ShouldContain("journaux");
    }

    [Fact]
    public void Articles_like_a_French_one_are_found_by_French_stems()
    {
        using var catalog = TestCatalog.Of(
            new { id = "a", language = "fr", title = "Les journaux attaquent", text = "Un port." },
            new { id = "b", language = "fr", title = "Un journal attaque", text = "Des ports." },
            new { id = "c", language = "fr", title = "Autre chose", text = "Rien." });
        catalog.Catalog.Similar("a", 5, TestContext.Current.CancellationToken)!.Hits.Select(hit => hit.Id).ShouldBe(["b"]);
    }
}
