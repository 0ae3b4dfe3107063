using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Pages;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    WebRootPath = WebRoot.Folder,
});
builder.Configuration.AddCommandLine(args, PortalSettings.Switches);
builder.ConfigureSite();

try
{
    var settings = PortalSettings.Read(builder.Configuration);
    FirstIndex.Build(settings, Console.Out);
    builder.Services.AddSingleton(ArticleCatalog.Open(settings.Catalog));
}
catch (Exception error) when (StartFailure.IsExpected(error))
{
    Console.Error.WriteLine(StartFailure.Describe(error));
    return StartFailure.ExitCode;
}

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorResponses();
app.UseStaticFiles();
app.UseRouting();
app.UseRequestTimeouts();
app.MapPages();
app.MapApi();
app.AnnounceStart();
app.Run();
return 0;
