using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Names;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Reading a query asks the index a bounded number of questions, however long the query is.</summary>
public sealed class BoundedBuildTests
{
    private int counted;
    private int lookedUp;

    [Theory]
    [InlineData("name:\"", "dbeibeh haftar ", "\"")]
    [InlineData("", "haftar^1.5 ", "")]
    [InlineData("ATLEAST/2 (", "haftar OR ", "haftar)")]
    public void A_name_that_is_said_many_times_is_counted_once(string before, string repeated, string after)
    {
        Build(before + repeated + after);
        var once = counted;
        counted = 0;
        Build(before + string.Concat(Enumerable.Repeat(repeated, 200)) + after);

        once.ShouldBeGreaterThan(0);
        counted.ShouldBe(once);
    }

    [Fact]
    public void Values_that_no_article_has_are_noted_and_looked_up_so_often_as_notes_are_listed()
    {
        var built = Build(string.Concat(Enumerable.Range(0, 500).Select(i => $"actor:nobody{i} ")));

        built.Notes.Count.ShouldBe(BuildContext.MaxNotes + 1);
        built.Notes[^1].Code.ShouldBe("more-repairs");
        lookedUp.ShouldBeLessThanOrEqualTo(BuildContext.MaxNotes + 1);
    }

    private BuiltQuery Build(string query)
    {
        var actors = ActorAuthority.Load(Path.Combine(SharedData.Repository, "seeds", "actors.yml"));
        return new QueryBuilder(new BuildKnowledge(new SpellingVariants(actors), FieldValues.None, TimeZoneInfo.Utc, query =>
        {
            counted++;
            return query is Engine.Queries.KeywordQuery ? 0 : 1;
        },
        (_, _) =>
        {
            lookedUp++;
            return [];
        })).Build(query);
    }
}
