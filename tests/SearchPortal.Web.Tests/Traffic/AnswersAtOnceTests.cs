using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Tests.Traffic;

public sealed class AnswersAtOnceTests
{
    [Fact]
    public async Task A_rush_waits_and_what_is_beyond_is_sent_away()
    {
        var settings = ServerSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["SearchPortal:ConcurrentAnswers"] = "2" }).Build());
        using var atOnce = new AnswersAtOnce(settings);
        var (running, most) = (0, 0);
        var gate = new TaskCompletionSource();
        var requests = Enumerable.Range(0, 2 + 64 + 3).Select(_ => Request()).ToArray();
        var answers = requests.Select(request => atOnce.LetThroughAsync(request, Answer)).ToArray();
        requests.Count(request => request.Response.StatusCode == 503).ShouldBe(3);
        gate.SetResult();
        await Task.WhenAll(answers);
        most.ShouldBe(2);
        requests.Count(request => request.Response.StatusCode == 200).ShouldBe(66);

        async Task Answer(HttpContext context)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await gate.Task;
            Interlocked.Decrement(ref running);
        }
    }

    private static DefaultHttpContext Request()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        context.SetEndpoint(new Endpoint(null, EndpointMetadataCollection.Empty, "search"));
        return context;
    }
}
