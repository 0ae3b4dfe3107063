using SearchPortal.News.Extraction.Html;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Outlets;

public sealed class OutletNamingTests
{
    private const string Sentence = "The ministers met in the harbour city and spoke about ships, tariffs and the price of bread for most of the day.";

    private static readonly ArticlePipeline Pipeline = new(ActorAuthority.Empty, OutletSet.Load(Path.Combine(SharedData.Repository, "seeds", "outlets.yml")));

    [Theory]
    [InlineData("ISLAMABAD (Reuters) - {0}", "Reuters")]
    [InlineData("PARIS, Feb 2 (AP) — {0}", "Associated Press")]
    [InlineData("(AP) — {0}", "Associated Press")]
    [InlineData("Madrid, 2 feb (EFE).- {0}", "EFE")]
    [InlineData("Berlin (dpa/tmn) – {0}", "dpa")]
    [InlineData("طرابلس، 2 فبراير 2026 (وال) - {0}", "LANA")]
    [InlineData("Jane Doe\n\nAP\n\nJUNEAU, Alaska (AP) — {0}", "Associated Press")]
    [InlineData("{0}\n\n(AP)", "Associated Press")]
    [InlineData("{0}\n\n— Reuters", "Reuters")]
    [InlineData("{0}\n\n(dpa)", "dpa")]
    [InlineData("{0} (dpa)", "dpa")]
    [InlineData("{0} — AFP", "AFP")]
    [InlineData("{0}\n\ndpa/AFP", "dpa")]
    [InlineData("{0}\n\nWith reporting by AP", "Associated Press")]
    [InlineData("{0}\n\nSource: Xinhua", "Xinhua")]
    [InlineData("{0}\n\n(avec AFP)", "AFP")]
    [InlineData("{0}\n\nQuelle: dpa", "dpa")]
    [InlineData("{0}\n\nKaynak: Anadolu Ajansı", "Anadolu Agency")]
    [InlineData("{0}\n\nالمصدر: رويترز", "Reuters")]
    [InlineData("Ministers meet\n\nBy Jane Doe, AFP\n\n{0}", "AFP")]
    [InlineData("Ministers meet\n\nBy Reuters\n\n{0}", "Reuters")]
    [InlineData("{0}", null)]
    [InlineData("{0} Reuters reported it first.", null)]
    [InlineData("{0} He spoke to Reuters.", null)]
    [InlineData("{0}\n\n(Map)", null)]
    [InlineData("{0}\n\nWith love from Tripoli", null)]
    [InlineData("Tripoli (Libya) – {0}", null)]
    public void The_agency_is_what_the_report_credits(string text, string? agency)
    {
        var article = Pipeline.Build(Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Sentence)));

        article.Agency.ShouldBe(agency);
        article.Outlet.ShouldBeNull();
        article.Reasons.ContainsKey("agency").ShouldBe(agency is not null);
    }

    [Theory]
    [InlineData("Dawn", "https://www.dawn.com/news/1", "Dawn")]
    [InlineData("Dawn", "https://epaper.dawn.example/news/1", "Dawn")]
    [InlineData("BBC News", "https://www.bbc.example/1", "BBC")]
    [InlineData("The Dawn of Elbonia", "https://www.dawn.com/news/1", "Dawn")]
    [InlineData("The Guardian", "https://www.elbonian-guardian.example/1", "The Guardian")]
    [InlineData("AJC", "https://www.associated-juice.example/1", "AJC")]
    public void A_sites_name_means_a_listed_outlet_only_where_its_address_may_be_that_outlets(string site, string url, string outlet)
    {
        var page = $"<html><head><link rel=canonical href={url}><meta property=og:site_name content=\"{site}\"></head><body><h1>Ministers meet</h1><p>{Sentence}</p></body></html>";

        Pipeline.Build(Text("") with { Text = null, Html = new HtmlSource(System.Text.Encoding.UTF8.GetBytes(page)) }).Outlet.ShouldBe(outlet);
    }

    [Fact]
    public void The_outlet_stays_the_one_that_republishes()
    {
        var article = Pipeline.Build(Text($"PARIS (AFP) - {Sentence}") with { Outlet = "dawn" });

        (article.Outlet, article.Agency).ShouldBe(("Dawn", "AFP"));
    }

    [Fact]
    public void An_agency_that_publishes_itself_is_the_outlet_alone()
    {
        var article = Pipeline.Build(Text($"PARIS (AFP) - {Sentence}") with { Outlet = "Agence France-Presse" });

        (article.Outlet, article.Agency).ShouldBe(("AFP", null));
    }

    [Fact]
    public void An_author_that_is_an_agency_is_the_agency_too()
    {
        var article = Pipeline.Build(Text(Sentence) with { Authors = ["Jane Doe", "Associated Press"] });

        article.Agency.ShouldBe("Associated Press");
        article.Authors.ShouldBe(["Jane Doe", "Associated Press"]);
    }

    [Fact]
    public void What_is_stated_goes_before_credits()
    {
        var article = Pipeline.Build(Text($"PARIS (AFP) - {Sentence}") with { Agency = "rtr", Outlet = "A paper that nobody listed" });

        (article.Outlet, article.Agency).ShouldBe(("A paper that nobody listed", "Reuters"));
    }

    [Fact]
    public void An_address_tells_the_outlet_where_nothing_else_does() =>
        Pipeline.Build(Text(Sentence) with { Url = "https://www.dawn.com/news/1" }).Outlet.ShouldBe("Dawn");

    [Fact]
    public void A_listed_country_tells_what_stands_first_in_a_date()
    {
        var text = $"02/03/2026\nMinisters meet\n\n{Sentence}";

        Pipeline.Build(Text(text)).Published.ShouldBeNull();
        Pipeline.Build(Text(text) with { Outlet = "Dawn" }).Published!.Local.ShouldBe(new DateTime(2026, 3, 2));
        Pipeline.Build(Text(text) with { Outlet = "CNN" }).Published!.Local.ShouldBe(new DateTime(2026, 2, 3));
    }

    [Fact]
    public void Without_a_list_no_agency_is_found() =>
        new ArticlePipeline(ActorAuthority.Empty).Build(Text($"PARIS (AFP) - {Sentence}")).Agency.ShouldBeNull();

    private static RawArticle Text(string text) => new() { Id = "one", Source = "one.txt", Bytes = 1, ContentHash = 1, Format = "text", Text = text, TextIsPage = true };
}
