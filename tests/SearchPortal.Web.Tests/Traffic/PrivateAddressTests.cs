using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace SearchPortal.Web.Tests.Traffic;

/// <summary>Figures and writing are answered on the private address, everything else on both.</summary>
public sealed class PrivateAddressTests
{
    private const string Key = "a key of sixteen letters or more";

    [Fact]
    public async Task The_public_address_has_neither_figures_nor_writing()
    {
        await using var portal = new TestPortal(TestArticles.All, writeKey: Key, settings: new Dictionary<string, string?> { ["PrivateUrls"] = "http://127.0.0.2:0" });
        var addresses = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        using var everybody = new HttpClient { BaseAddress = new Uri(addresses.Single(address => address.Contains("127.0.0.1", StringComparison.Ordinal))) };
        using var operators = new HttpClient { BaseAddress = new Uri(addresses.Single(address => address.Contains("127.0.0.2", StringComparison.Ordinal))) };

        (await Ask(everybody, HttpMethod.Get, "/metrics")).ShouldBe(404);
        (await Ask(operators, HttpMethod.Get, "/metrics")).ShouldBe(200);
        (await Ask(everybody, HttpMethod.Post, "/api/v1/articles")).ShouldBe(404);
        (await Ask(operators, HttpMethod.Post, "/api/v1/articles")).ShouldBe(200);
        (await Ask(everybody, HttpMethod.Delete, "/api/v1/articles/plain")).ShouldBe(404);
        (await Ask(everybody, HttpMethod.Get, "/api/v1/articles/plain")).ShouldBe(200);
        (await Ask(operators, HttpMethod.Get, "/health/ready")).ShouldBe(200);
    }

    [Fact]
    public async Task Without_a_private_address_there_are_none_at_all()
    {
        await using var portal = new TestPortal(TestArticles.All, settings: new Dictionary<string, string?> { ["PrivateUrls"] = "" });
        using var response = await portal.Get("/metrics");
        ((int)response.StatusCode).ShouldBe(404);
    }

    private static async Task<int> Ask(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new StringContent("""{"id":"posted","title":"A heron","text":"It stood there."}""") : null };
        request.Headers.Authorization = new("Bearer", Key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
