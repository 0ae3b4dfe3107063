using SearchPortal.News.Sources;

namespace SearchPortal.News.Outlets;

/// <summary>Says which outlet published an article and which agency it was taken from.</summary>
/// <param name="outlets">The listed outlets.</param>
internal sealed class OutletNaming(OutletSet outlets)
{
    private readonly AgencyCredits credits = new(outlets);

    /// <summary>The language of a source with its country, as far as what is stated beside the text and the list of outlets tell it.</summary>
    public string? Locale(RawArticle raw)
    {
        var outlet = (raw.Outlet is { } name ? outlets.Find(name) : null) ?? (raw.Url is { } url ? outlets.FindByAddress(url) : null);
        var language = raw.Language ?? outlet?.Language;
        var hasCountry = language is null || language.Contains('-', StringComparison.Ordinal) || outlet?.Country is null;
        return hasCountry ? language : $"{language}-{outlet!.Country}";
    }

    /// <summary>The article with its outlet as the list calls it, and with the agency that it credits.</summary>
    /// <param name="article">The article with the outlet and the agency that its source states, if it states any.</param>
    /// <param name="names">What stands around its text.</param>
    public Article Name(Article article, CreditedNames names)
    {
        var (outlet, why) = Outlet(article, names);
        var (agency, whence) = Agency(article, names);
        if (agency is not null && outlet is not null && OutletName.Fold(agency) == OutletName.Fold(outlet)) agency = null;
        var named = article with { Outlet = outlet, Agency = agency };
        if (outlet is not null && why is not null) named = named.Because(FieldNames.Outlet, why);
        return agency is not null && whence is not null ? named.Because(FieldNames.Agency, whence) : named;
    }

    private (string? Name, string? Why) Outlet(Article article, CreditedNames names)
    {
        if (article.Outlet is { } stated) return (outlets.Find(stated)?.Name ?? stated, null);
        if (names.Site is { } site && outlets.Find(site) is { } listed && Fits(listed, article.Url)) return (listed.Name, "name of the site");
        if (article.Url is { } url && outlets.FindByAddress(url) is { } byDomain) return (byDomain.Name, "domain of its address");
        if (names.Site is not null) return (names.Site, article.Reasons.GetValueOrDefault(FieldNames.Outlet) ?? "name of the site");
        // An agency in a by-line wrote the report; who published it is not said.
        return names.ByLine is { } byLine && credits.Named(byLine) is null ? (outlets.Find(byLine)?.Name ?? byLine, "by-line") : default;
    }

    // Papers of many places are called alike: a site's name means a listed outlet only where its address may be one of that outlet's.
    private static bool Fits(Outlet outlet, string? url)
    {
        if (outlet.Domains.Count == 0 || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return true;
        var labels = address.IdnHost.Split('.');
        return outlet.Domains.Any(domain => labels.Contains(domain.Split('.')[0], StringComparer.OrdinalIgnoreCase));
    }

    private (string? Name, string? Why) Agency(Article article, CreditedNames names)
    {
        if (article.Agency is { } stated) return (outlets.Find(stated)?.Name ?? stated, null);
        if (outlets.Outlets.Count == 0) return default;
        if (names.Dateline is { } dateline && credits.Named(dateline) is { } filed) return (filed.Name, "dateline");
        if (names.ByLine is { } byLine && credits.Named(byLine) is { } written) return (written.Name, "by-line");
        foreach (var author in article.Authors)
        {
            if (credits.Named(author) is { } agency) return (agency.Name, $"author “{author}”");
        }

        if (credits.InText(names.Foot) is { } below) return (below.Name, "credit below the text");
        return credits.InText([.. article.Blocks.Select(block => block.Text)]) is { } found ? (found.Name, "credit in the text") : default;
    }
}
