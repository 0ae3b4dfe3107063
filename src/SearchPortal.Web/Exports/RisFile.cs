using System.Text;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Exports;

/// <summary>Citations as RIS: a line for each tag (<c>TI  - …</c>), and <c>ER</c> at the end of each article.</summary>
internal sealed class RisFile(Stream output, string site, ExportOrigin origin) : ArticleFile(output, site, origin)
{
    /// <inheritdoc/>
    public override void Write(ExportedArticle article)
    {
        Line("TY", "NEWS");
        Line("TI", Citation.Title(article));
        foreach (var author in article.Authors ?? []) Line("AU", author);
        if (article.Outlet is { } outlet) Line("T2", outlet);
        if (article.Agency is { } agency) Line("PB", agency);
        if (Citation.DateParts(article.Published) is { Length: > 0 } date)
        {
            Line("PY", date[0]);
            Line("DA", Slashes(date));
        }

        if (LanguageTag.OrNull(article.Language) is { } language) Line("LA", language);
        if (WebAddress.OrNull(article.Url) is { } original) Line("UR", original);
        Line("UR", Permalink(article));
        Line("Y2", Slashes(Citation.DateParts(Origin.At)));
        Line("DB", "SearchPortal");
        Line("AN", article.Id);
        Line("N1", Citation.Note(Origin));
        Line("ER", "");
        Output.Write("\r\n"u8);
    }

    /// <summary>A date as RIS has it: all three slashes, whatever is not known between them.</summary>
    private static string Slashes(string[] date) => $"{date[0]}/{date.ElementAtOrDefault(1)}/{date.ElementAtOrDefault(2)}/";

    private void Line(string tag, string value) => Output.Write(Encoding.UTF8.GetBytes($"{tag}  - {Citation.OneLine(value)}\r\n"));
}
