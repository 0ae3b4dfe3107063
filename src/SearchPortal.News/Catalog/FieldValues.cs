using System.Collections.Concurrent;
using SearchPortal.News.Catalog.Actors;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>What readers may call a value, and what the index calls it: ids and labels of actors and topics, outlets and agencies by any of their names.</summary>
internal sealed class FieldValues(ActorAuthority actors, TopicSet topics, OutletValues outlets, UnlistedActors? unlistedActors = null)
{
    private readonly UnlistedActors unlisted = unlistedActors ?? UnlistedActors.None;
    private readonly Lazy<Dictionary<string, string[]>> foldedSpellings = new(() => actors.Actors.ToDictionary(
        actor => actor.Id,
        actor => actor.Spellings.Select(spelling => FoldedText.Of(spelling.Text)).Append(FoldedText.Of(actor.Id)).Distinct().ToArray(),
        StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, string> foldedLabels = new(StringComparer.Ordinal);

    public static FieldValues None { get; } = new(ActorAuthority.Empty, TopicSet.Empty, OutletValues.None);

    /// <summary>The index's values that have what was asked for: those called so, and topics below a topic.</summary>
    public IReadOnlyList<string> Resolve(string field, string asked) =>
        field == ArticleSchema.Topic ? [.. Named(field, asked).SelectMany(topics.Tree.Within)] : Named(field, asked);

    /// <summary>The index's values that are called so: itself where nothing else is known.</summary>
    public IReadOnlyList<string> Named(string field, string asked) => field switch
    {
        ArticleSchema.Actor => [actors.Find(asked)?.Id ?? unlisted.Find(asked) ?? asked],
        ArticleSchema.Topic => [topics.Find(asked)?.Id ?? asked],
        ArticleSchema.Outlet or ArticleSchema.Agency => outlets.Named(field, asked),
        ArticleSchema.Language => [asked.ToLowerInvariant()],
        _ => [asked],
    };

    /// <summary>Whether a word is a listed name of an actor.</summary>
    public bool IsActorName(string word) => actors.Find(word) is not null;

    /// <summary>Whether a word stands in a listed name of an actor.</summary>
    public bool IsNameWord(string word) => actors.IsNameWord(word);

    /// <summary>Forms of names that are taken for an actor, beside the listed spellings.</summary>
    public IEnumerable<string> FormsOf(string actor) => unlisted.FormsOf(actor);

    /// <summary>The listed actor with this id, or null.</summary>
    public Actor? Listed(string actor) => actors.WithId(actor);

    /// <summary>What an actor is; null for values of other fields and for actors of whom nothing is known.</summary>
    public ActorKind? Kind(string field, string value) => field == ArticleSchema.Actor ? actors.WithId(value)?.Kind ?? unlisted.Kind(value) : null;

    /// <summary>What to call a value.</summary>
    public string Label(string field, string value) => field switch
    {
        ArticleSchema.Actor => actors.WithId(value)?.Name ?? unlisted.Label(value) ?? value,
        ArticleSchema.Topic => topics.Find(value) is { } topic && topic.Id == value ? topic.Name : value,
        _ => value,
    };

    /// <summary>A label as <see cref="FoldedText"/> has it: what labels are put in order and looked for by.</summary>
    public string Folded(string label) => foldedLabels.GetOrAdd(label, FoldedText.Of);

    /// <summary>Whether a value's label, id or any spelling of it contains a text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">One of its values.</param>
    /// <param name="folded">The text, folded by <see cref="FoldedText"/>.</param>
    public bool Contains(string field, string value, string folded)
    {
        if (field == ArticleSchema.Actor && foldedSpellings.Value.TryGetValue(value, out var spellings)) return Array.Exists(spellings, Holds);
        if (field == ArticleSchema.Actor && unlisted.FormsOf(value).Any(form => Holds(Folded(form)))) return true;
        return Holds(Folded(value)) || (field == ArticleSchema.Topic && Holds(Folded(Label(field, value))));

        bool Holds(string text) => text.Contains(folded, StringComparison.Ordinal);
    }
}
