using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class NamedGraphTests
{
    [Fact]
    public void Every_dot_and_every_name_has_its_place_within_the_drawing()
    {
        var graph = NamedGraph.Of(Named(12, new Tie(0, 1, 3)))!;
        graph.Nodes.Count.ShouldBe(Profile.MostInGraph);
        graph.Nodes.Select(node => (node.X, node.Y)).Distinct().Count().ShouldBe(Profile.MostInGraph);
        graph.Nodes.ShouldAllBe(node => node.X > 40 && node.X < NamedGraph.Width - 40 && node.Y - node.Radius > 0 && node.Y + node.Radius + 20 < NamedGraph.Height);
        graph.Nodes.ShouldAllBe(node => node.Name.Length <= 16);
    }

    [Fact]
    public void The_strongest_line_is_the_widest_and_lies_above()
    {
        var graph = NamedGraph.Of(Named(3, new Tie(0, 1, 40), new Tie(0, 2, 1)))!;
        graph.Lines.Select(line => (line.Width, line.Articles)).ShouldBe([(1, 1L), (4, 40L)]);
    }

    [Fact]
    public void One_actor_is_no_drawing() => NamedGraph.Of(Named(1)).ShouldBeNull();

    private static Profile Named(int actors, params Tie[] ties) => new()
    {
        Field = "outlet",
        Value = new FacetValue("o", "o", 50, false),
        Facts = new ProfileFacts(),
        Dates = new DateHistogram(DateInterval.Year, [], 0),
        Newest = [],
        NamedWith = [.. Enumerable.Range(1, actors).Select(place => new SignificantValue(new FacetValue($"a{place}", $"A name of many letters {place}", place, false), place, place))],
        Ties = ties,
        Facets = [],
        InCorpus = 100,
        Snapshot = 1,
        Authority = "",
    };
}
