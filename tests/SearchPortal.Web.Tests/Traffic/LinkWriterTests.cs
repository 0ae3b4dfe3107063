using System.Text;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Tests.Traffic;

public sealed class LinkWriterTests
{
    private const string Page = "<a href=\"/search?q=a b\" class=\"/x\">href=&quot;/y&quot;</a><form action=\"/\"><script src=\"/js/a.js\"></script><a href=\"//elsewhere\"></a><a href=\"https://a/\"></a><a href=\"#b\"></a> <button formaction=\"/c\"> href=\"/d";
    private const string Expected = "<a href=\"/news/search?q=a b\" class=\"/x\">href=&quot;/y&quot;</a><form action=\"/news/\"><script src=\"/news/js/a.js\"></script><a href=\"//elsewhere\"></a><a href=\"https://a/\"></a><a href=\"#b\"></a> <button formaction=\"/news/c\"> href=\"/news/d";

    [Fact]
    public async Task Links_are_found_wherever_the_page_is_cut()
    {
        for (var size = 1; size <= Page.Length; size++) (await Write(Page, size, isPage: true)).ShouldBe(Expected, $"in pieces of {size}");
    }

    [Fact]
    public async Task What_is_no_page_passes_as_it_is() => (await Write(Page, 7, isPage: false)).ShouldBe(Page);

    private static async Task<string> Write(string text, int size, bool isPage)
    {
        using var output = new MemoryStream();
        await using var links = new LinkWriter(output, "/news", () => isPage);
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(size)) await links.WriteAsync(piece, TestContext.Current.CancellationToken);
        await links.FinishAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
