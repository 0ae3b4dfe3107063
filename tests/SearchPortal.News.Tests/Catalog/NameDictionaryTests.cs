using SearchPortal.Engine;
using SearchPortal.Engine.Automata;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>The words that articles write as names, and the way to them from a word that is spelt alike.</summary>
public sealed class NameDictionaryTests : IDisposable
{
    private static readonly string[] Names =
    [
        "Qaddafi", "Gaddafi", "Gadhafi", "Khadafy", "Kadafi", "Haftar", "Hifter", "Heftar", "Hafez", "Hammad", "Hamad", "Hamas", "Zelensky", "Zelenskiy", "Sharif", "Shareef",
        "Sharaf", "Munir", "Muneer", "Putin", "Patin", "Niger", "Nigeria", "Farouk", "Farooq", "Faruk", "Dbeibah", "Dbeiba", "Dabaiba", "حفتر", "القذافي", "الدبيبة", "Зеленский",
    ];

    private readonly TestCatalog corpus = new();

    public NameDictionaryTests()
    {
        // Several segments: a word stands in some of them.
        for (var batch = 0; batch < 3; batch++)
        {
            var number = batch;
            corpus.Add([.. Names.Where((_, i) => i % 3 != number).Select((name, i) => new { id = $"{number}-{i}", text = $"Yesterday somebody saw السيد {name} there, and turkey was eaten by {name}.", language = "en" })]);
        }
    }

    [Fact]
    public void Keys_lead_to_what_a_walk_through_all_names_finds()
    {
        using var searcher = IndexSearcher.Open(corpus.Options.IndexFolder);
        var dictionary = new NameDictionary(searcher);
        var all = searcher.Terms("names", TermAutomaton.Prefix("")).Select(term => term.Term).ToArray();
        all.Length.ShouldBeGreaterThan(25);
        foreach (var name in Names)
        {
            var term = WordQueries.Analyze(name)[0].Term;
            var expected = all.Where(other => other != term && KeysOf(other).Overlaps(KeysOf(term)));
            dictionary.Candidates(name).Select(word => word.Key).ShouldBe(expected, ignoreOrder: true, name);
        }
    }

    [Fact]
    public void A_word_is_counted_as_name_and_at_all()
    {
        using var searcher = IndexSearcher.Open(corpus.Options.IndexFolder);
        var dictionary = new NameDictionary(searcher);

        dictionary.Find("Farooq")!.Value.AsName.ShouldBe(dictionary.Find("farooq")!.Value.Articles);
        dictionary.Find("turkey")!.Value.AsName.ShouldBe(0);
        dictionary.Find("turkey")!.Value.Articles.ShouldBe(searcher.Documents);
        dictionary.Find("nobody").ShouldBeNull();
        dictionary.Find("two words").ShouldBeNull();
        dictionary.Find("").ShouldBeNull();
    }

    [Fact]
    public void Deleted_articles_count_no_longer()
    {
        using (var writer = CatalogWriter.Open(corpus.Options))
        {
            for (var i = 0; i < Names.Length; i++) writer.Delete($"0-{i}");
            writer.Commit();
        }

        using var searcher = IndexSearcher.Open(corpus.Options.IndexFolder);
        new NameDictionary(searcher).Find("turkey")!.Value.Articles.ShouldBe(searcher.Documents);
    }

    [Fact]
    public void The_check_proves_the_keys_of_names() => ArticleCatalog.Check(corpus.Options.IndexFolder).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("Qaddafi=Gaddafi")]
    [InlineData("Zelensky=Zelenskiy")]
    [InlineData("Haftar=حفتر")]
    [InlineData("Qaddafi=القذافي")]
    [InlineData("Dbeibah=الدبيبة")]
    [InlineData("Farouk=Farooq")]
    [InlineData("Munir=Muneer")]
    [InlineData("Sharif=Shareef")]
    public void Sure_spellings_are_searched_both_ways(string pair)
    {
        var (left, right) = (pair.Split('=')[0], pair.Split('=')[1]);
        UseOf(left, right).ShouldBe(SpellingUse.Searched);
        UseOf(right, left).ShouldBe(SpellingUse.Searched);
    }

    [Theory]
    [InlineData("Hammad=Hamas")]
    [InlineData("Haftar=Hafez")]
    [InlineData("Sharif=Sharaf")]
    [InlineData("Putin=Patin")]
    [InlineData("Niger=Nigeria")]
    [InlineData("Hammad=Hamad")]
    public void Other_names_are_never_searched(string pair)
    {
        var (left, right) = (pair.Split('=')[0], pair.Split('=')[1]);
        UseOf(left, right).ShouldNotBe(SpellingUse.Searched);
        UseOf(right, left).ShouldNotBe(SpellingUse.Searched);
    }

    public void Dispose() => corpus.Dispose();

    private SpellingUse? UseOf(string word, string spelling)
    {
        var term = WordQueries.Analyze(spelling)[0].Term;
        return corpus.Search(word).Query.Expansions.SelectMany(expansion => expansion.Spellings).FirstOrDefault(each => WordQueries.Analyze(each.Spelling)[0].Term == term)?.Use;
    }

    private static HashSet<string> KeysOf(string term)
    {
        var keys = new List<string>();
        NameKeys.AddTo(term, keys);
        return [.. keys];
    }
}
