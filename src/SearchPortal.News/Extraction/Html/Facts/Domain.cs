using System.Text;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>The domain of a page, as a name of its outlet.</summary>
/// <param name="Host">The host without <c>www</c>.</param>
/// <param name="Label">The host's first label.</param>
internal sealed record Domain(string Host, string Label)
{
    /// <summary>The likeness of a name that is the domain's.</summary>
    public const double Same = 3;

    /// <summary>The likeness of a name that has something of the domain's.</summary>
    public const double Alike = 1.5;

    private const int ShortestPart = 3;

    // Hosts whose first label tells the form of a page, not its site.
    private static readonly string[] Forms = ["www", "amp", "m", "mobile", "edition", "web", "ww2", "www2", "beta", "rss"];

    /// <summary>The domain of an address; null without one.</summary>
    /// <param name="address">The address.</param>
    public static Domain? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns) return null;
        var labels = uri.Host.ToLowerInvariant().Split('.');
        var start = labels.Length > 2 && Forms.Contains(labels[0]) ? 1 : 0;
        return new Domain(string.Join('.', labels[start..]), labels[start]);
    }

    /// <summary>How like a name is to the domain: 0 where it is not.</summary>
    /// <param name="name">The name.</param>
    public double LikenessTo(string name)
    {
        string[] folds = [FactText.Fold(name), AsciiFold(name)];
        if (folds[0].Length == 0) return 0;
        var initials = Initials(name);
        var likeness = 0.0;
        foreach (var label in Labels())
        {
            foreach (var folded in folds)
            {
                if (folded == label || folded == "the" + label || "the" + folded == label) return Same;
                if (label.Length >= ShortestPart && folded.Contains(label, StringComparison.Ordinal)) likeness = Alike;
                if (folded.Length * 2 > label.Length && folded.Length >= ShortestPart && label.Contains(folded, StringComparison.Ordinal)) likeness = Alike;
            }

            if (initials.Length > 1 && (initials == label || (initials.Length >= ShortestPart && label.StartsWith(initials, StringComparison.Ordinal)))) likeness = Alike;
        }

        return likeness;
    }

    /// <summary>Whether a name is the domain itself, such as <c>example.org</c>.</summary>
    /// <param name="name">The name.</param>
    public bool IsIn(string name) => WithoutSuffix(name) != name;

    /// <summary>A name such as <c>example.org</c> without the end, where it is the page's own domain.</summary>
    /// <param name="name">The name.</param>
    public string WithoutSuffix(string name)
    {
        var bare = name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        var isDomain = bare.Contains('.', StringComparison.Ordinal) && AsciiFold(bare) == AsciiFold(Host);
        return isDomain ? bare[..bare.IndexOf('.', StringComparison.Ordinal)] : name;
    }

    /// <summary>The label, and those above it but the last, folded: <c>news</c> and <c>example</c> of <c>news.example.org</c>.</summary>
    public IEnumerable<string> Labels() => Host.Split('.')[..^1].Select(FactText.Fold).Where(label => label.Length > 1);

    // Domains write "ü" as "ue".
    private static string AsciiFold(string text) =>
        FactText.Fold(text.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal));

    private static string Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)) initials.Append(word[0]);
        return initials.Length > 1 ? FactText.Fold(initials.ToString()) : "";
    }
}
