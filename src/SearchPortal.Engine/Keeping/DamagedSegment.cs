using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Segments.Ids;
using SearchPortal.Engine.Segments.Stored;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>What can be read of a segment of which something is damaged. Only what fits its checksums counts as read.</summary>
/// <param name="folder">The segment.</param>
/// <param name="info">What the commit says of it; null where the commit can't be read.</param>
internal sealed class DamagedSegment(string folder, SegmentInfo? info) : IDisposable
{
    private readonly IndexFile? stored = Attempt(() => IndexFile.OpenDamaged(Path.Combine(folder, StoredFormat.FileName)));
    private readonly IndexFile? ids = Attempt(() => IndexFile.OpenDamaged(Path.Combine(folder, IdsFormat.FileName)));

    public string Name => Path.GetFileName(folder);

    /// <summary>When it was written, as far as the file system knows.</summary>
    public DateTime Time => File.GetLastWriteTimeUtc(Path.Combine(folder, StoredFormat.FileName));

    /// <summary>Whether it is known which of its documents are deleted.</summary>
    public bool KnowsDeletes => Generation() == 0 || Deletes(Documents()) is not null;

    /// <summary>Every document that is not deleted; where that is not known, every document.</summary>
    public IEnumerable<SalvagedDocument> Read()
    {
        var documents = Documents();
        var deleted = Deletes(documents);
        var names = ids is null ? null : Attempt(() => new IdsReader(ids, documents));
        var reader = stored is null ? null : Attempt(() => new StoredReader(stored, documents));
        var block = 0;
        for (var document = 0; document < documents;)
        {
            foreach (var (bytes, problem) in ReadBlock(reader, block++, document, documents))
            {
                if (deleted?[document] != true) yield return new SalvagedDocument(Name, IdOf(names, document), bytes, problem);
                document++;
            }
        }
    }

    public void Dispose()
    {
        stored?.Dispose();
        ids?.Dispose();
    }

    private int Documents() =>
        info?.Documents
        ?? (stored is null ? null : AttemptNumber(() => StoredReader.CountDocuments(stored)))
        ?? (ids is null ? null : AttemptNumber(() => checked((int)ids.ReadUInt32(IndexFile.PayloadStart))))
        ?? 0;

    /// <summary>Which generation of deletes counts: without a commit that says so, the newest.</summary>
    private int Generation()
    {
        if (info is not null) return info.DeletesGeneration;
        var generation = 0;
        while (File.Exists(Path.Combine(folder, DeletesFormat.FileName(generation + 1)))) generation++;
        return generation;
    }

    private DocumentBits? Deletes(int documents) =>
        Generation() is > 0 and var generation ? Attempt(() => DeletesFormat.Read(folder, generation, documents, CheckDeletes)) : null;

    private void CheckDeletes(IndexFile file)
    {
        file.CheckAllPages();
        if (info is not null && info.Files.GetValueOrDefault(Path.GetFileName(file.Path)) != new FileInfoEntry(file.Length, file.Fingerprint))
            throw new IndexCorruptException(file.Path, -1, "this is not the file that the commit names");
    }

    /// <summary>The documents of a block; where that can't be told, all the others as lost.</summary>
    private static IEnumerable<(byte[]? Stored, string? Problem)> ReadBlock(StoredReader? reader, int block, int document, int documents)
    {
        if (reader is null || block >= reader.Blocks) return Lost(documents - document, "the table of its stored documents can't be read");
        var end = documents;
        try
        {
            if (reader.FirstDocument(block + 1) is var next && next > document && next < documents) end = next;
            var read = reader.ReadBlock(block);
            return reader.FirstDocument(block) == document && read.Count == end - document ? read.Select(bytes => ((byte[]?)bytes, (string?)null)) : Lost(end - document, "its block holds another number of documents");
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return Lost(end - document, problem.Message);
        }
    }

    private static IEnumerable<(byte[]? Stored, string? Problem)> Lost(int count, string problem) => Enumerable.Repeat(((byte[]?)null, (string?)problem), count);

    private static string? IdOf(IdsReader? names, int document) => names is null ? null : Attempt(() => names.Id(document));

    private static T? Attempt<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    private static int? AttemptNumber(Func<int> read)
    {
        try
        {
            return Math.Max(0, read());
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    private static bool IsDamage(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentException or OverflowException;
}
