using SearchPortal.Engine.Suggesting;
using SearchPortal.Engine.Tests.Indexing;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Frequent in the text and rare in the corpus: that tells what a text is about.</summary>
public sealed class KeyTermsTests
{
    [Fact]
    public void Rare_terms_and_frequent_ones_come_first()
    {
        using var index = new SmallIndex();
        index.Add([.. Enumerable.Range(0, 20).Select(number => SmallIndex.Document($"{number}", number < 2 ? "common zinc" : number < 6 ? "common copper" : "common"))]);
        using var searcher = index.Search();
        string Chosen(int count, long most, params (string Term, float Frequency)[] text) => string.Join(' ', KeyTerms
            .Choose(text.ToDictionary(each => each.Term, each => each.Frequency), term => searcher.Statistics.DocumentFrequency("body", term), 20, count, most).Select(term => term.Term));

        Chosen(9, 20, ("common", 1), ("copper", 1), ("zinc", 1)).ShouldBe("zinc copper common");
        Chosen(9, 20, ("common", 1), ("copper", 3), ("zinc", 1)).ShouldBe("copper zinc common");
        Chosen(1, 20, ("copper", 1), ("zinc", 1)).ShouldBe("zinc");
        Chosen(9, 10, ("common", 1), ("zinc", 1)).ShouldBe("zinc");
        Chosen(9, 20, ("unknown", 5), ("zinc", 1)).ShouldBe("zinc");
    }
}
