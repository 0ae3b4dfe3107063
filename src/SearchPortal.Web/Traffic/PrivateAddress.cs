using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SearchPortal.Web.Traffic;

/// <summary>
/// Marks what is answered on the private addresses alone: figures for the operator, and writing. Elsewhere it does not exist. A request is private by the
/// port that it came in by, which no client can make up.
/// </summary>
internal sealed class PrivateAddress
{
    private static readonly PrivateAddress Marker = new();

    private PrivateAddress()
    {
    }

    /// <summary>Marks addresses.</summary>
    public static TBuilder Mark<TBuilder>(TBuilder addresses) where TBuilder : IEndpointConventionBuilder => addresses.WithMetadata(Marker);

    /// <summary>Listens to public and private addresses.</summary>
    /// <returns>All of them, the private ones last; an address may be both.</returns>
    public static IReadOnlyList<string> Listen(ConfigureWebHostBuilder host, IEnumerable<string> publicUrls, IReadOnlyList<string> privateUrls)
    {
        string[] all = [.. publicUrls.Except(privateUrls, StringComparer.OrdinalIgnoreCase), .. privateUrls];
        host.UseUrls(all);
        return all;
    }

    /// <summary>Keeps what is private from public addresses.</summary>
    /// <param name="app">The site.</param>
    /// <param name="privateUrls">How many addresses, counted from the last, are private.</param>
    public static void Use(WebApplication app, int privateUrls)
    {
        var ports = new Lazy<HashSet<int>>(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            return [.. addresses.TakeLast(privateUrls).Select(address => BindingAddress.Parse(address).Port)];
        });
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<PrivateAddress>() is null || ports.Value.Contains(context.Connection.LocalPort)) return next(context);
            // As if it were not there.
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
