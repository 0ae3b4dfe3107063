using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Exports;

/// <summary>One article as a file of a format, to be kept by a program for citations.</summary>
internal static class CitationFile
{
    /// <summary>The file as an answer.</summary>
    public static IResult Answer(ArticleView view, ExportFormat format, HttpRequest http, TimeProvider time)
    {
        using var bytes = new MemoryStream();
        using (var file = format.Open(bytes, SiteAddress.Of(http), new ExportOrigin(null, view.Snapshot, ExportTime.Iso(time.GetUtcNow())))) file.Write(ExportedArticle.Of(view));
        return TypedResults.File(bytes.ToArray(), format.ContentType, "article." + format.Name);
    }
}
