namespace SearchPortal.Web.Tests.Pages;

/// <summary>Versions of articles, and what is different between two texts.</summary>
public sealed class ChangesPageTests(StoryPageTests.QuakePortal quake) : IClassFixture<StoryPageTests.QuakePortal>
{
    [Fact]
    public async Task An_article_leads_to_its_earlier_versions()
    {
        var html = await quake.Portal.Page("/articles/quake/other");
        html.ShouldContain("href=\"/articles/quake/other/versions\">1 earlier version</a>");
        (await quake.Portal.Page("/articles/quake/first")).ShouldNotContain("earlier version");

        var versions = await quake.Portal.Page("/articles/quake/other/versions");
        versions.ShouldContain("Version 2, in force");
        versions.ShouldContain("Vote held");
        versions.ShouldContain("href=\"/articles/quake/other/changes?version=1\"");
        (await quake.Portal.Page("/articles/quake/first/versions")).ShouldContain("There is one version");
    }

    [Theory, InlineData("/articles/quake/other/changes?version=1"), InlineData("/articles/quake/other/changes")]
    public async Task Changes_are_marked_word_by_word_and_told_to_screen_readers(string address)
    {
        var html = await quake.Portal.Page(address);
        html.ShouldContain("The headline changed, 1 paragraph changed");
        html.ShouldContain("The vote was <del><span class=\"unseen\" dir=\"ltr\"> [removed: </span>held<span class=\"unseen\" dir=\"ltr\">] </span></del>");
        html.ShouldContain("<ins><span class=\"unseen\" dir=\"ltr\"> [added: </span>put off<span class=\"unseen\" dir=\"ltr\">] </span></ins>. No quake hinders it.");
    }

    [Fact]
    public async Task Copies_are_compared_with_each_other()
    {
        (await quake.Portal.Page("/articles/quake/copy")).ShouldContain("href=\"/articles/quake/copy/changes?with=quake%2Ffirst\"");
        var html = await quake.Portal.Page("/articles/quake/copy/changes?with=quake%2Ffirst");
        html.ShouldContain("What is different");
        html.ShouldContain("The headline changed");
        (await quake.Portal.Page("/articles/quake/copy/changes?with=quake/copy")).ShouldContain("Headline and text are the same");
    }

    [Theory]
    [InlineData("/articles/quake/first/changes")]
    [InlineData("/articles/quake/other/changes?version=7")]
    [InlineData("/articles/quake/other/changes?version=two")]
    [InlineData("/articles/quake/other/changes?with=none")]
    [InlineData("/articles/none/changes?version=1")]
    [InlineData("/articles/none/versions")]
    public async Task What_can_not_be_compared_is_not_found(string address)
    {
        using var response = await quake.Portal.Get(address);
        ((int)response.StatusCode).ShouldBe(address.EndsWith("two", StringComparison.Ordinal) ? 200 : 404);
    }

    [Fact]
    public async Task An_article_whose_own_id_ends_like_a_part_is_shown()
    {
        using var portal = new TestPortal([TestArticles.Article("a", "Plain", "One.", null, null), TestArticles.Article("a/versions", "Own id", "Two.", null, null)]);
        (await portal.Page("/articles/a/versions")).ShouldContain("Own id");
        (await portal.Page("/articles/a/versions/versions")).ShouldContain("There is one version");
        (await portal.Json("/api/v1/articles/a/versions")).GetProperty("title").GetProperty("text").GetString().ShouldBe("Own id");
    }

    [Fact]
    public async Task An_update_a_table_and_an_agency_are_shown()
    {
        var html = await quake.Portal.Page("/articles/quake/later?q=quake");
        html.ShouldContain("updated <time datetime=\"2026-03-06\">");
        html.ShouldContain("<tr><td dir=\"auto\">Street</td><td dir=\"auto\">Walls</td></tr>");
        html.ShouldContain("<td dir=\"auto\"><mark>Quake</mark> Street</td><td dir=\"auto\">12</td>");
        html.ShouldContain("<bdi>Wire</bdi>");
    }
}
