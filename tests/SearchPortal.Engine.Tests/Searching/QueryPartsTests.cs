using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Searching;

public sealed class QueryPartsTests
{
    [Fact]
    public void Every_kind_of_query_is_known()
    {
        var kinds = typeof(Query).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Query))).ToArray();

        kinds.Length.ShouldBeGreaterThan(20);
        foreach (var kind in kinds)
        {
            // Without its constructor: what counts is that the kind has a branch, which then may fail on what is missing.
            var query = (Query)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
            var failure = Record.Exception(() => QueryParts.All(query).Count());
            failure.ShouldNotBeOfType<ArgumentException>(kind.Name);
        }
    }

    [Fact]
    public void What_must_not_match_is_a_part_too()
    {
        var unwanted = new KeywordQuery("outlet", ["daily"]);
        var query = new ConstantScoreQuery(new BooleanQuery { Must = [new AtLeastQuery(new TermQuery("body", "rain"), 2)], MustNot = [unwanted] });

        QueryParts.All(query).ShouldContain(unwanted);
        QueryParts.All(query).Count().ShouldBe(5);
    }
}
