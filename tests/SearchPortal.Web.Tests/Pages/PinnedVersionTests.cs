namespace SearchPortal.Web.Tests.Pages;

/// <summary>An address that pins a version of the index says so when another one answers.</summary>
public sealed class PinnedVersionTests
{
    private const string Note = "This link was made with version";

    [Fact]
    public async Task A_link_with_a_version_tells_when_the_index_has_moved_on()
    {
        await using var portal = new TestPortal();
        var html = await portal.Page("/search?q=copper");
        html.ShouldContain("<a href=\"/search?q=copper&amp;snapshot=1\">Permalink with version 1 of the index</a>");
        (await portal.Page("/search?q=copper&snapshot=1")).ShouldNotContain(Note);
        (await portal.Json("/api/v1/search?q=copper&snapshot=1")).GetProperty("movedOn").GetBoolean().ShouldBeFalse();

        portal.Commit([TestArticles.Article("later", "Copper again", "More copper.", null, null)]);
        await Eventually.Holds(async () => (await portal.Json("/api/v1/search?q=copper&snapshot=1")).GetProperty("movedOn").GetBoolean());
        foreach (var address in new[] { "/search?q=copper&snapshot=1", "/articles/partial/two?q=copper&snapshot=1" })
        {
            html = await portal.Page(address);
            html.ShouldContain(Note + " 1 of the index. Now version 2 answers");
            html.ShouldContain("snapshot=2\">Link to this version</a>");
        }

        (await portal.Page("/search?q=copper&snapshot=1")).ShouldContain("<link rel=\"canonical\" href=\"/search?q=copper\"");
        (await portal.Json("/api/v1/search?q=copper")).GetProperty("movedOn").GetBoolean().ShouldBeFalse();
        (await portal.Json("/api/v1/search?q=copper&snapshot=new")).GetProperty("status").GetInt32().ShouldBe(400);
    }
}
