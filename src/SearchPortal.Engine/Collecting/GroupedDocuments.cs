using SearchPortal.Engine.Matching;

namespace SearchPortal.Engine.Collecting;

/// <summary>Documents of groups over all segments, group by group: whatever is counted for a group is counted in one go, so that counting needs no set of
/// pairs. Takes memory for each document, however many values it has.</summary>
/// <param name="budget">What the search may cost.</param>
internal sealed class GroupedDocuments(SearchBudget budget)
{
    // An entry while it is collected, and once more in order.
    private const int BytesOfDocument = 24;
    private const int DocumentsPerTake = 1024;

    private readonly List<Entry> collected = [];
    private Entry[] ordered = [];

    /// <summary>What a reader can do where groups need too much memory.</summary>
    public const string Remedy = "Count articles instead of copies or stories, or ask for a shorter time.";

    public readonly record struct Entry(int Group, int Segment, int Document);

    /// <summary>Documents by group, once <see cref="Close"/> was called.</summary>
    public ReadOnlySpan<Entry> Entries => ordered;

    public void Add(int group, int segment, int document)
    {
        if (collected.Count % DocumentsPerTake == 0) budget.Take(BytesOfDocument * DocumentsPerTake, Remedy);
        collected.Add(new Entry(group, segment, document));
    }

    /// <summary>Brings the documents into the order of their groups.</summary>
    /// <param name="groups">Groups of the snapshot.</param>
    public void Close(int groups)
    {
        var next = new int[groups + 1];
        foreach (var entry in collected) next[entry.Group + 1]++;
        for (var group = 0; group < groups; group++) next[group + 1] += next[group];
        ordered = new Entry[collected.Count];
        foreach (var entry in collected) ordered[next[entry.Group]++] = entry;
        collected.Clear();
        collected.TrimExcess();
    }
}
