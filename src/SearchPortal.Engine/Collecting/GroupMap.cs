using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>The groups of all documents of a snapshot, by the values of a keyword field, with one number each. Four bytes for each document, and eight for
/// each group.</summary>
internal sealed class GroupMap
{
    /// <summary>The number of a document that is a group of its own.</summary>
    public const int Alone = -1;

    private readonly IReadOnlyList<SegmentView> segments;
    private readonly string field;
    private readonly int[][] ofDocuments;
    private readonly DocumentBits[] inGroups;

    // Where a group's name is: a segment, and the number of the value there.
    private readonly List<(int Segment, int Ordinal)> names = [];

    /// <exception cref="ArgumentException">A segment has no such field, or a document has several values.</exception>
    public GroupMap(IReadOnlyList<SegmentView> segments, string field)
    {
        (this.segments, this.field) = (segments, field);
        ofDocuments = new int[segments.Count][];
        inGroups = new DocumentBits[segments.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var segment = 0; segment < ofDocuments.Length; segment++)
        {
            var column = segments[segment].Keywords(field) ?? throw new ArgumentException($"'{field}' is no keyword field");
            var ofValues = new int[column.Count];
            for (var ordinal = 0; ordinal < ofValues.Length; ordinal++)
            {
                var name = column.Value(ordinal);
                if (!numbers.TryGetValue(name, out ofValues[ordinal]))
                {
                    numbers[name] = ofValues[ordinal] = names.Count;
                    names.Add((segment, ordinal));
                }
            }

            var documents = ofDocuments[segment] = new int[segments[segment].Documents];
            var named = inGroups[segment] = new DocumentBits(documents.Length);
            for (var document = 0; document < documents.Length; document++)
            {
                var values = column.Ordinals(document);
                if (values.Length > 1) throw new ArgumentException($"a document has {values.Length} values of '{field}' where groups are counted by one");
                documents[document] = values.Length == 0 ? Alone : ofValues[values[0]];
                if (values.Length > 0) named.Set(document);
            }
        }
    }

    /// <summary>Different groups that documents name.</summary>
    public int Count => names.Count;

    /// <summary>The name of a group.</summary>
    public string this[int group] => segments[names[group].Segment].Keywords(field)!.Value(names[group].Ordinal);

    /// <summary>The documents of a segment that name a group. Not to be changed.</summary>
    public DocumentBits InGroups(int segment) => inGroups[segment];

    /// <summary>The groups of a segment's documents; <see cref="Alone"/> for one that is a group of its own.</summary>
    public ReadOnlySpan<int> OfSegment(int segment) => ofDocuments[segment];
}
