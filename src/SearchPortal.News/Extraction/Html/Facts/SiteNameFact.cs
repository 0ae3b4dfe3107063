namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds what the outlet calls itself.</summary>
/// <remarks>
/// Names that a page gives are its outlet's, its publishing house's, or an app's. The one that is like the site's domain is the outlet's; among
/// those the order is <c>og:site_name</c>, the publisher of the JSON-LD, other metadata, the end of the window title. The domain's own label comes last.
/// </remarks>
internal static class SiteNameFact
{
    private const int LongestName = 100;

    private static readonly string[] Organisations = ["NewsMediaOrganization", "WebSite", "Organization", "Newspaper", "Periodical"];

    /// <summary>The name; null where the page gives none and states no address either.</summary>
    /// <param name="sources">The page.</param>
    public static Fact? Find(PageSources sources)
    {
        var domain = Domain.Of(sources.Head.Address);
        var named = Candidates(sources).Select(candidate => (Fact: Named(candidate.Fact, domain), candidate.Trust, Received: candidate.Fact.Value)).Where(candidate => candidate.Fact is not null).ToArray();
        Fact? best = null;
        var bestPoints = double.MinValue;
        foreach (var (fact, trust, received) in named)
        {
            // "example.org" is the domain once more, not a name that is like it.
            var points = trust + (domain is null ? 0 : domain.IsIn(received) ? Domain.Alike : domain.LikenessTo(fact!.Value));
            if (points > bestPoints) (best, bestPoints) = (fact, points);
        }

        if (best is null) return domain is null ? null : new Fact(domain.Label, "the domain");
        // "theharbour" is written better as another source has it.
        return best.Value.Any(char.IsUpper) ? best : named.Select(candidate => candidate.Fact).FirstOrDefault(fact => fact!.Value.Any(char.IsUpper) && FactText.Fold(fact.Value) == FactText.Fold(best.Value)) ?? best;
    }

    /// <summary>All names that the page gives to its site, folded.</summary>
    /// <param name="sources">The page.</param>
    public static HashSet<string> FoldedNames(PageSources sources)
    {
        var domain = Domain.Of(sources.Head.Address);
        var names = Stated(sources).SelectMany(candidate => (string?[])[candidate.Fact.Value, TitleParts.First(candidate.Fact.Value), Named(candidate.Fact, domain)?.Value]);
        return [.. names.Concat(domain is null ? [] : domain.Labels().Append(domain.Host)).Select(FactText.Fold).Where(name => name.Length > 0)];
    }

    private static IEnumerable<(Fact Fact, double Trust)> Candidates(PageSources sources)
    {
        foreach (var stated in Stated(sources)) yield return stated;
        if (sources.WindowTitle is not { } window) yield break;
        if (TitleParts.Last(window) is { } last) yield return (new Fact(last, "the end of the window title"), 1);
        if (TitleParts.Of(window).Count > 0) yield return (new Fact(TitleParts.First(window), "the start of the window title"), 0.5);
    }

    private static IEnumerable<(Fact Fact, double Trust)> Stated(PageSources sources)
    {
        foreach (var fact in sources.Meta.All("site")) yield return (fact, fact.Reason.EndsWith("site_name", StringComparison.OrdinalIgnoreCase) ? 3 : fact.Reason.Contains("publisher", StringComparison.OrdinalIgnoreCase) ? 1.5 : 2);
        if (sources.Article is { } article)
        {
            foreach (var name in article.Names("publisher")) yield return (new Fact(name, $"JSON-LD {article.Type}.publisher"), 2.5);
        }

        foreach (var node in sources.Graph.Nodes)
        {
            if (node.Name is { } name && node.Types.FirstOrDefault(type => Organisations.Contains(type, StringComparer.OrdinalIgnoreCase)) is { } type) yield return (new Fact(name, $"JSON-LD {type}.name"), 1);
        }
    }

    private static Fact? Named(Fact fact, Domain? domain)
    {
        var name = FactText.Line(fact.Value);
        if (name is null || name.StartsWith("http", StringComparison.OrdinalIgnoreCase) || name[0] == '@') return null;
        if (name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 && name[^1] == ')') name = name[..bracket];
        // "Harbour Times – News from the coast": a motto is no part of the name.
        if (TitleParts.First(name) is var first && first.Length < name.Length && (domain is null || domain.LikenessTo(first) > 0)) name = first;
        if (domain is not null) name = domain.WithoutSuffix(name);
        return name.Length is > 1 and <= LongestName ? fact with { Value = name } : null;
    }
}
