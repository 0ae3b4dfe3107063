using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests;

/// <summary>The real application on a port of its own, over an index of its own.</summary>
public sealed class TestPortal : WebApplicationFactory<Program>
{
    private const string Address = "http://127.0.0.1:0";

    private readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly HttpClient client;
    private readonly string? editorKey;
    private readonly string? writeKey;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? services;
    private readonly bool saves = true;
    private readonly TimeProvider? time;

    /// <summary>Over the articles of <see cref="TestArticles"/>.</summary>
    public TestPortal() : this(TestArticles.All)
    {
    }

    internal TestPortal(
        IEnumerable<Article> articles, string? editorKey = null, Action<string>? prepare = null, string? writeKey = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null,
        bool saves = true, TimeProvider? time = null)
    {
        this.settings = settings ?? new Dictionary<string, string?>();
        this.services = services;
        this.saves = saves;
        this.time = time;
        this.writeKey = writeKey;
        this.editorKey = editorKey;
        File.WriteAllText(Path.Combine(folder, "actors.yml"), TestArticles.Actors);
        Options = new CatalogOptions(Path.Combine(folder, "index"), Path.Combine(folder, "actors.yml"), null);
        Commit(articles);
        prepare?.Invoke(Options.IndexFolder);
        UseKestrel();
        StartServer();
        client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
    }

    internal CatalogOptions Options { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Adds articles, as the indexer would while the site runs.</summary>
    internal void Commit(IEnumerable<Article> articles)
    {
        using var writer = CatalogWriter.Open(Options);
        foreach (var article in articles) writer.Put(article);
        writer.Commit();
    }

    /// <summary>A portal with the articles of <see cref="TestArticles.Quake"/>, grouped; one of them has an earlier version.</summary>
    internal static TestPortal OfQuake() => new([TestArticles.VoteBefore, .. TestArticles.Quake], prepare: folder => GroupColumns.Set(folder, TestArticles.QuakeCopies, TestArticles.QuakeStory));

    /// <summary>A response, whatever its status.</summary>
    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

    /// <summary>A response to a request with headers of its own, not unpacked.</summary>
    public Task<HttpResponseMessage> Get(string address, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        return client.SendAsync(request, Cancellation);
    }

    /// <summary>A response of which only the head has come; the body is read by the caller.</summary>
    public Task<HttpResponseMessage> Begin(string address) => client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);

    /// <summary>A response to a request of any kind.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string address) => client.SendAsync(new HttpRequestMessage(method, address), Cancellation);

    /// <summary>A response to a form.</summary>
    public async Task<HttpResponseMessage> Post(string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
    }

    /// <summary>A response to a request of any kind, with headers and a body.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, Cancellation);

    /// <summary>The HTML of a page that is found.</summary>
    public async Task<string> Page(string address)
    {
        using var response = await Get(address);
        var html = await response.Content.ReadAsStringAsync(Cancellation);
        ((int)response.StatusCode).ShouldBe(200, html);
        return html;
    }

    /// <summary>The JSON of an answer, whatever its status.</summary>
    public async Task<JsonElement> Json(string address)
    {
        using var response = await Get(address);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (time is not null) builder.ConfigureServices(services => services.AddSingleton(time));
        // Any free port. A port given to UseKestrel is set while the application starts by itself, which may come first.
        builder.UseSetting("urls", Address);
        // What is private is asked at the same address, unless a test is about that.
        builder.UseSetting("SearchPortal:PrivateUrls", Address);
        builder.UseSetting("SearchPortal:Index", Options.IndexFolder);
        builder.UseSetting("SearchPortal:Actors", Options.ActorsFile);
        builder.UseSetting("SearchPortal:Topics", "");
        builder.UseSetting("SearchPortal:Outlets", "");
        builder.UseSetting("SearchPortal:Saved", saves ? Options.IndexFolder + ".saved.db" : "");
        builder.UseSetting("SearchPortal:EditorKey", editorKey);
        builder.UseSetting("SearchPortal:WriteKey", writeKey);
        foreach (var (name, value) in settings) builder.UseSetting("SearchPortal:" + name, value);
        if (services is not null) builder.ConfigureTestServices(services);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
