using SearchPortal.News.Catalog.Reviewing;

namespace SearchPortal.News.Tests.Catalog.Reviewing;

public sealed class SpellingCandidatesTests : IDisposable
{
    private const string Actors = """
        actors:
          - id: abdul-hamid-dbeibah
            name: Abdul Hamid Dbeibah
            kind: person
            spellings: [Dbeibah, Dbeibeh]
          - id: osama-hammad
            name: Osama Hammad
            kind: person
          - id: united-nations
            name: UN
            kind: organisation
        """;

    private readonly TestCatalog catalog = new TestCatalog(Actors).Add(
        new { id = "a", title = "Talks in Tripoli", text = "The prime minister, Mr Dbeiba, spoke of elections. Later Dbeiba left.", outlet = "Alpha Daily", date = "2026-02-01" },
        new { id = "b", title = "Talks go on", text = "Ministers said that Dbeiba’s answer was short. They asked Dbeibah again.", outlet = "Beta Post", date = "2026-02-02" },
        new { id = "c", title = "Visit", text = "On Monday Osama Hamad came to Sirte, and with him ministers of Dbeibeh.", outlet = "Alpha Daily" },
        new { id = "d", title = "Oil", text = "A tanker went to Malta. In an hour it was on its way." });

    public void Dispose() => catalog.Dispose();

    [Fact]
    public void A_word_like_a_listed_one_is_suggested_with_what_the_articles_show()
    {
        var candidate = Candidates().Single(candidate => candidate.ActorId == "abdul-hamid-dbeibah");
        candidate.Spelling.ShouldBe("Dbeiba");
        candidate.Like.ShouldBeOneOf("Dbeibah", "Dbeibeh");
        candidate.Match.ShouldBeInRange(0.75, 1);
        candidate.Articles.ShouldBe(2);

        var evidence = catalog.Catalog.Evidence(candidate, TestContext.Current.CancellationToken);
        evidence.Written.ShouldBe("Dbeiba");
        evidence.Outlets.Select(outlet => outlet.Label).ShouldBe(["Alpha Daily", "Beta Post"]);
        evidence.Examples.Select(example => example.Article).ShouldBe(["a", "b"], ignoreOrder: true);
        evidence.Examples.ShouldAllBe(example => example.Text.Ranges.All(range => example.Text.Text.Substring(range.Start, range.Length).StartsWith("Dbeiba", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_editor_decided_is_not_suggested_again()
    {
        foreach (var decision in new[] { SpellingDecision.Accepted, SpellingDecision.Rejected })
        {
            using var index = new TestCatalog(Actors).Add(new { id = "a", title = "Talks", text = "The prime minister, Mr Dbeiba, spoke of elections." }, new { id = "b", title = "More", text = "Then Mr Dbeibah left." });
            var candidate = index.Catalog.Candidates().ShouldHaveSingleItem();
            new AuthorityEditor(index.Options.ActorsFile!).Write(candidate, "Dbeiba", decision, "Ana");
            index.Catalog.RefreshNames().ShouldBeTrue();
            index.Catalog.Candidates().ShouldBeEmpty();
            var isFound = index.Ids("Dbeibah").Contains('a', StringComparison.Ordinal);
            isFound.ShouldBe(decision == SpellingDecision.Accepted);
        }
    }

    [Fact]
    public void Acronyms_and_listed_spellings_are_never_suggested() =>
        Candidates().ShouldAllBe(candidate => candidate.ActorId != "united-nations" && candidate.Spelling != "Dbeibeh");

    private IReadOnlyList<SpellingCandidate> Candidates() => catalog.Catalog.Candidates();
}
