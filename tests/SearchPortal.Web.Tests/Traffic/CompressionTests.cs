using System.IO.Compression;
using System.Text;

namespace SearchPortal.Web.Tests.Traffic;

public sealed class CompressionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/search?q=harbour", "gzip, br", "br")]
    [InlineData("/api/v1/search?q=harbour", "gzip", "gzip")]
    [InlineData("/api/v1/search?page=none", "br", "br")]
    [InlineData("/api/v1/export", "gzip", "gzip")]
    [InlineData("/css/portal.css", "br", "br")]
    [InlineData("/icons/portal.svg", "br", "br")]
    [InlineData("/search?q=harbour", "identity", null)]
    public async Task What_is_sent_is_packed_as_the_client_takes_it(string address, string accepted, string? encoding)
    {
        using var plain = await portal.Get(address);
        using var packed = await portal.Get(address, ("Accept-Encoding", accepted));
        packed.Content.Headers.ContentEncoding.ShouldBe(encoding is null ? [] : [encoding]);
        packed.Headers.Vary.ShouldContain("Accept-Encoding");
        packed.Content.Headers.ContentType.ShouldBe(plain.Content.Headers.ContentType);
        (await Unpack(packed, encoding)).ShouldBe(await Unpack(plain, null));
    }

    [Fact]
    public async Task A_page_that_holds_a_secret_is_not_packed()
    {
        await using var reviewed = new TestPortal(TestArticles.All, editorKey: "a key of sixteen letters or more");
        using var response = await reviewed.Get("/review", ("Accept-Encoding", "br"));
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<string> Unpack(HttpResponseMessage response, string? encoding)
    {
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = encoding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        // Each problem has the id of its own request.
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), "\"traceId\":\"[^\"]*\"", "");
    }
}
