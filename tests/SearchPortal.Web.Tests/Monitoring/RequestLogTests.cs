using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SearchPortal.Web.Tests.Monitoring;

public sealed class RequestLogTests : IDisposable
{
    private readonly LogLines lines = new();

    public void Dispose() => lines.Dispose();

    [Fact]
    public async Task A_slow_answer_is_logged_with_its_plan_and_without_what_was_asked()
    {
        await using var portal = Portal(("SlowMilliseconds", "1"));
        await portal.Page("/search?q=harbour");
        var slow = lines.All.First(line => line.StartsWith("Slow", StringComparison.Ordinal));
        slow.ShouldStartWith("Slow: GET /search 200 in ");
        slow.ShouldContain(" postings");
        lines.All.ShouldAllBe(line => !line.Contains("harbour", StringComparison.Ordinal) && !line.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_asked_and_by_whom_is_logged_where_that_is_switched_on()
    {
        await using var portal = Portal(("LogRequests", "on"), ("LogQueries", "on"));
        await portal.Page("/search?q=harbour");
        lines.All.ShouldContain(line => line.Contains("GET /search 200 in ", StringComparison.Ordinal) && line.EndsWith("127.0.0.1 asked /search?q=harbour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_is_logged_by_its_route()
    {
        await using var portal = Portal(("LogRequests", "on"));
        using var response = await portal.Get("/articles/harbour/1");
        lines.All.ShouldContain(line => line.StartsWith("GET /articles/{**id} 200 in ", StringComparison.Ordinal));
        lines.Scopes.ShouldAllBe(scope => !scope.Contains("/articles/", StringComparison.Ordinal));
        lines.Scopes.ShouldContain($"Request={response.Headers.GetValues("X-Request-Id").Single()}");
    }

    [Theory]
    [InlineData("127.0.0.1", "abc-1.2_3", true)]
    [InlineData("127.0.0.1", "a b", false)]
    [InlineData("192.0.2.1", "abc-1.2_3", false)]
    public async Task The_id_of_a_request_is_that_of_a_trusted_proxy_or_a_new_one(string proxy, string given, bool isTaken)
    {
        await using var portal = Portal(("Proxies", proxy));
        using var response = await portal.Get("/nothing", ("X-Request-Id", given));
        var id = response.Headers.GetValues("X-Request-Id").ShouldHaveSingleItem();
        (id == given).ShouldBe(isTaken);
        id.ShouldNotBeEmpty();
    }

    private TestPortal Portal(params (string Name, string Value)[] settings) => new(
        TestArticles.All,
        settings: settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value),
        services: services => services.AddSingleton<ILoggerProvider>(lines));

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> all = new();
        private readonly ConcurrentQueue<string> scopes = new();

        public IReadOnlyCollection<string> All => all;

        public IReadOnlyCollection<string> Scopes => scopes;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            if (state is IEnumerable<KeyValuePair<string, object>> values) foreach (var (name, value) in values) scopes.Enqueue($"{name}={value}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => all.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
