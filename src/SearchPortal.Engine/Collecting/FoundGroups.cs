namespace SearchPortal.Engine.Collecting;

/// <summary>What a task that counts groups has found: all that is needed to make its answer, from one part of a corpus or from several.</summary>
/// <param name="TotalAlone">Documents that are a group of their own.</param>
/// <param name="Alone">The first of these behind <see cref="SearchTask.After"/>, as many as the task wants hits.</param>
/// <param name="Groups">The best document of every other group by the group's name, wherever it stands.</param>
public sealed record FoundGroups(long TotalAlone, IReadOnlyList<Hit> Alone, IReadOnlyDictionary<string, Hit> Groups)
{
    /// <summary>What parts that share no document have found together.</summary>
    internal static FoundGroups Sum(IReadOnlyList<FoundGroups> parts, IComparer<Hit> hitOrder)
    {
        var groups = new Dictionary<string, Hit>(StringComparer.Ordinal);
        foreach (var (name, hit) in parts.SelectMany(part => part.Groups))
        {
            if (!groups.TryGetValue(name, out var other)) groups[name] = hit;
            else groups[name] = (hitOrder.Compare(hit, other) < 0 ? hit : other) with { Others = hit.Others + other.Others + 1 };
        }

        return new FoundGroups(parts.Sum(part => part.TotalAlone), [.. parts.SelectMany(part => part.Alone)], groups);
    }

    /// <summary>The first hits behind the task's place. A group stands where its best document does: one that has it before the place is not among them.</summary>
    internal Hit[] First(SearchTask task, IComparer<Hit> hitOrder)
    {
        var groups = Groups.Values;
        if (task.After is { } place)
        {
            var before = new Hit(place.Key, place.Score, 0, 0);
            groups = groups.Where(hit => hitOrder.Compare(before, hit) < 0);
        }

        return [.. Alone.Concat(groups).Order(hitOrder).Take(task.Size)];
    }
}
