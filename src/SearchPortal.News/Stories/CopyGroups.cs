namespace SearchPortal.News.Stories;

/// <summary>
/// Keeps groups of copies up to date while articles come, change and go.
/// </summary>
/// <remarks>
/// The groups follow from the articles alone, whatever happened in between. Go through the articles by <see cref="ArticlePlace"/>: each one joins a group
/// before it if it is a copy of one of its articles (<see cref="CopyComparison.AreCopies"/>) and still resembles its first article
/// (<see cref="CopyComparison.Resemble"/>), so that no chain of copies of copies leads far away; of several such groups, the one whose first article is the
/// earliest. Where there is none, it is the first of a group itself. A change is followed only as far as it reaches: an article is looked at again when
/// one before it that it may depend on came, went, or changed its group.
/// </remarks>
/// <param name="corpus">The articles, as they are after the changes.</param>
internal sealed class CopyGroups(ICopyCorpus corpus)
{
    private readonly SortedSet<ArticlePlace> waiting = [];
    private readonly Dictionary<string, GroupedArticle> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> firstOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> isNew = new(StringComparer.Ordinal);

    /// <summary>The groups of articles that are to have another one now than the corpus says.</summary>
    /// <param name="changed">The articles that were added, replaced or deleted, with the groups that they had before.</param>
    /// <returns>By id, the id of the group's first article; null where an article has no copies.</returns>
    public IReadOnlyDictionary<string, string?> Update(IReadOnlyDictionary<string, string?> changed)
    {
        foreach (var id in changed.Keys)
        {
            if (corpus.PlaceOf(id) is not { } place) continue;
            isNew.Add(id);
            Wait(new GroupedArticle(place, null));
        }

        foreach (var member in MembersOf(changed.Values.OfType<string>().ToHashSet(StringComparer.Ordinal))) Wait(member);
        while (waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);
            Decide(next);
        }

        return Changes();
    }

    private void Wait(GroupedArticle article)
    {
        if (before.TryAdd(article.Id, article)) waiting.Add(article.Place);
    }

    private IReadOnlyList<GroupedArticle> MembersOf(IReadOnlySet<string> of)
    {
        groups.UnionWith(of);
        return of.Count == 0 ? [] : corpus.MembersOf(of);
    }

    /// <summary>Gives an article its group. Everything before it is decided.</summary>
    private void Decide(ArticlePlace place)
    {
        var earlier = before[place.Id];
        var candidates = corpus.Candidates(place.Id);
        var first = FirstBefore(place, candidates) ?? place;
        firstOf[place.Id] = first.Id;
        groups.Add(first.Id);
        if (!isNew.Contains(place.Id))
        {
            if (first.Id == earlier.First) return;
            foreach (var member in MembersOf(new HashSet<string>([earlier.First], StringComparer.Ordinal)).Where(member => member.Place.CompareTo(place) > 0)) Wait(member);
        }

        Attract(place, first, candidates);
    }

    /// <summary>The first article of the group that an article joins, or null.</summary>
    private ArticlePlace? FirstBefore(ArticlePlace place, IReadOnlyList<GroupedArticle> candidates)
    {
        var byGroup = candidates.Where(candidate => candidate.Place.CompareTo(place) < 0)
            .GroupBy(candidate => FirstOf(candidate), StringComparer.Ordinal)
            .Select(group => (First: group.FirstOrDefault(member => member.Id == group.Key) is { Place.Id: not null } member ? member.Place : corpus.PlaceOf(group.Key)!.Value, Members: group))
            .OrderBy(group => group.First);
        foreach (var (first, members) in byGroup)
        {
            var text = corpus.Read(place.Id);
            if (!CopyComparison.Resemble(text, corpus.Read(first.Id))) continue;
            // The first article is the likeliest.
            if (members.OrderBy(member => member.Place).Any(member => CopyComparison.AreCopies(text, corpus.Read(member.Id)))) return first;
        }

        return null;
    }

    /// <summary>Has the later copies of an article wait, if its group goes before theirs.</summary>
    private void Attract(ArticlePlace place, ArticlePlace first, IReadOnlyList<GroupedArticle> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (before.ContainsKey(candidate.Id) || candidate.Place.CompareTo(place) < 0) continue;
            if (candidate.First != candidate.Id && corpus.PlaceOf(candidate.First) is { } its && its.CompareTo(first) <= 0) continue;
            if (CopyComparison.AreCopies(corpus.Read(place.Id), corpus.Read(candidate.Id))) Wait(candidate);
        }
    }

    private string FirstOf(GroupedArticle article) => firstOf.GetValueOrDefault(article.Id) ?? article.First;

    private Dictionary<string, string?> Changes()
    {
        var now = firstOf.ToDictionary(entry => before[entry.Key], entry => entry.Value);
        foreach (var member in corpus.MembersOf(groups))
        {
            if (!firstOf.ContainsKey(member.Id)) now[member] = member.First;
        }

        // A first that was alone until now has no group to be found by.
        var known = now.Keys.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var first in firstOf.Values.Distinct().Where(first => !known.Contains(first)).ToArray()) now[new GroupedArticle(corpus.PlaceOf(first)!.Value, null)] = first;
        var members = now.Values.CountBy(first => first, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (article, first) in now)
        {
            var group = members[first] > 1 ? first : null;
            if (group != article.Group) changes[article.Id] = group;
        }

        return changes;
    }
}
