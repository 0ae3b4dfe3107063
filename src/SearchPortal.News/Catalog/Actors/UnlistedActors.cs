using System.Collections.Concurrent;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>What the index knows of actors that nobody listed: their forms, and what to call them. Safe for many threads.</summary>
/// <param name="table">Which form is whose.</param>
/// <param name="articlesWith">Articles that have a form.</param>
internal sealed class UnlistedActors(Lazy<FormTable> table, Func<string, long> articlesWith)
{
    private readonly ConcurrentDictionary<string, string> labels = new(StringComparer.Ordinal);

    /// <summary>No such actors.</summary>
    public static UnlistedActors None { get; } = new(new Lazy<FormTable>(FormTable.Empty), _ => 0);

    /// <summary>The actor of a mention; null where it has none.</summary>
    public string? ActorOf(ActorMention mention) => mention.ActorId ?? table.Value.Find(mention.Form)?.ActorId;

    /// <summary>Forms of names that are taken for an actor, listed or not.</summary>
    public IEnumerable<string> FormsOf(string actorId) => table.Value.FormsOf(actorId);

    /// <summary>The id of the actor with this automatic id or this form of a name; null where there is none. An automatic id whose name was listed since leads to the
    /// listed actor, so that old addresses go on finding.</summary>
    public string? Find(string idOrName)
    {
        var asked = idOrName.Trim();
        return (AutomaticIds.IsAutomatic(asked) ? table.Value.ActorOfAutomatic(asked) : null)
            ?? table.Value.ActorCalled(asked)
            ?? table.Value.ActorOfAutomatic(AutomaticIds.Prefix + asked);
    }

    /// <summary>What an actor without a listed name is called: the form that most articles have. Null where the id is no automatic one.</summary>
    public string? Label(string actorId)
    {
        if (!AutomaticIds.IsAutomatic(actorId)) return null;
        if (!table.Value.HasActor(actorId)) return AutomaticIds.Words(actorId);
        return labels.GetOrAdd(actorId, id =>
        {
            var forms = table.Value.FormsOf(id).ToArray();
            return forms.Length == 1 ? forms[0] : forms.OrderByDescending(articlesWith).ThenBy(form => form, StringComparer.Ordinal).First();
        });
    }

    /// <summary>What an actor is; null where the id is no automatic one.</summary>
    public ActorKind? Kind(string actorId) =>
        AutomaticIds.IsAutomatic(actorId) && table.Value.FormsOf(actorId).FirstOrDefault() is { } form ? table.Value.Find(form)!.Kind : null;

    /// <summary>Why a form of a name is taken for its actor; null where it is not spelled otherwise.</summary>
    public string? Reason(string form) => table.Value.Find(form)?.Reason;
}
