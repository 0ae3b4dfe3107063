using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>What readers may call a value, and what the index calls it: ids and labels of actors and topics, outlets in any case.</summary>
internal sealed class FieldValues(ActorAuthority actors, TopicSet topics, IReadOnlyCollection<string> outlets)
{
    private readonly ILookup<string, string> outletsByLowerCase = outlets.ToLookup(outlet => outlet.ToLowerInvariant(), StringComparer.Ordinal);

    public static FieldValues None { get; } = new(ActorAuthority.Empty, TopicSet.Empty, []);

    /// <summary>The index's values for what was asked: itself where nothing else is known.</summary>
    public IReadOnlyList<string> Resolve(string field, string asked) => field switch
    {
        ArticleSchema.Actor => [actors.Find(asked)?.Id ?? asked],
        ArticleSchema.Topic => [topics.Find(asked)?.Id ?? asked],
        ArticleSchema.Outlet when outletsByLowerCase[asked.ToLowerInvariant()].ToArray() is { Length: > 0 } named => named,
        ArticleSchema.Language => [asked.ToLowerInvariant()],
        _ => [asked],
    };

    /// <summary>Whether a word is a listed name of an actor.</summary>
    public bool IsActorName(string word) => actors.Find(word) is not null;

    /// <summary>Whether a word stands in a listed name of an actor.</summary>
    public bool IsNameWord(string word) => actors.IsNameWord(word);

    /// <summary>What an actor is; null for values of other fields and for actors that are not listed.</summary>
    public ActorKind? Kind(string field, string value) =>
        field == ArticleSchema.Actor && actors.Find(value) is { } actor && actor.Id == value ? actor.Kind : null;

    /// <summary>What to call a value.</summary>
    public string Label(string field, string value) => field switch
    {
        ArticleSchema.Actor => actors.Find(value) is { } actor && actor.Id == value ? actor.Name : value,
        ArticleSchema.Topic => topics.Find(value) is { } topic && topic.Id == value ? topic.Name : value,
        _ => value,
    };
}
