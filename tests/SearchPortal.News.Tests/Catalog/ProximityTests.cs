using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class ProximityTests(ProximityCorpus corpus) : IClassFixture<ProximityCorpus>
{
    [Theory]
    [InlineData("haftar NEAR/1 munir", "a d")]
    [InlineData("munir NEAR/1 haftar", "a d")]
    [InlineData("haftar NEAR/2 munir", "a c d")]
    [InlineData("haftar NEAR/9 munir", "a c d")]
    [InlineData("haftar NEAR/10 munir", "a b c d")]
    [InlineData("haftar ADJ/10 munir", "a c d")]
    [InlineData("munir ADJ/10 haftar", "b")]
    [InlineData("army ADJ parades", "d")]
    [InlineData("parade ADJ army", "")]
    [InlineData("haftar SENTENCE munir", "a b d")]
    [InlineData("haftar PARAGRAPH munir", "a b c d")]
    [InlineData("haftar SENTENCE oil", "b")]
    [InlineData("title:(haftar NEAR/1 munir)", "d")]
    [InlineData("title:haftar NEAR/1 munir", "d")]
    public void Words_stand_near_each_other_in_any_spelling(string query, string ids) => AssertFinds(query, ids);

    [Theory]
    [InlineData("haftar NEAR/3 (derna OR rawalpindi)", "a e")]
    [InlineData("\"left for\" NEAR/1 haftar", "e")]
    [InlineData("name:\"haftar\" ADJ/2 drones", "c")]
    [InlineData("h?ft*r NEAR/1 mun*", "a d")]
    [InlineData("/h[ai]ft.r/ NEAR/2 munir", "a c d")]
    [InlineData("haftra~1 NEAR/1 munir", "a d")]
    [InlineData("(haftar ADJ/1 munir) NEAR/1 rawalpindi", "a")]
    [InlineData("haftar ADJ/1 munir ADJ/1 rawalpindi", "")]
    [InlineData("haftar ADJ/2 munir ADJ/2 rawalpindi", "a")]
    [InlineData("(munir NEAR/2 sold) PARAGRAPH hifter", "c")]
    public void Phrases_patterns_alternatives_and_what_is_near_can_be_operands(string query, string ids) => AssertFinds(query, ids);

    [Theory]
    [InlineData("actor:khalifa-haftar NEAR/2 actor:asim-munir", "a c d")]
    [InlineData("actor:(khalifa-haftar NEAR/2 asim-munir)", "a c d")]
    [InlineData("actor:khalifa-haftar SENTENCE drones", "c")]
    [InlineData("actor:(khalifa-haftar OR asim-munir) ADJ/0 bought", "c")]
    [InlineData("ATLEAST/2 actor:khalifa-haftar", "")]
    [InlineData("LEAD(actor:khalifa-haftar)", "a b c d")]
    public void Recognised_actors_have_places(string query, string ids) => AssertFinds(query, ids);

    [Theory]
    [InlineData("ATLEAST/4 drone", "c")]
    [InlineData("ATLEAST/5 drone", "")]
    [InlineData("ATLEAST/2 (haftar OR munir)", "a b c d")]
    [InlineData("ATLEAST/2 (drones munir)", "")]
    [InlineData("ATLEAST/2 drones -munir", "")]
    [InlineData("ATLEAST/2 par*", "e")]
    public void At_least_counts_places(string query, string ids) => AssertFinds(query, ids);

    [Theory]
    [InlineData("LEAD(haftar)", "a b c d")]
    [InlineData("LEAD(oil)", "b")]
    [InlineData("LEAD(haftar -oil)", "a c d")]
    [InlineData("LEAD(haftar NEAR/1 munir)", "a d")]
    [InlineData("LEAD(derna OR sirte)", "e")]
    [InlineData("LEAD(derna)", "")]
    [InlineData("body:LEAD(parade)", "d e")]
    public void The_lead_is_the_headline_and_the_first_paragraph(string query, string ids) => AssertFinds(query, ids);

    [Theory]
    [InlineData("haftar NEAR/1 outlet:\"Beta Post\"", "d")]
    [InlineData("haftar NEAR/1 (munir AND oil)", "a b")]
    [InlineData("haftar NEAR/1 -munir", "e")]
    [InlineData("title:parade NEAR/1 body:sirte", "e")]
    [InlineData("outlet:(\"Beta Post\" NEAR/1 \"Alpha Daily\")", "")]
    public void What_has_no_place_is_read_with_and(string query, string ids)
    {
        var answer = corpus.Index.Search(query);

        string.Join(' ', answer.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)).ShouldBe(ids);
        answer.Query.Notes.ShouldHaveSingleItem().Code.ShouldBe("no-place");
    }

    [Fact]
    public void Only_what_is_near_is_marked()
    {
        var hit = corpus.Index.Search("haftar ADJ/2 drones").Hits.ShouldHaveSingleItem();

        Marks.In(hit).ShouldBe(["Hifter", "drones"], ignoreOrder: true);
    }

    [Fact]
    public void A_weight_moves_its_clause_up()
    {
        corpus.Index.Ids("drones^20 OR parade").ShouldStartWith("c");
        corpus.Index.Ids("drones OR parade^20").ShouldEndWith("c");
        corpus.Index.Ids("(drones NEAR/9 came)^20 OR parade").ShouldStartWith("c");
    }

    private void AssertFinds(string query, string ids)
    {
        var answer = corpus.Index.Search(new SearchRequest { Query = query, Match = WordRule.All });
        answer.Query.Notes.ShouldBeEmpty();
        string.Join(' ', answer.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)).ShouldBe(ids);
    }
}
