using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SearchPortal.Web.Tests.Traffic;

/// <summary>Whoever goes away is not searched for any longer: each address hands the request's token to the engine.</summary>
public sealed class DisconnectTests
{
    private const int ClientClosedRequest = 499;

    [Fact]
    public async Task A_client_that_is_gone_ends_its_search()
    {
        await using var portal = new TestPortal(TestArticles.All, services: services => services.AddSingleton<IStartupFilter, GoneClient>());
        foreach (var address in new[]
        {
            "/search?q=harbour", "/search/facets/outlet?q=harbour", "/search/cross?q=harbour", "/spellings?name=Dbeibeh", "/api/v1/search?q=harbour", "/api/v1/facets/outlet?q=harbour",
            "/api/v1/significant/outlet?q=harbour", "/api/v1/cross?rows=outlet&columns=year", "/api/v1/spellings?name=Dbeibeh", "/api/v1/suggest?q=harb", "/api/v1/similar?id=harbour/1", "/api/v1/export?q=harbour", "/articles/harbour/1",
        })
        {
            using var response = await portal.Get(address);
            ((int)response.StatusCode).ShouldBe(ClientClosedRequest, address);
        }
    }

    private sealed class GoneClient : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, answer) =>
            {
                context.RequestAborted = new CancellationToken(canceled: true);
                return answer(context);
            });
            next(app);
        };
    }
}
