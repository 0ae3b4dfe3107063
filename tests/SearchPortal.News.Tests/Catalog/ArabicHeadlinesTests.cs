using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Ways to write an Arabic word, on real headlines.</summary>
public sealed class ArabicHeadlinesTests(ArabicHeadlines headlines) : IClassFixture<ArabicHeadlines>
{
    [Theory(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    [InlineData("الجيش", "جيش")]
    [InlineData("الحكومة", "حكومة")]
    [InlineData("الحكومة", "الحكومه")]
    [InlineData("النفط", "نفط")]
    [InlineData("الوزير", "وزير")]
    [InlineData("القوات", "قوات")]
    [InlineData("الليبية", "ليبية")]
    [InlineData("الليبية", "الليبي")]
    [InlineData("الاتحاد", "اتحاد")]
    [InlineData("الانتخابات", "انتخابات")]
    [InlineData("المهاجرين", "مهاجر")]
    [InlineData("اللجنة", "لجنة")]
    [InlineData("اللجنة", "للجنة")]
    [InlineData("ليبيا", "لليبيا")]
    [InlineData("ليبيا", "وليبيا")]
    [InlineData("إيطاليا", "ايطاليا")]
    [InlineData("الأمم", "الامم")]
    [InlineData("الأمن", "امن")]
    [InlineData("آلاف", "الاف")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("شؤون", "شوون")]
    [InlineData("الطوارئ", "طواري")]
    [InlineData("لقاء", "لقا")]
    [InlineData("إجراءات", "اجراات")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("طرابُلس", "طرابلس")]
    [InlineData("بنغـازي", "بنغازی")]
    [InlineData("الكهرباء", "کهربا")]
    public void Both_find_the_same_headlines(string one, string other)
    {
        var catalog = headlines.Catalog;
        Total(one).ShouldBeGreaterThan(0);
        Total(other).ShouldBe(Total(one));
        Total($"{one} -{other}").ShouldBe(0);

        long Total(string query) => catalog.Ask(new SearchRequest { Query = query, Match = WordRule.All }).Total;
    }
}

/// <summary>The headlines of press about Libya, without names: every word is an ordinary one.</summary>
public sealed class ArabicHeadlines : IDisposable
{
    private readonly TestCatalog? test = SharedData.IsAvailable ? new TestCatalog() : null;

    /// <summary>Reads them.</summary>
    public ArabicHeadlines() => test?.Import(SharedData.File("data/news/libya-headlines.jsonl"));

    /// <summary>The catalog.</summary>
    public ArticleCatalog Catalog => test!.Catalog;

    /// <inheritdoc/>
    public void Dispose() => test?.Dispose();
}
