using SearchPortal.News.Outlets;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Outlets;

public sealed class OutletSetTests : IDisposable
{
    private const string Two = """
        outlets:
          - {id: harbour-times, name: The Harbour Times, names: [Times of the Harbour, Hâvre], domains: [harbour.example, news.coast.example], country: LY, language: en}
          - {id: coast, name: Coast, domains: [coast.example]}
        """;

    private readonly SearchPortal.Tests.TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("The Harbour Times", "harbour-times")]
    [InlineData("harbour-times", "harbour-times")]
    [InlineData("HARBOUR TIMES", "harbour-times")]
    [InlineData("HarbourTimes", "harbour-times")]
    [InlineData("times of the harbour", "harbour-times")]
    [InlineData("Havre", "harbour-times")]
    [InlineData("Harbour", null)]
    [InlineData("", null)]
    [InlineData("…", null)]
    public void An_outlet_is_found_by_any_of_its_names(string name, string? id) => Load(Two).Find(name)?.Id.ShouldBe(id);

    [Theory]
    [InlineData("https://harbour.example/a", "harbour-times")]
    [InlineData("https://www.HARBOUR.example/a", "harbour-times")]
    [InlineData("https://news.coast.example/a", "harbour-times")]
    [InlineData("https://amp.news.coast.example./a", "harbour-times")]
    [InlineData("https://www.coast.example/a", "coast")]
    [InlineData("https://notcoast.example/a", null)]
    [InlineData("https://example/a", null)]
    [InlineData("coast.example", null)]
    [InlineData("https://[::1]/", null)]
    public void An_outlet_is_found_by_the_longest_of_its_domains(string address, string? id) => (Load(Two).FindByAddress(address)?.Id).ShouldBe(id);

    [Fact]
    public void The_version_changes_with_the_file()
    {
        var version = Load(Two).Version;

        Load(Two).Version.ShouldBe(version);
        Load(Two + "\n  - {id: x, name: X1}\n").Version.ShouldNotBe(version);
        OutletSet.Empty.Version.ShouldNotBe(version);
    }

    [Theory]
    [InlineData("", 1, "outlets")]
    [InlineData("[]", 1, "not a list")]
    [InlineData("outlets: harbour", 1, "outlets")]
    [InlineData("outlets:\n  - harbour", 2, "no outlet")]
    [InlineData("papers: []", 1, "papers")]
    [InlineData("outlets:\n  - {name: A}", 2, "no id")]
    [InlineData("outlets:\n  - {id: a}", 2, "no name")]
    [InlineData("outlets:\n  - {id: A B, name: A}", 2, "'A B'")]
    [InlineData("outlets:\n  - {id: a, name: [A, B]}", 2, "more than one name")]
    [InlineData("outlets:\n  - {id: a, name: A, owner: B}", 2, "owner")]
    [InlineData("outlets:\n  - {id: a, name: A,\n     names: [{b: c}]}", 3, "nested")]
    [InlineData("outlets:\n  - {id: a, name: A, domains: ['https://a.example']}", 2, "https://a.example")]
    [InlineData("outlets:\n  - {id: a, name: A, domains: [a]}", 2, "'a'")]
    [InlineData("outlets:\n  - {id: a, name: A, country: Libya}", 2, "Libya")]
    [InlineData("outlets:\n  - {id: a, name: A, language: Arabic!}", 2, "Arabic!")]
    [InlineData("outlets:\n  - {id: a, name: A, agency: maybe}", 2, "maybe")]
    [InlineData("outlets:\n  - {id: a, name: '…', agency: yes}", 2, "no letter")]
    [InlineData("outlets:\n  - {id: a, name: A}\n  - {id: a, name: B}", 3, "'a'")]
    [InlineData("outlets:\n  - {id: a, name: Daily Star}\n  - {id: b, name: The daily star}", 3, "that of 'a' too")]
    [InlineData("outlets:\n  - {id: a, name: A, domains: [x.example]}\n  - {id: b, name: B, domains: [x.example]}", 3, "x.example")]
    [InlineData("outlets: &a [*a]", 1, "alias")]
    [InlineData("outlets: [", 2, "YAML")]
    [InlineData("outlets:\n\t- a", 1, "YAML")]
    public void A_file_that_can_not_be_used_is_refused_with_its_line(string yaml, int line, string said)
    {
        var message = Should.Throw<OutletsException>(() => Load(yaml)).Message;

        message.ShouldStartWith($"{folder.File("outlets.yml")}:{line}:");
        message.ShouldContain(said);
        message.ShouldNotContain("..");
    }

    [Fact]
    public void The_file_that_comes_with_the_portal_is_well_formed_and_knows_the_large_agencies()
    {
        var outlets = OutletSet.Load(Path.Combine(SharedData.Repository, "seeds", "outlets.yml"));

        outlets.Outlets.Count.ShouldBeGreaterThan(150);
        foreach (var agency in new[] { "AFP", "AP", "Reuters", "dpa", "EFE", "ANSA", "Anadolu", "Xinhua", "PA Media", "TASS", "APA", "SDA", "Belga", "ANP", "NTB", "TT", "Ritzau", "PAP", "Kyodo", "Jiji", "Yonhap", "PTI", "IANS", "APP", "MAP", "SUNA", "LANA", "Petra", "WAFA", "وكالة الأنباء الليبية" })
            outlets.Find(agency).ShouldNotBeNull(agency).IsAgency.ShouldBeTrue(agency);
        outlets.Find("The South Asia Times")!.IsAgency.ShouldBeFalse();
    }

    private OutletSet Load(string yaml)
    {
        File.WriteAllText(folder.File("outlets.yml"), yaml);
        return OutletSet.Load(folder.File("outlets.yml"));
    }
}
