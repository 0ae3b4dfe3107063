using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Search;

/// <summary>A facet as addresses and pages know it: how a request chooses its values, and how to change that choice.</summary>
public sealed class FacetField
{
    private readonly Func<SearchRequest, IReadOnlyList<string>> selected;
    private readonly Func<SearchRequest, IReadOnlyList<string>, SearchRequest> select;
    private readonly Func<SearchRequest, IReadOnlyList<string>>? excluded;
    private readonly Func<SearchRequest, IReadOnlyList<string>, SearchRequest>? exclude;

    private FacetField(
        string name,
        string label,
        string plural,
        Func<SearchRequest, IReadOnlyList<string>> selected,
        Func<SearchRequest, IReadOnlyList<string>, SearchRequest> select,
        Func<SearchRequest, IReadOnlyList<string>>? excluded = null,
        Func<SearchRequest, IReadOnlyList<string>, SearchRequest>? exclude = null)
    {
        (Name, Label, Plural) = (name, label, plural);
        (this.selected, this.select, this.excluded, this.exclude) = (selected, select, excluded, exclude);
    }

    /// <summary>All facets, in the order of the page.</summary>
    public static IReadOnlyList<FacetField> All { get; } =
    [
        new("outlet", "Outlet", "outlets",
            request => request.Outlets, (request, values) => request with { Outlets = values },
            request => request.NotOutlets, (request, values) => request with { NotOutlets = values }),
        new("actor", "Actor", "actors",
            request => request.Actors, (request, values) => request with { Actors = values },
            request => request.NotActors, (request, values) => request with { NotActors = values }),
        new("topic", "Topic", "topics",
            request => request.Topics, (request, values) => request with { Topics = values },
            request => request.NotTopics, (request, values) => request with { NotTopics = values }),
        new("language", "Language", "languages",
            request => request.Languages, (request, values) => request with { Languages = values },
            request => request.NotLanguages, (request, values) => request with { NotLanguages = values }),
    ];

    /// <summary>The facet of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static FacetField Of(string name) => All.First(field => field.Name == name);

    /// <summary>The name of its parameter: <c>outlet</c>.</summary>
    public string Name { get; }

    /// <summary>What a page calls it: <c>Outlet</c>.</summary>
    public string Label { get; }

    /// <summary>What a page calls several of its values: <c>outlets</c>.</summary>
    public string Plural { get; }

    /// <summary>The parameter that leaves a value out: <c>-outlet</c>; null where values can't be left out.</summary>
    public string? ExcludeName => exclude is null ? null : "-" + Name;

    /// <summary>The values of which an article must have one.</summary>
    public IReadOnlyList<string> Selected(SearchRequest request) => selected(request);

    /// <summary>The values that are left out.</summary>
    public IReadOnlyList<string> Excluded(SearchRequest request) => excluded?.Invoke(request) ?? [];

    /// <summary>The same request with these values chosen, from its first page.</summary>
    public SearchRequest Select(SearchRequest request, IReadOnlyList<string> values) => select(request, values) with { Page = 1, Cursor = null };

    /// <summary>The same request with these values left out, from its first page.</summary>
    /// <exception cref="InvalidOperationException">Values of this facet can't be left out.</exception>
    public SearchRequest Exclude(SearchRequest request, IReadOnlyList<string> values) =>
        (exclude ?? throw new InvalidOperationException($"Values of {Name} can't be left out."))(request, values) with { Page = 1, Cursor = null };

    /// <summary>Whether an article can have several of its values, so that all of the chosen ones can be asked for.</summary>
    public bool HasMatch => Name is "actor" or "topic";

    /// <summary>How many of the chosen values an article must have.</summary>
    public FacetMatch Match(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Name switch { "actor" => request.ActorMatch, "topic" => request.TopicMatch, _ => FacetMatch.Any };
    }

    /// <summary>The same request with any or all of the chosen values, from its first page.</summary>
    public SearchRequest WithMatch(SearchRequest request, FacetMatch match)
    {
        ArgumentNullException.ThrowIfNull(request);
        var changed = Name == "actor" ? request with { ActorMatch = match } : request with { TopicMatch = match };
        return changed with { Page = 1, Cursor = null };
    }

    /// <summary>The part of the answer that counts this facet.</summary>
    public Facet CountsOf(SearchAnswer answer) => Name switch
    {
        "outlet" => answer.Outlets,
        "actor" => answer.Actors,
        "topic" => answer.Topics,
        _ => answer.Languages,
    };

    /// <summary>What a page calls a value: a language by its English name, the absence of a value in words.</summary>
    public string LabelOf(FacetValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Name == "language") return LanguageTag.Name(value.Value) ?? "Unknown language";
        return value.Value == FacetValue.Unknown ? "Unknown " + Name : value.Label;
    }
}
