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
        for (var zone = 0; zone < ColumnsFormat.Zones(segment.Documents); zone++)
        {
            if (CheckZone(column, zone, segment.Documents) is { } problem) yield return $"{field}: {problem}";
        }
    }

    private static string? CheckZone(NumberColumn column, int zone, int documents)
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        var numbers = new long[ColumnsFormat.ZoneLength];
        column.Read(zone, numbers);
        for (var i = 0; i < ColumnsFormat.DocumentsOf(zone, documents); i++)
        {
            if (!column.TryGet(zone * ColumnsFormat.ZoneLength + i, out var number)) continue;
            if (number != numbers[i]) return $"document {zone * ColumnsFormat.ZoneLength + i} has {number}, and {numbers[i]} among those of its zone";
            (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        }

        return column.Bounds(zone) == (least, greatest) ? null : $"zone {zone} has numbers from {least} to {greatest}, and {column.Bounds(zone)} are told";
    }

    private static IEnumerable<string> CheckKeywords(SegmentReader segment, string field, KeywordColumnReader column)
    {
        var counts = new int[column.Count];
        var missing = 0;
        foreach (var problem in column.CheckZones()) yield return $"{field}: {problem}";
        for (var document = 0; document < segment.Documents; document++)
        {
            missing += column.Ordinals(document).Length == 0 ? 1 : 0;
            if (CheckOrdinals(column.Ordinals(document), counts) is { } problem) yield return $"{field}: document {document}: {problem}";
        }

        if (missing != column.Missing) yield return $"{field}: {column.Missing} documents without a value are told, and {missing} have none";
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0) yield return $"{field}: value {ordinal} has no document";
            if (counts[ordinal] != column.Totals[ordinal]) yield return $"{field}: value {ordinal} has {column.Totals[ordinal]} documents where {counts[ordinal]} were expected";
            if (CheckDocuments(column, ordinal) is { } problem) yield return $"{field}: value {ordinal}: {problem}";
            if (column.Find(column.Value(ordinal)) != ordinal) yield return $"{field}: value {ordinal} is not found";
        }
    }

    private static string? CheckOrdinals(OrdinalRun ordinals, int[] counts)
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

    private static string? CheckDocuments(KeywordColumnReader column, int ordinal)
    {
        var list = column.List(ordinal);
        while (list.Next())
        {
            if (!column.Ordinals(list.Document).Contains(ordinal)) return $"it names document {list.Document}, which does not have it";
        }

        return list.IsAtEnd ? null : "behind its documents something stands";
    }
}
