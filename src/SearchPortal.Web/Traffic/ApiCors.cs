using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Traffic;

/// <summary>Lets scripts of configured other sites read the API; none where none is configured.</summary>
internal static class ApiCors
{
    private const string Policy = "api";

    public static void Add(IServiceCollection services, ServerSettings settings) => services.AddCors(cors => cors.AddPolicy(Policy, policy => policy
        .WithOrigins([.. settings.CorsOrigins])
        .WithMethods(HttpMethods.Get, HttpMethods.Head)
        .WithHeaders("If-None-Match")
        .WithExposedHeaders("ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id")));

    /// <summary>Opens addresses to these sites.</summary>
    public static void Open(IEndpointConventionBuilder addresses) => addresses.RequireCors(Policy);
}
