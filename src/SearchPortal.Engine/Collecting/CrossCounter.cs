using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts the cells of a table, segment by segment, in one pass over the documents.</summary>
internal sealed class CrossCounter(CrossAxis rows, CrossAxis columns)
{
    private readonly long[] cells = new long[rows.Values.Count * columns.Values.Count];

    public CrossCounts Counts => new([.. rows.Values.Select((_, row) => cells.AsSpan(row * columns.Values.Count, columns.Values.Count).ToArray())]);

    public void Add(SegmentView segment, DocumentBits documents)
    {
        var inRows = new AxisInSegment(rows, segment);
        var inColumns = new AxisInSegment(columns, segment);
        for (var document = documents.NextSet(0); document >= 0; document = documents.NextSet(document + 1))
        {
            var ofRows = inRows.Places(document);
            if (ofRows.Length == 0) continue;
            var ofColumns = inColumns.Places(document);
            foreach (var row in ofRows)
            {
                var line = cells.AsSpan(row * columns.Values.Count, columns.Values.Count);
                foreach (var column in ofColumns) line[column]++;
            }
        }
    }

    /// <summary>Counts groups: a group counts once for each cell that one of its documents is in.</summary>
    public CrossCounts Count(GroupedMatches matches)
    {
        var (grouped, alone) = matches.Part();
        var inSegments = matches.Segments.Select(segment => (Rows: new AxisInSegment(rows, segment), Columns: new AxisInSegment(columns, segment))).ToArray();
        var counted = new DocumentBits[alone.Length];
        for (var segment = 0; segment < alone.Length; segment++)
        {
            counted[segment] = matches.Narrowed(segment, dimension: null);
            alone[segment].And(counted[segment]);
            Add(matches.Segments[segment], alone[segment]);
        }

        var kept = matches.KeepsGroups ? new List<GroupedCell>() : null;
        // The group that a cell was counted for last, plus one.
        var takenBy = new int[cells.Length];
        foreach (var (group, segment, document) in grouped.Entries)
        {
            if (!counted[segment][document]) continue;
            matches.Check();
            var ofColumns = inSegments[segment].Columns.Places(document);
            foreach (var row in inSegments[segment].Rows.Places(document))
            {
                foreach (var column in ofColumns)
                {
                    var cell = row * columns.Values.Count + column;
                    if (takenBy[cell] == group + 1) continue;
                    takenBy[cell] = group + 1;
                    cells[cell]++;
                    if (kept is null) continue;
                    matches.TakePair();
                    kept.Add(new GroupedCell(row, column, matches.Groups[group]));
                }
            }
        }

        return Counts with { Groups = kept };
    }
}
