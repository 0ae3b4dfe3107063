using System.Text.Json.Serialization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.News.Names;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of suggestions.</summary>
internal sealed record SuggestResponse(string Text, IReadOnlyList<SuggestGroupResponse> Groups, long Snapshot)
{
    public static SuggestResponse Of(SuggestAnswer answer) => new(answer.Text, [.. answer.Groups.Select(SuggestGroupResponse.Of)], answer.Snapshot);
}

/// <summary>Suggestions of one kind.</summary>
internal sealed record SuggestGroupResponse(SuggestKind Kind, long Total, IReadOnlyList<SuggestionResponse> Suggestions)
{
    public static SuggestGroupResponse Of(SuggestGroup group) =>
        new(group.Kind, group.Total, [.. group.Suggestions.Select(suggestion => SuggestionResponse.Of(group.Kind, suggestion))]);
}

/// <summary>A suggestion and where choosing it leads.</summary>
internal sealed record SuggestionResponse(
    string Value,
    MarkedText Label,
    MarkedText? Spelling,
    long Articles,
    string Link,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Outlet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Published)
{
    public static SuggestionResponse Of(SuggestKind kind, Suggestion suggestion)
    {
        var request = kind switch
        {
            SuggestKind.Actor => new SearchRequest { Actors = [suggestion.Value] },
            SuggestKind.Outlet => new SearchRequest { Outlets = [suggestion.Value] },
            SuggestKind.Topic => new SearchRequest { Topics = [suggestion.Value] },
            _ => null,
        };
        return new SuggestionResponse(
            suggestion.Value,
            suggestion.Label,
            suggestion.Spelling,
            suggestion.Articles,
            request is null ? ArticleUrl.Write(suggestion.Value) : SearchUrl.Write(request),
            request is null ? null : SearchUrl.NameOf(kind),
            suggestion.ActorKind,
            suggestion.Outlet,
            suggestion.Published);
    }
}
