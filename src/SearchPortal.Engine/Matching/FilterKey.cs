using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>What a set of documents depends on.</summary>
/// <param name="Segment">The segment's name, which no other segment of any index has.</param>
/// <param name="Column">The column, as the segment has it now: columns can be written anew.</param>
/// <param name="Filter">What is asked of the column.</param>
internal readonly record struct FilterKey(string Segment, ColumnVersion Column, string Filter)
{
    private const int MostValues = 64;

    /// <summary>The key of a query, or null where its documents depend on more than a column of a segment on disk.</summary>
    public static FilterKey? Of(Query query, SegmentView view) => view is not SegmentReader segment ? null : query switch
    {
        // Who asks for more at a time is no reader who will ask it again.
        KeywordQuery { Values.Count: <= MostValues } keyword => Of(segment, keyword.Field, $"{(keyword.OrMissing ? "or missing" : "any")} {Names(keyword.Values)}"),
        RangeQuery range => Of(segment, range.Field, $"{range.From} to {range.Until}"),
        MissingNumberQuery missing => Of(segment, missing.Field, "missing"),
        _ => null,
    };

    private static FilterKey? Of(SegmentReader segment, string field, string filter) => segment.ColumnVersion(field) is { } column ? new FilterKey(segment.Info.Name, column, filter) : null;

    // The length tells where a value ends, whatever is in it.
    private static string Names(IReadOnlyList<string> values) => string.Concat(values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => $"{value.Length}:{value}"));
}
