using Microsoft.AspNetCore.HttpOverrides;
using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Traffic;

/// <summary>Takes the word of configured proxies, and of nobody else, on who asked and whether it was over HTTPS.</summary>
internal static class ForwardedClients
{
    public static void UseForwardedClients(this IApplicationBuilder app, ServerSettings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As long as each of them is a known proxy.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
