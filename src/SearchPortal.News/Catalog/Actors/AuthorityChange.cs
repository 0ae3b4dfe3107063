using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>What is different between two authorities, as far as it can change who is recognised in an article.</summary>
/// <param name="ActorIds">Actors that only one of them has, or that have other names, another kind or another "not" there.</param>
/// <param name="Spellings">The texts of spellings that an article must hold to be concerned by an actor that it is not about already.</param>
internal sealed record AuthorityChange(IReadOnlyCollection<string> ActorIds, IReadOnlyCollection<string> Spellings)
{
    public bool IsNone => ActorIds.Count == 0;

    /// <summary>The difference between two lists of actors.</summary>
    public static AuthorityChange Between(IReadOnlyList<Actor> before, IReadOnlyList<Actor> now)
    {
        var old = before.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in now)
        {
            if (old.Remove(actor.Id, out var earlier)) Compare(earlier, actor);
            else AddAll(actor);
        }

        foreach (var gone in old.Values) AddAll(gone);
        return new AuthorityChange(changed, spellings);

        void Compare(Actor earlier, Actor actor)
        {
            var different = earlier.Spellings.ToHashSet();
            different.SymmetricExceptWith(actor.Spellings);
            var isOther = earlier.Kind != actor.Kind || !earlier.NotTheSameAs.ToHashSet(StringComparer.Ordinal).SetEquals(actor.NotTheSameAs);
            if (different.Count == 0 && !isOther) return;
            changed.Add(actor.Id);
            spellings.UnionWith((isOther ? actor.Spellings.Concat(earlier.Spellings) : different).Select(spelling => spelling.Text));
        }

        void AddAll(Actor actor)
        {
            changed.Add(actor.Id);
            spellings.UnionWith(actor.Spellings.Select(spelling => spelling.Text));
        }
    }
}
