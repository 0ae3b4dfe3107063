using System.Text;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Exports;

/// <summary>Citations as BibTeX in UTF-8. What stands between entries is a comment there: the first line says where they come from.</summary>
internal sealed class BibtexFile : ArticleFile
{
    private const string Special = "&%$#_";

    public BibtexFile(Stream output, string site, ExportOrigin origin) : base(output, site, origin)
    {
        // An at-sign would begin an entry. Addresses have none but in a host's name, where none is allowed.
        Text($"% {Citation.Note(origin).Replace("@", "%40", StringComparison.Ordinal)}\n\n");
    }

    /// <inheritdoc/>
    public override void Write(ExportedArticle article)
    {
        Text($"@{(article.Outlet is null ? "misc" : "article")}{{{Key(article.Id)}");
        if (article.Authors is { } authors) Field("author", string.Join(" and ", authors.Select(Name)));
        // In braces of its own a headline keeps its capitals.
        Field("title", $"{{{Escaped(Citation.Title(article))}}}");
        if (article.Outlet is { } outlet) Field("journal", $"{{{Escaped(outlet)}}}");
        if (article.Agency is { } agency) Field("publisher", $"{{{Escaped(agency)}}}");
        if (Citation.DateParts(article.Published) is { Length: > 0 } date)
        {
            Field("year", date[0]);
            if (date.Length > 1) Field("month", date[1].TrimStart('0'));
            Field("date", string.Join('-', date));
        }

        if (LanguageTag.OrNull(article.Language) is { } language) Field("langid", language);
        // Addresses stand as they are: the url package and BibLaTeX want it so. They are percent-encoded, so nothing in them ends a field.
        Field("url", WebAddress.OrNull(article.Url) ?? Permalink(article));
        Field("urldate", Origin.At.Split('T')[0]);
        Field("note", $"SearchPortal, {Escaped(Permalink(article))}");
        Text("\n}\n\n");
    }

    /// <summary>A key that no other id has: what keys can't hold is written by its bytes.</summary>
    private static string Key(string id)
    {
        var key = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(id))
        {
            var sign = (char)value;
            if (char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '/' or ':') key.Append(sign);
            else key.Append('_').Append(value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    /// <summary>A name. One that holds what BibTeX reads as the sign between names or their parts is taken whole.</summary>
    private static string Name(string name)
    {
        var escaped = Escaped(Citation.OneLine(name));
        return escaped.Contains(',', StringComparison.Ordinal) || escaped.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? $"{{{escaped}}}" : escaped;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in Citation.OneLine(text))
        {
            if (Special.Contains(sign, StringComparison.Ordinal)) escaped.Append('\\').Append(sign);
            else if (sign is '{' or '}') escaped.Append(sign == '{' ? "\\textbraceleft{}" : "\\textbraceright{}");
            else if (sign == '\\') escaped.Append("\\textbackslash{}");
            else if (sign is '~' or '^') escaped.Append(sign == '~' ? "\\textasciitilde{}" : "\\textasciicircum{}");
            else escaped.Append(sign);
        }

        return escaped.ToString();
    }

    private void Field(string name, string value) => Text($",\n  {name} = {{{value}}}");

    private void Text(string text) => Output.Write(Encoding.UTF8.GetBytes(text));
}
