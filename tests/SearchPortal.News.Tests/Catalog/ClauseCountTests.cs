using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>A query tells how many articles each of its clauses finds.</summary>
public sealed class ClauseCountTests(QueryCorpus corpus) : IClassFixture<QueryCorpus>
{
    [Fact]
    public void Where_nothing_matches_each_clause_tells_what_it_finds_alone()
    {
        var clauses = corpus.Index.Search("oil (gas OR submarine) outlet:\"Beta Post\" -sirte date:2020").Query.Clauses;

        clauses.Select(clause => (clause.Text, clause.Kind, clause.Field, clause.Excluded, clause.Articles)).ShouldBe(
        [
            ("oil", QueryClauseKind.Word, null, false, 2),
            ("(gas OR submarine)", QueryClauseKind.Group, null, false, 1),
            ("outlet:\"Beta Post\"", QueryClauseKind.Filter, "outlet", false, 1),
            ("sirte", QueryClauseKind.Word, null, true, 2),
            ("date:2020", QueryClauseKind.Filter, "date", false, 0),
        ]);
        clauses[1].Parts.Select(part => (part.Text, part.Articles)).ShouldBe([("gas", 1), ("submarine", 0)]);
    }

    [Fact]
    public void They_are_counted_where_hits_are_only_when_asked_for()
    {
        corpus.Index.Search("oil").Query.Clauses.ShouldBeEmpty();
        corpus.Index.Search(new SearchRequest { Query = "the oil title:gas^2", Explain = true }).Query.Clauses
            .Select(clause => (clause.Text, clause.Kind, clause.Field, clause.Articles))
            .ShouldBe([("the", QueryClauseKind.StopWord, null, 4), ("oil", QueryClauseKind.Word, null, 2), ("title:gas^2", QueryClauseKind.Word, "title", 1)]);
    }

    [Fact]
    public void Parts_of_what_stands_near_are_counted_without_it()
    {
        var clauses = corpus.Index.Search("harbour NEAR/1 olives LEAD(ATLEAST/3 crude)").Query.Clauses;

        var near = clauses[0];
        (near.Kind, near.Articles).ShouldBe((QueryClauseKind.Near, 0));
        near.Parts.Select(part => (part.Text, part.Articles)).ShouldBe([("harbour", 2), ("olives", 1)]);
        (clauses[1].Kind, clauses[1].Articles).ShouldBe((QueryClauseKind.Lead, 0));
        var several = clauses[1].Parts.ShouldHaveSingleItem();
        (several.Kind, several.Articles).ShouldBe((QueryClauseKind.AtLeast, 0));
        several.Parts.Select(part => (part.Text, part.Articles)).ShouldBe([("crude", 1)]);
    }

    [Fact]
    public void A_name_of_several_words_is_one_clause() =>
        corpus.Index.Search(new SearchRequest { Query = "Osama Hammad came", Explain = true }).Query.Clauses
            .Select(clause => (clause.Text, clause.Kind)).ShouldBe([("Osama Hammad", QueryClauseKind.Name), ("came", QueryClauseKind.Word)]);

    [Fact]
    public void Few_clauses_of_a_long_query_are_counted()
    {
        var clauses = corpus.Index.Search(string.Join(' ', Enumerable.Range(0, 200).Select(i => $"(submarine{i} zeppelin{i})"))).Query.Clauses;

        clauses.Sum(clause => 1 + clause.Parts.Count).ShouldBe(32);
    }
}
