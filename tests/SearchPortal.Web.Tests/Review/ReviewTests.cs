using System.Net;
using System.Text.RegularExpressions;
using SearchPortal.News;

namespace SearchPortal.Web.Tests.Review;

/// <summary>An editor signs in and decides; nobody else does.</summary>
public sealed partial class ReviewTests : IAsyncDisposable
{
    private const string Key = "sixteen letters or more";

    private static readonly Article[] Articles =
    [
        TestArticles.Article("dbeiba/1", "Talks in Tripoli", "The prime minister, Mr Dbeiba, spoke of elections.", "Morning Post", "2026-02-01"),
        TestArticles.Article("dbeiba/2", "Talks go on", "Ministers asked Mr Dbeiba again.", "Evening Post", "2026-02-02"),
        TestArticles.Article("names/dbeibah", "Dbeibah speaks", "Later Mr Dbeibah spoke.", "Morning Post", "2026-02-03"),
    ];

    private readonly TestPortal portal = new(Articles, Key);
    private readonly HttpClient editor;
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };

    public ReviewTests() => editor = new HttpClient(handler) { BaseAddress = portal.ClientOptions.BaseAddress };

    private string Actors => File.ReadAllText(portal.Options.ActorsFile!);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        editor.Dispose();
        handler.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_key_there_is_no_such_page()
    {
        await using var open = new TestPortal(Articles);
        foreach (var address in new[] { "/review", "/review/sign-in" })
        {
            using var response = await open.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var posted = await open.Send(HttpMethod.Post, "/review/sign-in");
        posted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_nothing_and_decides_nothing()
    {
        var before = Actors;
        (await editor.GetStringAsync(new Uri("/review", UriKind.Relative), Cancellation)).ShouldNotContain("Dbeiba");
        (await Post("/review/decide", ("actor", "abdul-hamid-dbeibah"), ("spelling", "Dbeiba"), ("decision", "accept"), ("token", "x"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Post("/review/sign-in", ("editor", "Ana"), ("key", Key + "!"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Post("/review/sign-in", ("editor", ""), ("key", Key))).ShouldBe(HttpStatusCode.BadRequest);
        Actors.ShouldBe(before);
    }

    [Fact]
    public async Task An_accepted_spelling_is_searched_from_then_on()
    {
        (await portal.Json("/api/v1/search?q=Dbeibah&-spelling=Dbeiba")).GetProperty("total").GetInt64().ShouldBe(1);
        var before = Actors;
        await SignIn();
        var page = await Review();
        page.ShouldContain("Is <b><bdi>Dbeiba</bdi></b> a spelling of");
        page.ShouldContain("<mark>Dbeiba</mark>");

        (await Decide(page, "accept")).ShouldBe(HttpStatusCode.Found);

        Actors.ShouldBe(before.Replace("spellings: [Dbeibah, Dbeibeh, الدبيبة]", "spellings: [Dbeibah, Dbeibeh, الدبيبة, Dbeiba]", StringComparison.Ordinal));
        var expansion = (await portal.Json("/api/v1/search?q=Dbeibah")).GetProperty("query").GetProperty("expansions")[0];
        expansion.GetProperty("spellings").EnumerateArray().Single(spelling => spelling.GetProperty("spelling").GetString() == "Dbeiba").GetProperty("reason").GetString().ShouldBe("listed");
        File.ReadAllLines(Path.ChangeExtension(portal.Options.ActorsFile!, ".review.jsonl")).ShouldHaveSingleItem().ShouldContain("\"editor\":\"Ana\"");
        (await Review()).ShouldContain("Nothing is left to decide");
    }

    [Fact]
    public async Task A_rejected_spelling_is_not_even_offered_any_more()
    {
        (await portal.Json("/api/v1/search?q=Dbeibah&spelling=Dbeiba")).GetProperty("total").GetInt64().ShouldBe(3);
        await SignIn();
        (await Decide(await Review(), "reject")).ShouldBe(HttpStatusCode.Found);
        var answer = await portal.Json("/api/v1/search?q=Dbeibah&spelling=Dbeiba");
        answer.GetProperty("total").GetInt64().ShouldBe(1);
        answer.GetProperty("query").GetProperty("expansions").GetArrayLength().ShouldBe(0);
        (await Review()).ShouldContain("Nothing is left to decide");
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_told_and_not_written_twice()
    {
        await SignIn();
        var page = await Review();
        await Decide(page, "accept");
        var after = Actors;
        (await Decide(page, "reject")).ShouldBe(HttpStatusCode.Conflict);
        Actors.ShouldBe(after);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://example.org")]
    public async Task A_form_of_another_site_is_refused(string header, string value)
    {
        await SignIn();
        var page = await Review();
        var before = Actors;
        editor.DefaultRequestHeaders.Add(header, value);
        (await Decide(page, "accept")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post("/review/sign-in", ("editor", "Ana"), ("key", Key))).ShouldBe(HttpStatusCode.Forbidden);
        Actors.ShouldBe(before);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await SignIn();
        var before = Actors;
        (await Post("/review/decide", ("actor", "abdul-hamid-dbeibah"), ("spelling", "Dbeiba"), ("decision", "accept"))).ShouldBe(HttpStatusCode.Forbidden);
        Actors.ShouldBe(before);
    }

    [Fact]
    public async Task The_cookie_is_for_this_page_alone_and_out_of_the_reach_of_scripts()
    {
        using var response = await SignInResponse();
        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("path=/review");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("httponly");
        cookie.ShouldNotContain(Key);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_signed_out_decides_no_more()
    {
        await SignIn();
        var page = await Review();
        (await Post("/review/sign-out", ("token", Token().Match(page).Groups[1].Value))).ShouldBe(HttpStatusCode.Found);
        (await Decide(page, "accept")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_is_not_guessed_again_and_again()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++) statuses.Add(await Post("/review/sign-in", ("editor", "Ana"), ("key", $"guess number {i}")));
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await portal.Get("/search?q=Dbeibah")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_long_form_is_refused() => (await Post("/review/sign-in", ("editor", new string('a', 10_000)), ("key", Key))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_that_no_browser_sends_is_no_failure_of_the_site(string type)
    {
        var body = type.StartsWith("multipart", StringComparison.Ordinal) ? "--x" : string.Join('&', Enumerable.Range(0, 1_500).Select(i => $"a{i}"));
        using var form = new StringContent(body);
        form.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var response = await editor.PostAsync(new Uri("/review/sign-in", UriKind.Relative), form, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task SignIn()
    {
        using var response = await SignInResponse();
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private Task<HttpResponseMessage> SignInResponse() => Send("/review/sign-in", ("editor", "Ana"), ("key", Key));

    private async Task<string> Review() => await editor.GetStringAsync(new Uri("/review", UriKind.Relative), Cancellation);

    private Task<HttpStatusCode> Decide(string page, string decision) =>
        Post("/review/decide", ("token", Token().Match(page).Groups[1].Value), ("actor", "abdul-hamid-dbeibah"), ("spelling", "Dbeiba"), ("only", ""), ("offset", "0"), ("decision", decision));

    private async Task<HttpStatusCode> Post(string address, params (string Name, string Value)[] fields)
    {
        using var response = await Send(address, fields);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
        return await editor.PostAsync(new Uri(address, UriKind.Relative), form, Cancellation);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
