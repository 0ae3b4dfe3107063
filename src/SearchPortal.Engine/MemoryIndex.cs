using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Highlighting;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine;

/// <summary>An index of one document that lives in memory: answers whether a query matches it, and where.
/// Highlights come from here, so that they mark exactly what the matchers matched.</summary>
public sealed class MemoryIndex
{
    private readonly MemorySegment segment;
    private readonly MatchPlanner planner;

    /// <summary>The document is analysed as far as queries ask for it. For one thread.</summary>
    public MemoryIndex(IndexSchema schema, Document document)
        : this(new MemorySegment(schema, document))
    {
    }

    internal MemoryIndex(MemorySegment segment)
    {
        this.segment = segment;
        planner = new MatchPlanner(new SegmentStatistics([segment]));
    }

    /// <summary>Whether the query matches the document.</summary>
    public bool Matches(Query query) => planner.Plan(query, segment)?.Next() == 0;

    /// <summary>Where the query matches, by field and place; equal places once per label. Empty where it does not match the document.</summary>
    public IReadOnlyList<TextMatch> Find(Query query)
    {
        var matcher = planner.Plan(query, segment);
        if (matcher?.Next() != 0) return [];
        var spans = new List<MatchSpan>();
        matcher.AddSpans(spans);
        var matches = new List<TextMatch>();
        foreach (var span in spans)
        {
            // A mark is no part of the text that is shown.
            if (segment.Schema.TextFieldOf(span.Field) is not { } field || field.MarksField == span.Field) continue;
            var tokens = segment.Tokens(field.Name)!;
            var start = tokens[span.Start].Start;
            matches.Add(new TextMatch(field.Name, start, tokens[span.End - 1].End - start, span.Label));
        }

        matches.Sort(Compare);
        return matches.Where((match, i) => i == 0 || Compare(match, matches[i - 1]) != 0).ToArray();
    }

    private static int Compare(TextMatch left, TextMatch right)
    {
        var order = string.CompareOrdinal(left.Field, right.Field);
        if (order == 0) order = left.Start.CompareTo(right.Start);
        if (order == 0) order = left.Length.CompareTo(right.Length);
        return order == 0 ? string.CompareOrdinal(left.Label, right.Label) : order;
    }
}
