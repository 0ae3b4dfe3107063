using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Tests.Catalog.Grouping;

/// <summary>What reports of one event tell differently.</summary>
public sealed class StoryComparerTests
{
    public static TheoryData<string> Corpora => ReportCorpus.Both;

    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_five_reports_differ_in_names_titles_and_sums(string corpus)
    {
        var compared = Compare(ReportCorpus.Get(corpus));
        // Another article of the seeds reports it in Arabic.
        compared.Story.Total.ShouldBeInRange(5, 6);
        compared.Compared.ShouldBe((int)compared.Story.Total);
        Told(compared, DifferenceKind.Spelling, "abdul-hamid-dbeibah").ShouldBe(["Abdul Hamid Dbeibah", "Abdul Hamid Dbeibeh"], ignoreOrder: true);
        Told(compared, DifferenceKind.Spelling, "osama-hammad").ShouldContain(text => text.EndsWith("Hammad", StringComparison.Ordinal));
        Told(compared, DifferenceKind.Spelling, "osama-hammad").ShouldContain(text => text.EndsWith("Hamad", StringComparison.Ordinal));
        Told(compared, DifferenceKind.Spelling, "saddam-haftar").ShouldContain("Saddam Khalid Haftar");
        Told(compared, DifferenceKind.Spelling, "saddam-haftar").ShouldContain("Saddam Khalifa Haftar");
        var sums = compared.Differences.Single(difference => difference is { Kind: DifferenceKind.Money, Subject: "USD, billions" }).Variants;
        sums.ShouldContain(sum => sum.Text == "$4 billion");
        sums.ShouldContain(sum => sum.Text.EndsWith(" $4 billion", StringComparison.Ordinal));
        sums.ShouldContain(sum => sum.Text == "several billion dollars");
    }

    [Fact]
    public void A_name_that_is_only_longer_is_no_other_spelling()
    {
        NameDifferencesCase.Differences("Khalifa Haftar leads.", "Khalifa Abu al-Qasim Haftar leads.").ShouldBeEmpty();
        NameDifferencesCase.Differences("Khalifa Haftar leads.", "Khalifa Hifter leads.").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_one_report_has_in_common_with_another_is_no_difference()
    {
        var counts = new ReportVariants(DifferenceKind.Count, "people", null, (one, other) => one != other);
        counts.Add(0, "12", "12 people");
        counts.Add(1, "12", "twelve people");
        counts.Add(1, "3", "three people");
        counts.Difference().ShouldBeNull();
        counts.Add(2, "3", "three people");
        counts.Difference()!.Variants.Select(variant => (variant.Text, string.Join(' ', variant.Reports))).ShouldBe([("12 people", "0 1"), ("three people", "1 2")]);
    }

    private static string[] Told(StoryComparison compared, DifferenceKind kind, string actor) =>
        [.. compared.Differences.Single(difference => difference.Kind == kind && difference.ActorId == actor).Variants.Select(variant => variant.Text)];

    private static StoryComparison Compare(ReportCorpus corpus) =>
        corpus.Catalog.CompareReports(corpus.Hits(new()).First().Id, TestContext.Current.CancellationToken).ShouldNotBeNull();

    /// <summary>Two texts as two reports of a story, with their names.</summary>
    private static class NameDifferencesCase
    {
        public static IReadOnlyList<StoryDifference> Differences(params string[] texts)
        {
            using var catalog = new TestCatalog(actors: "actors:\n  - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Khalifa Hifter, Khalifa Abu al-Qasim Haftar] }\n");
            const string Event = "Tanks rolled through the gates of the port at dawn while sailors burned their papers.";
            catalog.Add([.. texts.Select((text, place) => (object)new { id = $"r{place}", title = "Tanks roll through port gates at dawn", body = $"{text} {Event} {(place == 0 ? "Gulls cried above the water all morning." : "A baker opened late because of the noise.")}", date = "2026-01-01" })]);
            return catalog.Catalog.CompareReports("r0", TestContext.Current.CancellationToken)?.Differences ?? throw new InvalidOperationException("The texts are no story.");
        }
    }
}
