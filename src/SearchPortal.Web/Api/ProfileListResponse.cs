using System.Text.Json.Serialization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a list of actors, outlets or topics.</summary>
internal sealed record ProfileListResponse(int Total, IReadOnlyList<NamedResponse> Values, long Snapshot, string? Next)
{
    public static ProfileListResponse Of(FacetPage page, string? next) =>
        new(page.Total, [.. page.Values.Select(value => NamedResponse.Of(page.Field, value))], page.Snapshot, next);
}

/// <summary>An actor, an outlet or a topic with its articles.</summary>
internal sealed record NamedResponse(
    string Id,
    string Name,
    long Articles,
    string? Link,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent)
{
    public static NamedResponse Of(string field, FacetValue value) =>
        new(value.Value, value.Label, value.Count, value.Value == FacetValue.Unknown ? null : ProfileUrl.Write(field, value.Value), value.Kind, value.Parent);
}
