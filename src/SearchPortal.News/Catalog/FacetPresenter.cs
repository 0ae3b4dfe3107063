using SearchPortal.Engine.Collecting;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>Brings counts into the form that is shown.</summary>
internal sealed class FacetPresenter(CatalogSnapshot snapshot, SearchRequest request)
{
    private readonly record struct Counted(string Value, string Label, long Count);

    /// <summary>The first values of a facet, and those that were chosen or left out.</summary>
    public Facet First(string field, FacetCounts counts)
    {
        var (chosen, left) = Choice(field);
        var others = Others(counts, chosen, left).ToArray();
        // A field may have many values, of which a few are shown.
        var counted = request.FacetSort == FacetSort.Count ? counts.Largest(request.FacetSize) : (IEnumerable<KeyValuePair<string, long>>)counts.Counts;
        var firsts = Firsts(field, counted.Select(entry => new Counted(entry.Key, "", entry.Value)).Concat(others), request.FacetSize).ToList();
        var listed = firsts.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
        firsts.AddRange(Ordered(field, chosen.Union(left).Where(value => !listed.Contains(value)).Select(value => new Counted(value, "", CountOf(value)))));
        return new Facet(field, [.. firsts.Select(value => Present(field, value, chosen, left))], counts.Counts.Count + others.Length - firsts.Count);

        long CountOf(string value) => value == FacetValue.Unknown ? counts.Missing : counts.Counts.GetValueOrDefault(value);
    }

    /// <summary>A page of a facet's values.</summary>
    public FacetPage Page(FacetPageRequest page, FacetCounts counts)
    {
        var (chosen, left) = Choice(page.Field);
        var all = All(counts, chosen, left);
        if (page.Parent is { } parent)
        {
            var below = snapshot.Values.Named(page.Field, parent).SelectMany(snapshot.Topics.Tree.Below).ToHashSet(StringComparer.Ordinal);
            all = all.Where(value => page.Field == ArticleSchema.Topic && below.Contains(value.Value)).ToList();
        }

        if (page.Contains is { } sought)
        {
            var folded = FoldedText.Of(sought);
            all = all.Where(value => folded.Length > 0 && snapshot.Values.Contains(page.Field, value.Value, folded)).ToList();
        }

        var depth = (int)Math.Min((long)page.Offset + request.FacetSize, int.MaxValue);
        var values = Firsts(page.Field, all, depth).Skip(page.Offset).Select(value => Present(page.Field, value, chosen, left));
        return new FacetPage(page.Field, [.. values], all.Count(), snapshot.Searcher.Commit.Commit, null);
    }

    /// <summary>The values with most articles, most first.</summary>
    public IEnumerable<string> Most(string field, FacetCounts counts, int size) =>
        Ordered(field, counts.Largest(size).Select(entry => new Counted(entry.Key, "", entry.Value)), FacetSort.Count).Take(size).Select(value => value.Value);

    /// <summary>A value with its label and its place in the facet.</summary>
    public FacetValue Present(string field, string value, long count)
    {
        var (chosen, left) = Choice(field);
        return Present(field, new Counted(value, Label(field, value), count), chosen, left);
    }

    private FacetValue Present(string field, Counted counted, HashSet<string> chosen, HashSet<string> left)
    {
        var isTopic = field == ArticleSchema.Topic;
        var children = isTopic ? snapshot.Topics.Tree.Below(counted.Value) : [];
        return new FacetValue(
            counted.Value,
            counted.Label,
            counted.Count,
            chosen.Contains(counted.Value),
            left.Contains(counted.Value),
            snapshot.Values.Kind(field, counted.Value),
            isTopic && snapshot.Topics.Tree.Above(counted.Value) is [var parent, ..] ? parent : null,
            children.Count > 0 ? children : null);
    }

    /// <summary>Every value that a document or the request has, read anew each time: a field may have many, of which a few are shown.</summary>
    private static IEnumerable<Counted> All(FacetCounts counts, HashSet<string> chosen, HashSet<string> left) =>
        counts.Counts.Select(entry => new Counted(entry.Key, "", entry.Value)).Concat(Others(counts, chosen, left));

    /// <summary>What a facet has besides the values of documents: those that have none, and values that were chosen or left out and that no document has.</summary>
    private static IEnumerable<Counted> Others(FacetCounts counts, HashSet<string> chosen, HashSet<string> left)
    {
        if (counts.Missing > 0 || chosen.Contains(FacetValue.Unknown) || left.Contains(FacetValue.Unknown)) yield return new Counted(FacetValue.Unknown, "", counts.Missing);
        foreach (var value in chosen.Union(left))
        {
            if (value != FacetValue.Unknown && !counts.Counts.ContainsKey(value)) yield return new Counted(value, "", 0);
        }
    }

    private IEnumerable<Counted> Firsts(string field, IEnumerable<Counted> all, int size) =>
        Ordered(field, request.FacetSort == FacetSort.Count ? Largest(all, size) : all).Take(size);

    /// <summary>At least the <paramref name="size"/> largest, so that no more than they and their equals are named and put in order.</summary>
    private static IEnumerable<Counted> Largest(IEnumerable<Counted> all, int size)
    {
        if (size == 0) return [];
        var largest = new PriorityQueue<long, long>();
        foreach (var value in all)
        {
            if (largest.Count < size) largest.Enqueue(value.Count, value.Count);
            else if (value.Count > largest.Peek()) largest.EnqueueDequeue(value.Count, value.Count);
        }

        var least = largest.Count < size ? 0 : largest.Peek();
        return all.Where(value => value.Count >= least);
    }

    private IEnumerable<Counted> Ordered(string field, IEnumerable<Counted> values, FacetSort? sort = null)
    {
        // By folded labels, so that no accent puts a name behind z.
        var labelled = values.Select(value => value with { Label = Label(field, value.Value) }).Select(value => (Key: snapshot.Values.Folded(value.Label), Counted: value));
        var ordered = (sort ?? request.FacetSort) == FacetSort.Label
            ? labelled.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            : labelled.OrderByDescending(entry => entry.Counted.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal);
        return ordered.ThenBy(entry => entry.Counted.Label, StringComparer.Ordinal).ThenBy(entry => entry.Counted.Value, StringComparer.Ordinal).Select(entry => entry.Counted);
    }

    private string Label(string field, string value) => value == FacetValue.Unknown ? "unknown" : snapshot.Values.Label(field, value);

    private (HashSet<string> Chosen, HashSet<string> LeftOut) Choice(string field)
    {
        return (Named(SearchScope.ChosenOf(request, field)), Named(SearchScope.ExcludedOf(request, field)));

        HashSet<string> Named(IReadOnlyList<string> asked) =>
            asked.SelectMany(value => value == FacetValue.Unknown ? [value] : snapshot.Values.Named(field, value)).ToHashSet(StringComparer.Ordinal);
    }
}
