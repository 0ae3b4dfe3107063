using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The groups of a search over all segments of a snapshot, numbered as they are met.</summary>
/// <param name="field">The keyword field that names a document's group.</param>
/// <param name="budget">What the search may cost.</param>
internal sealed class GroupNumbers(string field, SearchBudget budget)
{
    // A name of some 40 letters, and its entry in list and dictionary.
    private const int BytesOfGroup = 160;

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>What a reader can do where groups need too much memory.</summary>
    public const string Remedy = "Count articles instead of copies or stories, or ask for a shorter time.";

    /// <summary>Groups met so far.</summary>
    public int Count => names.Count;

    /// <summary>The name of a group.</summary>
    public string this[int group] => names[group];

    /// <exception cref="ArgumentException">The segment has no such field.</exception>
    public InSegment Of(SegmentView segment) => new(this, segment.Keywords(field) ?? throw new ArgumentException($"'{field}' is no keyword field"));

    private int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        budget.Take(BytesOfGroup, Remedy);
        numbers[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>The groups of a segment's documents.</summary>
    public sealed class InSegment(GroupNumbers groups, KeywordColumn column)
    {
        // For each value the number of its group plus one; 0 where it was not asked for yet.
        private readonly int[] known = new int[column.Count];

        /// <summary>The group of a document; -1 where it is a group of its own.</summary>
        /// <exception cref="ArgumentException">The document has several values.</exception>
        public int Of(int document)
        {
            var values = column.Ordinals(document);
            if (values.Length == 0) return -1;
            if (values.Length > 1) throw new ArgumentException($"a document has {values.Length} values where groups are counted by one");
            ref var number = ref known[values[0]];
            if (number == 0) number = groups.NumberOf(column.Value(values[0])) + 1;
            return number - 1;
        }
    }
}
