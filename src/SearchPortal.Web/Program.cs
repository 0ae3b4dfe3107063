using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Api.OpenApi;
using SearchPortal.Web.Crawlers;
using SearchPortal.Web.Feeds;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Mcp;
using SearchPortal.Web.Monitoring;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Posting;
using SearchPortal.Web.Review;
using SearchPortal.Web.Saved;
using SearchPortal.Web.Traffic;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    WebRootPath = WebRoot.Folder,
});
builder.Configuration.AddCommandLine(args, PortalSettings.Switches);

PortalSettings settings;
ServerSettings server;
int privateUrls;
try
{
    server = ServerSettings.Read(builder.Configuration);
    privateUrls = builder.ConfigureSite(server);
    settings = PortalSettings.Read(builder.Configuration);
    FirstIndex.Build(settings, Console.Out);
    if (settings.EditorKey is { } key) builder.Services.AddReview(key);
    if (settings.WriteKey is { } writeKey) builder.Services.AddPosting(writeKey, settings.Catalog);
    if (settings.Saved is { } saved) builder.Services.AddSaved(saved);
    builder.Services.AddSingleton(settings);
    builder.Services.AddSingleton(ArticleCatalog.Open(settings.Catalog));
}
catch (Exception error) when (StartFailure.IsExpected(error))
{
    Console.Error.WriteLine(StartFailure.Describe(error));
    return StartFailure.ExitCode;
}

var app = builder.Build();
app.UseTraffic(server, privateUrls);
app.MapPages();
app.MapApi();
app.MapDescription();
app.MapMcp();
app.MapMonitoring();
app.MapCrawlers();
app.MapFeeds();
if (settings.Saved is not null) app.MapSaved();
if (settings is { EditorKey: not null, Actors: { } actors }) app.MapReview(actors);
if (settings.WriteKey is not null) app.MapPosting();
app.AnnounceStart();
app.Run();
return 0;
