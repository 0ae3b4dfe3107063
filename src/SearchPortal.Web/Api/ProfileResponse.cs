using System.Text.Json.Serialization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of what is known of an actor, an outlet or a topic. What belongs to another kind is left out.</summary>
internal sealed record ProfileResponse(
    string Id,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind,
    string Link,
    long Articles,
    long InCorpus,
    ProfileFacts Facts,
    DatesResponse Dates,
    ReportResponse? First,
    IReadOnlyList<ReportResponse> Newest,
    IReadOnlyList<NamedWithResponse> NamedWith,
    IReadOnlyList<TieResponse> Ties,
    IReadOnlyDictionary<string, FacetResponse> Facets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportedSpelling>? Spellings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<QuoteResponse>? Quotes,
    long Snapshot,
    string Authority)
{
    public static ProfileResponse Of(Profile profile) => new(
        profile.Value.Value,
        profile.Value.Label,
        profile.Value.Kind,
        ProfileUrl.Write(profile.Field, profile.Value.Value),
        profile.Value.Count,
        profile.InCorpus,
        profile.Facts,
        new DatesResponse(profile.Dates.Interval, profile.Dates.Bars, profile.Dates.Undated),
        profile.First is { } first ? ReportResponse.Of(first) : null,
        [.. profile.Newest.Select(ReportResponse.Of)],
        [.. profile.NamedWith.Select(NamedWithResponse.Of)],
        [.. profile.Ties.Select(tie => new TieResponse(profile.NamedWith[tie.First].Value.Value, profile.NamedWith[tie.Second].Value.Value, tie.Articles))],
        profile.Facets.ToDictionary(facet => facet.Field, FacetResponse.Of),
        profile.Spellings?.Spellings,
        profile.Spellings is null ? null : [.. profile.Quotes.Select(QuoteResponse.Of)],
        profile.Snapshot,
        profile.Authority);
}

/// <summary>An actor that the articles name more often than others do.</summary>
internal sealed record NamedWithResponse(string Id, string Name, long Articles, long InCorpus, double Score, string Link)
{
    public static NamedWithResponse Of(SignificantValue value) =>
        new(value.Value.Value, value.Value.Label, value.Value.Count, value.InCorpus, value.Score, ProfileUrl.Write("actor", value.Value.Value));
}

/// <summary>Two of these actors, by id, and the articles that name both.</summary>
internal sealed record TieResponse(string First, string Second, long Articles);

/// <summary>A quotation beside a name.</summary>
internal sealed record QuoteResponse(string Text, IReadOnlyList<TextRange> Ranges, ReportResponse Report)
{
    public static QuoteResponse Of(NearbyQuote quote) => new(quote.Passage.Text, quote.Passage.Ranges, ReportResponse.Of(quote.Report));
}
