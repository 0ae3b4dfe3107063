using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class FacetListTests
{
    [Fact]
    public void Countries_leave_places_for_people()
    {
        var values = Values("country", ActorKind.Country, 20, 100).Concat(Values("person", ActorKind.Person, 20, 10));
        var list = FacetList.Of(new Facet("actor", [.. values], 5), 12);
        list.Groups.Select(group => $"{group.Caption} {group.Values.Count}").ShouldBe(["People 6", "Countries 3"]);
        list.More.ShouldBe(36);
    }

    [Fact]
    public void Values_of_one_kind_have_all_places_and_no_caption()
    {
        var list = FacetList.Of(new Facet("outlet", [.. Values("outlet", null, 20, 1)], 0), 12);
        list.Groups.ShouldHaveSingleItem().Caption.ShouldBeNull();
        list.Groups[0].Values.Count.ShouldBe(12);
        list.More.ShouldBe(8);
    }

    [Fact]
    public void What_fits_is_listed_whole()
    {
        var values = Values("country", ActorKind.Country, 9, 100).Concat(Values("person", ActorKind.Person, 3, 10));
        FacetList.Of(new Facet("actor", [.. values], 0), 12).More.ShouldBe(0);
    }

    [Fact]
    public void A_chosen_value_is_listed_however_rare()
    {
        FacetValue[] values = [.. Values("outlet", null, 20, 9), new FacetValue("rare", "Rare", 0, true), new FacetValue("out", "Out", 0, false, true)];
        FacetList.Of(new Facet("outlet", values, 0), 2).Groups[0].Values.Select(value => value.Value).ShouldBe(["outlet0", "outlet1", "rare", "out"]);
    }

    private static IEnumerable<FacetValue> Values(string name, ActorKind? kind, int count, long articles) =>
        Enumerable.Range(0, count).Select(number => new FacetValue(name + number, name + number, articles - number, false, false, kind));
}
