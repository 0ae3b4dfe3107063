using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;
using SearchPortal.Web.Tests.Documents;

namespace SearchPortal.Web.Tests.Search;

[Collection(OverSeeds.Name)]
public sealed class ClauseRemovalTests(SeedCatalog seeds)
{
    [Theory]
    [InlineData("haftar munir", "haftar", "munir")]
    [InlineData("haftar -munir", "munir", "haftar")]
    [InlineData("haftar AND munir", "munir", "haftar")]
    [InlineData("haftar AND munir", "haftar", "munir")]
    [InlineData("haftar AND NOT munir", "munir", "haftar")]
    [InlineData("derna OR sirte OR tripoli", "sirte", "derna OR tripoli")]
    [InlineData("haftar \"field marshal\"~2 munir", "\"field marshal\"~2", "haftar munir")]
    [InlineData("title:haftar^2 munir", "title:haftar^2", "munir")]
    [InlineData("(derna OR sirte) haftar", "(derna OR sirte)", "haftar")]
    [InlineData("((derna OR sirte))AND haftar", "((derna OR sirte))", "haftar")]
    [InlineData("haftar title:(derna OR sirte)", "title:(derna OR sirte)", "haftar")]
    [InlineData("(derna OR sirte)^2 haftar", "(derna OR sirte)^2", "haftar")]
    [InlineData("(derna) haftar", "derna", "haftar")]
    [InlineData("title:(derna) haftar", "title:(derna)", "haftar")]
    [InlineData("haftar (derna)^2", "(derna)^2", "haftar")]
    [InlineData("ATLEAST/2 (derna) haftar", "ATLEAST/2 (derna)", "haftar")]
    [InlineData("حفتر منير", "حفتر", "منير")]
    public void A_clause_goes_with_its_signs_and_one_operator(string query, string clause, string rest)
    {
        var clauses = Ask(query).Query.Clauses;
        ClauseRemoval.Without(query, clauses.First(known => known.Text == clause)).ShouldBe(rest);
    }

    [Fact]
    public void What_is_left_of_any_example_of_the_query_language_needs_no_repair()
    {
        var examples = RepositoryDocument.Of("docs/query-language.md").Tables().Where(table => table.Columns is ["query", "what it finds"])
            .SelectMany(table => table.Rows).Select(row => RepositoryDocument.SpansOf(row[0]).Single()).ToArray();
        var tried = 0;
        foreach (var example in examples)
        {
            foreach (var clause in Ask(example).Query.Clauses)
            {
                var rest = ClauseRemoval.Without(example, clause);
                Ask(rest).Query.Notes.ShouldBeEmpty($"{example} without {clause.Text}: {rest}");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(examples.Length);
    }

    private SearchAnswer Ask(string query) =>
        seeds.Catalog.Search(new SearchRequest { Query = query, Size = 1, FacetSize = 0, Explain = true }, TestContext.Current.CancellationToken);
}
