using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Tests.Documents;

namespace SearchPortal.Web.Tests.Posting;

/// <summary>Programs post and delete while the site runs; nobody else does.</summary>
public sealed class PostingTests : IAsyncDisposable
{
    private const string Key = "a key of sixteen letters or more";

    private readonly TestPortal portal = new(TestArticles.All, writeKey: Key);
    private readonly HttpClient program;

    public PostingTests()
    {
        program = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task What_is_posted_is_found_and_what_is_deleted_is_not()
    {
        var (status, posted) = await Post(Line("posted/1", "A heron in the harbour") + Line("posted/2", "A second heron"));
        status.ShouldBe(HttpStatusCode.OK);
        posted.GetProperty("added").GetInt64().ShouldBe(2);
        await Finds("/api/v1/search?q=heron", 2);

        (await Post(Line("posted/1", "A gull in the harbour") + Line("posted/2", "A second heron"))).Answer.GetProperty("updated").GetInt64().ShouldBe(1);
        await Finds("/api/v1/search?q=heron", 1);

        using var deleted = await program.DeleteAsync(new Uri("/api/v1/articles/posted/2", UriKind.Relative), Cancellation);
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Finds("/api/v1/search?q=heron", 0);
        using var again = await program.DeleteAsync(new Uri("/api/v1/articles/posted/2", UriKind.Relative), Cancellation);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_again_is_unchanged_even_without_ids()
    {
        const string Body = """{"title":"A heron","text":"It stood in the harbour."}""";
        (await Post(Body)).Answer.GetProperty("added").GetInt64().ShouldBe(1);
        (await Post(Body)).Answer.GetProperty("unchanged").GetInt64().ShouldBe(1);
        (await Post("""{"title":"A gull","text":"It stood in the harbour."}""")).Answer.GetProperty("added").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task An_article_that_was_not_posted_stays()
    {
        var (_, answer) = await Post(Line("plain", "Not the article of this id"));
        answer.GetProperty("duplicates").GetInt64().ShouldBe(1);
        answer.GetProperty("problems")[0].GetString()!.ShouldContain("which stays");
        (await portal.Json("/api/v1/articles/plain")).GetProperty("title").GetString().ShouldNotBe("Not the article of this id");
    }

    [Fact]
    public async Task What_can_t_be_read_is_told_and_the_rest_is_taken()
    {
        var (status, answer) = await Post(Line("posted/1", "A heron") + "{\"title\": broken\n");
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("added").GetInt64().ShouldBe(1);
        answer.GetProperty("problemCount").GetInt64().ShouldBe(1);
        (await Post("")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_answer_has_the_names_that_are_listed()
    {
        var (_, answer) = await Post(Line("posted/1", "A heron"));
        answer.EnumerateObject().Select(property => property.Name).ShouldBe(RepositoryDocument.Of("docs/api.md").Rows("What became of posted articles").SelectMany(row => RepositoryDocument.SpansOf(row[0])), ignoreOrder: true);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_taken_and_after_ten_wrong_ones_nobody_listens()
    {
        using var stranger = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        for (var i = 0; i < 10; i++)
        {
            stranger.DefaultRequestHeaders.Authorization = i == 0 ? null : new AuthenticationHeaderValue("Bearer", Key + i);
            using var refused = await stranger.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), new StringContent(Line("posted/1", "A heron")), Cancellation);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            refused.Headers.WwwAuthenticate.ShouldNotBeEmpty();
        }

        using var late = await stranger.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), new StringContent(Line("posted/1", "A heron")), Cancellation);
        late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await portal.Json("/api/v1/search?q=heron")).GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task A_portal_without_a_key_takes_nothing()
    {
        await using var closed = new TestPortal();
        using var posted = await closed.Send(HttpMethod.Post, "/api/v1/articles");
        posted.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        using var deleted = await closed.Send(HttpMethod.Delete, "/api/v1/articles/plain");
        deleted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/articles", UriKind.Relative)) { Content = new ByteArrayContent(new byte[9 << 20]) };
        // So the site can refuse before anything is sent.
        request.Headers.ExpectContinue = true;
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = program.BaseAddress };
        patient.DefaultRequestHeaders.Authorization = program.DefaultRequestHeaders.Authorization;
        using var response = await patient.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_indexer_that_writes_is_waited_for()
    {
        Task<(HttpStatusCode Status, JsonElement Answer)> posting;
        using (CatalogWriter.Open(portal.Options))
        {
            posting = Post(Line("posted/1", "A heron"));
            await Task.Delay(300, Cancellation);
            posting.IsCompleted.ShouldBeFalse();
        }

        (await posting).Answer.GetProperty("added").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task Many_programs_at_once_lose_nothing_and_an_indexer_finds_its_turn()
    {
        var posts = Enumerable.Range(0, 12).Select(i => Post(string.Concat(Enumerable.Range(0, 20).Select(j => Line($"many/{i}/{j}", $"A heron {i} {j}"))))).ToArray();
        var turns = 0;
        while (turns < 3)
        {
            try
            {
                using var writer = CatalogWriter.Open(portal.Options);
                turns++;
            }
            catch (SearchPortal.Engine.Storage.IndexLockedException)
            {
                await Task.Delay(20, Cancellation);
            }
        }

        (await Task.WhenAll(posts)).Sum(post => post.Answer.GetProperty("added").GetInt64()).ShouldBe(240);
        await Finds("/api/v1/search?q=heron&count=articles", 240);
    }

    private Task Finds(string search, long total) => Eventually.Holds(async () => (await portal.Json(search)).GetProperty("total").GetInt64() == total);

    private static string Line(string id, string title) => JsonSerializer.Serialize(new { id, title, text = $"The text of {id} tells what happened." }) + "\n";

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string body)
    {
        using var response = await program.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), new StringContent(body), Cancellation);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }
}
