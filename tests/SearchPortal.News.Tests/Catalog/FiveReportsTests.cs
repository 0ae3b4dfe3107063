using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>What a reader finds in the five reports of one event, from the files to the answer.</summary>
public sealed class FiveReportsTests
{
    private const string OsamaHammad = "Osama Hammad";

    public static TheoryData<string> Corpora => ReportCorpus.Both;

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_spelling_finds_the_reports_of_every_spelling_and_each_marks_its_own(string corpus)
    {
        var hits = ReportCorpus.Get(corpus).Hits(new SearchRequest { Query = "Dbeibeh" });

        hits.Length.ShouldBe(2);
        hits.ShouldAllBe(hit => hit.MatchesAll);
        Marks.In(hits[0]).ShouldAllBe(marked => marked.EndsWith("Dbeibah", StringComparison.Ordinal));
        Marks.In(hits[1]).ShouldAllBe(marked => marked.EndsWith("Dbeibeh", StringComparison.Ordinal));
        Marks.In(hits[0]).ShouldNotBeEmpty();
        Marks.In(hits[1]).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_answer_says_which_spellings_were_included(string corpus)
    {
        var expansion = ReportCorpus.Get(corpus).Catalog.Ask(new SearchRequest { Query = "Dbeibeh" }).Query.Expansions.ShouldHaveSingleItem();

        expansion.Word.ShouldBe("Dbeibeh");
        expansion.ActorId.ShouldBe("abdul-hamid-dbeibah");
        expansion.Spellings.Select(spelling => spelling.Spelling).ShouldContain("Dbeibah");
        expansion.Spellings.ShouldAllBe(spelling => spelling.Articles > 0);
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Quotes_are_literal_and_name_before_them_takes_every_spelling(string corpus)
    {
        var reports = ReportCorpus.Get(corpus);

        reports.Reports("\"Dbeibeh\"").ShouldBe(["001"]);
        reports.Reports("name:\"Dbeibeh\"").ShouldBe(["000", "001"]);
        reports.Reports(new SearchRequest { Query = "Dbeibeh", Variants = false }).ShouldBe(["001"]);
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Hammad_finds_Hammad_and_Hamad_and_marks_what_stands_there(string corpus)
    {
        var hits = ReportCorpus.Get(corpus).Hits(new SearchRequest { Query = "Hammad" });

        hits.Length.ShouldBe(3);
        Marks.In(hits[0]).ShouldAllBe(marked => marked == "Hammad" || marked == OsamaHammad);
        Marks.In(hits[1]).ShouldBe(["Osama Saad Hamad"]);
        Marks.In(hits[2]).ShouldAllBe(marked => marked == "Hammad" || marked == "Osama Saad Hammad");
        Marks.In(hits[2]).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Each_actor_is_counted_in_the_reports_that_name_him(string corpus)
    {
        string[] names = ["Khalifa Haftar", "Asim Munir", "Saddam Haftar", OsamaHammad, "Abdul Hamid Dbeibah"];
        var reports = ReportCorpus.Get(corpus);

        names.Select(name => reports.Reports(new SearchRequest { Actors = [name] }).Length).ShouldBe([5, 5, 4, 3, 2]);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_facet_counts_the_same()
    {
        string[] names = ["Khalifa Haftar", "Asim Munir", "Saddam Haftar", OsamaHammad, "Abdul Hamid Dbeibah"];
        var facet = ReportCorpus.Get(ReportCorpus.Received).Catalog.Ask(new SearchRequest { FacetSize = 100 }).Actors;

        names.Select(name => facet.Values.Single(value => value.Label == name).Count).ShouldBe([5, 5, 4, 3, 2]);
        facet.Values.Select(value => value.Count).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Choosing_an_actor_leaves_his_reports_and_keeps_the_counts_of_the_others()
    {
        var catalog = ReportCorpus.Get(ReportCorpus.Received).Catalog;
        var all = catalog.Ask(new SearchRequest());
        var chosen = catalog.Ask(new SearchRequest { Actors = ["osama-hammad"] });

        chosen.Total.ShouldBe(3);
        chosen.Actors.Values.Select(value => (value.Value, value.Count)).ShouldBe(all.Actors.Values.Select(value => (value.Value, value.Count)));
        chosen.Actors.Values.Where(value => value.Selected).Select(value => value.Value).ShouldBe(["osama-hammad"]);
        chosen.Topics.Values.ShouldAllBe(value => value.Count <= 3);
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void An_actor_that_is_left_out_leaves_the_other_reports(string corpus) =>
        ReportCorpus.Get(corpus).Reports(new SearchRequest { NotActors = ["osama-hammad"] }).ShouldBe(["002", "003"]);

    [Theory]
    [MemberData(nameof(Corpora))]
    public void What_a_report_does_not_say_is_unknown(string corpus)
    {
        var reports = ReportCorpus.Get(corpus);

        reports.Reports(new SearchRequest { Outlets = [FacetValue.Unknown] }).ShouldBe(["000", "001", "002", "003"]);
        reports.Reports(new SearchRequest { Outlets = ["The South Asia Times"] }).ShouldBe(["004"]);
        reports.Reports(new SearchRequest { NotOutlets = [FacetValue.Unknown] }).ShouldBe(["004"]);
        reports.Reports(new SearchRequest { Undated = true }).ShouldBe(["000", "001", "002", "003"]);
        reports.Reports(new SearchRequest { From = "2026-02", To = "2026-02" }).ShouldBe(["004"]);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_unknown_outlet_and_the_missing_date_are_counted()
    {
        var answer = ReportCorpus.Get(ReportCorpus.Received).Catalog.Ask(new SearchRequest());

        answer.Outlets.Values.Select(value => (value.Value, value.Count)).ShouldBe([(FacetValue.Unknown, 4L), ("The South Asia Times", 1L)]);
        answer.Dates.Undated.ShouldBe(4);
        answer.Dates.Bars.Select(bar => (bar.Date, bar.Count)).ShouldBe([("2026-02-02", 1L)]);
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_report_without_a_headline_shows_its_first_sentence(string corpus)
    {
        var withoutHeadline = ReportCorpus.Get(corpus).Hits(new SearchRequest()).Where(hit => hit.TitleIsFirstSentence).ToArray();

        withoutHeadline.ShouldNotBeEmpty();
        withoutHeadline.ShouldAllBe(hit => hit.Title.Text.Length > 20 && hit.Title.Text.EndsWith('.'));
    }
}
