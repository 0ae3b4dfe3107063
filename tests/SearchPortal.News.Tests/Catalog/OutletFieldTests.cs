using SearchPortal.News.Catalog;
using SearchPortal.News.Outlets;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Outlets and agencies of an index, by all their names.</summary>
public sealed class OutletFieldTests : IDisposable
{
    private const string Outlets = """
        outlets:
          - {id: harbour-times, name: The Harbour Times, names: [Hâvre], domains: [harbour.example]}
          - {id: sea-wire, name: Sea Wire, names: [SW], agency: yes}
        """;

    private readonly TestCatalog index = new(outlets: Outlets);

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("harbour-times")]
    [InlineData("The Harbour Times")]
    [InlineData("harbour times")]
    [InlineData("havre")]
    public void An_outlet_is_asked_for_by_any_of_its_names(string name)
    {
        Add();

        index.IdSet($"outlet:\"{name}\"").ShouldBe("a b");
        index.IdSet(new SearchRequest { Outlets = [name] }).ShouldBe("a b");
        index.IdSet(new SearchRequest { NotOutlets = [name] }).ShouldBe("c");
    }

    [Theory]
    [InlineData("agency:sw", "a")]
    [InlineData("agency:\"Sea Wire\"", "a")]
    [InlineData("agency:sea-wire oil", "a")]
    [InlineData("-agency:* oil", "b c")]
    [InlineData("agency:harbour-times", "")]
    public void An_agency_is_a_field_of_its_own(string query, string ids)
    {
        Add();

        index.IdSet(query).ShouldBe(ids);
    }

    [Fact]
    public void A_hit_tells_outlet_and_agency()
    {
        Add();
        var hit = index.Search("agency:sw").Hits.ShouldHaveSingleItem();

        (hit.Outlet, hit.Agency).ShouldBe(("The Harbour Times", "Sea Wire"));
    }

    [Fact]
    public void Another_name_in_the_file_counts_from_the_next_look_on()
    {
        Add();
        index.IdSet("outlet:quay").ShouldBe("");

        File.WriteAllText(index.Options.OutletsFile!, Outlets.Replace("[Hâvre]", "[Hâvre, Quay]", StringComparison.Ordinal));
        index.Catalog.RefreshNames().ShouldBeTrue();

        index.IdSet("outlet:quay").ShouldBe("a b");
        index.Catalog.RefreshNames().ShouldBeFalse();
    }

    [Fact]
    public void A_broken_file_is_told_and_the_old_one_goes_on()
    {
        Add();
        index.IdSet("outlet:havre").ShouldBe("a b");

        File.WriteAllText(index.Options.OutletsFile!, "outlets: [");
        Should.Throw<OutletsException>(() => index.Catalog.RefreshNames());

        index.IdSet("outlet:havre").ShouldBe("a b");
    }

    [Fact]
    public void A_changed_file_has_every_article_read_anew()
    {
        Add();
        File.WriteAllText(index.Options.OutletsFile!, Outlets.Replace("name: Sea Wire", "name: Ocean Wire", StringComparison.Ordinal));

        index.Import(index.Folder.File("articles.jsonl")).Updated.ShouldBe(3);
        index.Catalog.Refresh();
        index.Search("agency:sw").Hits.ShouldHaveSingleItem().Agency.ShouldBe("Ocean Wire");
    }

    private void Add() => index.Add(
        new { id = "a", title = "A", text = "TRIPOLI (SW) - Oil is sold in the harbour.", outlet = "havre" },
        new { id = "b", title = "B", text = "Oil is sold.", url = "https://www.harbour.example/b" },
        new { id = "c", title = "C", text = "Oil is sold.", outlet = "Somebody else" });
}
