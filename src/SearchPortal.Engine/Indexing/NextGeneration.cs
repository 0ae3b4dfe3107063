using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Segments.TermKeys;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Writes what may change of a segment as a file of the next generation, forced to disk. The segment's other files stay,
/// and the older generation stays readable until a commit names the new one.</summary>
internal static class NextGeneration
{
    /// <summary>The segment with these documents deleted.</summary>
    public static SegmentInfo OfDeletes(Disk disk, SegmentReader segment, DocumentBits deleted)
    {
        var generation = segment.Info.DeletesGeneration + 1;
        DeletesFormat.Write(disk, segment.Folder, generation, deleted);
        var files = WithFile(disk, segment, DeletesFormat.FileName(generation), DeletesFormat.FileName(generation - 1));
        return segment.Info with { Deleted = deleted.Count(), DeletesGeneration = generation, Files = files };
    }

    /// <summary>The segment with other values in a keyword column; null where every document keeps its own.</summary>
    /// <param name="disk">Where files are written.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="field">The column's field.</param>
    /// <param name="valuesOf">The new values of a document, from its id and those that it has; null keeps them. Asked up to twice a document.</param>
    public static SegmentInfo? OfColumn(Disk disk, SegmentReader segment, string field, Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> valuesOf)
    {
        return Enumerable.Range(0, segment.Documents).All(document => New(document) is null)
            ? null
            : WithColumn(disk, segment, field, document => New(document) ?? segment.Values(document, field));

        IReadOnlyList<string>? New(int document) => valuesOf(segment.Id(document), segment.Values(document, field));
    }

    /// <summary>The segment with other values of some documents in a keyword column; null where they have these already.</summary>
    public static SegmentInfo? OfColumn(Disk disk, SegmentReader segment, string field, IReadOnlyDictionary<int, IReadOnlyList<string>> values) =>
        values.All(entry => entry.Value.ToHashSet(StringComparer.Ordinal).SetEquals(segment.Values(entry.Key, field)))
            ? null
            : WithColumn(disk, segment, field, document => values.GetValueOrDefault(document) ?? segment.Values(document, field));

    /// <summary>The segment with these values in a keyword column.</summary>
    /// <param name="disk">Where files are written.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="field">The column's field.</param>
    /// <param name="valuesOf">A document's values. Asked once for each.</param>
    public static SegmentInfo WithColumn(Disk disk, SegmentReader segment, string field, Func<int, IReadOnlyList<string>> valuesOf)
    {
        var generation = segment.Info.Columns[field] + 1;
        var name = ColumnsFormat.FileName(field, generation);
        KeywordColumnWriter.Write(disk, Path.Combine(segment.Folder, name), ColumnContents.Of(segment.Documents, valuesOf));
        return segment.Info with
        {
            Columns = new Dictionary<string, int>(segment.Info.Columns) { [field] = generation },
            Files = WithFile(disk, segment, name, ColumnsFormat.FileName(field, generation - 1)),
        };
    }

    /// <summary>The segment with the keys of these fields made anew.</summary>
    public static SegmentInfo OfTermKeys(Disk disk, SegmentReader segment, IReadOnlyList<TermKeySource> sources)
    {
        var generations = new Dictionary<string, int>(segment.Info.TermKeys ?? new Dictionary<string, int>(), StringComparer.Ordinal);
        var files = new Dictionary<string, FileInfoEntry>(segment.Info.Files);
        foreach (var source in sources)
        {
            var before = generations.GetValueOrDefault(source.Field);
            var writer = new TermKeysWriter(source);
            for (var terms = segment.TermsOnDisk.Cursor(source.Field); terms is not null && terms.Next();) writer.Add(terms.Term);
            var name = TermKeysFormat.FileName(source.Field, before + 1);
            writer.Write(disk, Path.Combine(segment.Folder, name));
            generations[source.Field] = before + 1;
            files.Remove(TermKeysFormat.FileName(source.Field, before));
            files[name] = SegmentWriter.Fingerprint(Path.Combine(segment.Folder, name));
        }

        disk.SyncFolder(segment.Folder);
        return segment.Info with { TermKeys = generations, Files = files };
    }

    private static Dictionary<string, FileInfoEntry> WithFile(Disk disk, SegmentReader segment, string name, string replaced)
    {
        disk.SyncFolder(segment.Folder);
        var files = new Dictionary<string, FileInfoEntry>(segment.Info.Files) { [name] = SegmentWriter.Fingerprint(Path.Combine(segment.Folder, name)) };
        files.Remove(replaced);
        return files;
    }
}
