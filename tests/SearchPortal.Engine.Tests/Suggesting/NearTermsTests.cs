using SearchPortal.Engine.Tests.Indexing;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Terms near a word come from all segments together.</summary>
public sealed class NearTermsTests
{
    [Fact]
    public void Terms_are_those_that_looking_at_each_finds()
    {
        var random = new Random(5);
        var words = RandomWords.Different(random, 300, 6);
        using var index = new SmallIndex();
        foreach (var part in words.Chunk(100)) index.Add([.. part.Select(word => SmallIndex.Document(word, word))]);
        using var searcher = index.Search();
        var terms = searcher.Terms("body", "").ToArray();
        for (var round = 0; round < 50; round++)
        {
            var typed = RandomWords.Word(random, 5);
            var most = random.Next(3);
            searcher.NearTerms("body", typed, most).Select(near => (near.Term, near.Edits))
                .ShouldBe(Near(typed, most, NaiveEdits.Between), ignoreOrder: true);
            searcher.NearTerms("body", typed, most, asPrefix: true).Select(near => (near.Term, near.Edits))
                .ShouldBe(Near(typed, most, NaiveEdits.ToBeginning), ignoreOrder: true);
        }

        IEnumerable<(string, int)> Near(string typed, int most, Func<string, string, int> edits) => terms
            .Select(term => (Term: term, Edits: edits(typed, term)))
            .Where(near => near.Edits <= Math.Min(most, typed.EnumerateRunes().First() == near.Term.EnumerateRunes().First() ? 2 : 1));
    }

    [Fact]
    public void Nearest_come_first_then_those_that_most_documents_have()
    {
        using var index = new SmallIndex();
        index.Add(SmallIndex.Document("1", "harbour harbors"), SmallIndex.Document("2", "harbours"));
        index.Add(SmallIndex.Document("3", "harbour harbors"), SmallIndex.Document("4", "harbours harbors"));
        using var searcher = index.Search();
        searcher.NearTerms("body", "harbors", 2).Select(near => (near.Term, near.Edits, near.DocumentFrequency))
            .ShouldBe([("harbors", 0, 3L), ("harbours", 1, 2L), ("harbour", 2, 2L)]);
    }

    [Fact]
    public void More_than_two_edits_are_refused()
    {
        using var index = new SmallIndex();
        index.Add(SmallIndex.Document("1"));
        using var searcher = index.Search();
        Should.Throw<ArgumentOutOfRangeException>(() => searcher.NearTerms("body", "text", 3));
    }
}
