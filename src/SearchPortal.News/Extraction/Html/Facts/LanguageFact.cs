using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds the language that a page states: <c>html lang</c>, else JSON-LD, else <c>meta</c>.</summary>
internal static partial class LanguageFact
{
    /// <summary>The language as a BCP 47 tag; null where the page states none.</summary>
    /// <param name="ofRoot">The attribute <c>lang</c> of the page.</param>
    /// <param name="meta">Elements <c>meta</c>.</param>
    /// <param name="article">The article of the JSON-LD, or null.</param>
    public static Fact? Find(string? ofRoot, MetaTags meta, JsonLdNode? article)
    {
        IEnumerable<Fact?> stated =
        [
            ofRoot is null ? null : new Fact(ofRoot, "html lang"),
            article?.Names("inLanguage").FirstOrDefault() is { } language ? new Fact(language, $"JSON-LD {article.Type}.inLanguage") : null,
            .. meta.All("language"),
        ];
        return stated.OfType<Fact>().Select(fact => Tag(fact.Value) is { } tag ? fact with { Value = tag } : null).FirstOrDefault(fact => fact is not null);
    }

    private static string? Tag(string value)
    {
        var match = Form().Match(value.Trim());
        if (!match.Success) return null;
        var tag = match.Groups["language"].Value.ToLowerInvariant();
        if (match.Groups["script"] is { Success: true } script) tag += "-" + char.ToUpperInvariant(script.Value[0]) + script.Value[1..].ToLowerInvariant();
        return match.Groups["region"] is { Success: true } region ? tag + "-" + region.Value.ToUpperInvariant() : tag;
    }

    [GeneratedRegex("^(?<language>[a-z]{2,3})([-_](?<script>[a-z]{4}))?([-_](?<region>[a-z]{2}|[0-9]{3}))?([-_.][a-z0-9_-]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
