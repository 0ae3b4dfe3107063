using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Indexing;

/// <summary>Proves the invariants of a segment's columns: a column of each field, values in order and findable, and both directions of a keyword column telling the same.</summary>
internal static class ColumnsChecker
{
    /// <summary>What is wrong, sentence by sentence.</summary>
    public static IEnumerable<string> Check(SegmentReader segment) => segment.Schema.Fields.SelectMany(field => field.Kind switch
    {
        FieldKind.Keyword => segment.Keywords(field.Name) is KeywordColumnReader column ? CheckKeywords(segment, field.Name, column) : [$"there is no column of {field.Name}"],
        FieldKind.Number => segment.Numbers(field.Name) is { } column ? CheckNumbers(segment, field.Name, column) : [$"there is no column of {field.Name}"],
        _ => [],
    });

    private static IEnumerable<string> CheckNumbers(SegmentReader segment, string field, NumberColumn column)
    {
        for (var document = 0; document < segment.Documents; document++)
        {
            if (!column.TryGet(document, out var value) && value != 0) yield return $"{field}: document {document} has no value, and {value} stands there";
        }
    }

    private static IEnumerable<string> CheckKeywords(SegmentReader segment, string field, KeywordColumnReader column)
    {
        var counts = new int[column.Count];
        for (var document = 0; document < segment.Documents; document++)
        {
            if (CheckOrdinals(column.Ordinals(document), counts) is { } problem) yield return $"{field}: document {document}: {problem}";
        }

        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0) yield return $"{field}: value {ordinal} has no document";
            if (counts[ordinal] != column.DocumentCount(ordinal)) yield return $"{field}: value {ordinal} has {column.DocumentCount(ordinal)} documents where {counts[ordinal]} were expected";
            if (CheckDocuments(segment, column, ordinal) is { } problem) yield return $"{field}: value {ordinal}: {problem}";
            if (column.Find(column.Value(ordinal)) != ordinal) yield return $"{field}: value {ordinal} is not found";
        }
    }

    private static string? CheckOrdinals(ReadOnlySpan<int> ordinals, int[] counts)
    {
        var before = -1;
        foreach (var ordinal in ordinals)
        {
            if (ordinal <= before || ordinal >= counts.Length) return $"value {ordinal} after {before} of {counts.Length}";
            before = ordinal;
            counts[ordinal]++;
        }

        return null;
    }

    private static string? CheckDocuments(SegmentReader segment, KeywordColumnReader column, int ordinal)
    {
        var before = -1;
        foreach (var document in column.Documents(ordinal))
        {
            if (document <= before || document >= segment.Documents) return $"document {document} after {before} of {segment.Documents}";
            if (column.Ordinals(document).BinarySearch(ordinal) < 0) return $"it names document {document}, which does not have it";
            before = document;
        }

        return null;
    }
}
