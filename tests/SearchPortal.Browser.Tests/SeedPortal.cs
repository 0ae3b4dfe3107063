using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SearchPortal.Tests;

namespace SearchPortal.Browser.Tests;

/// <summary>The site as a stranger first starts it: over an index that it builds from the project's own seeds.</summary>
internal sealed class SeedPortal : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-seeds-").FullName;

    public SeedPortal()
    {
        UseKestrel();
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Any free port. A port given to UseKestrel is set while the application starts by itself, which may come first.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        var seeds = Path.Combine(SharedData.Repository, "seeds");
        builder.UseSetting("SearchPortal:Index", Path.Combine(folder, "index"));
        builder.UseSetting("SearchPortal:Actors", Path.Combine(seeds, "actors.yml"));
        builder.UseSetting("SearchPortal:Topics", Path.Combine(seeds, "topics.yml"));
        builder.UseSetting("SearchPortal:Outlets", Path.Combine(seeds, "outlets.yml"));
        builder.UseSetting("SearchPortal:Seeds", seeds);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
