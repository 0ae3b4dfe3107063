using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SearchPortal.Web.Tests.Hosting;

public sealed class StopTests
{
    [Fact]
    public async Task A_request_that_is_under_way_is_answered_before_the_site_stops()
    {
        var gate = new Gate();
        await using var portal = new TestPortal(TestArticles.All, services: services => services.AddSingleton<IStartupFilter>(gate));
        var answer = portal.Get("/search?q=harbour");
        await gate.Reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        var site = portal.Services.GetRequiredService<IHostApplicationLifetime>();
        site.StopApplication();
        site.ApplicationStopping.IsCancellationRequested.ShouldBeTrue();
        gate.Open.SetResult();
        using var response = await answer;
        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Ships waited");
    }

    private sealed class Gate : IStartupFilter
    {
        public TaskCompletionSource Reached { get; } = new();

        public TaskCompletionSource Open { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, answer) =>
            {
                Reached.TrySetResult();
                await Open.Task;
                await answer(context);
            });
            next(app);
        };
    }
}
