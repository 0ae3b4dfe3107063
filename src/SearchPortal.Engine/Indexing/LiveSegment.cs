using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>A segment as the writer sees it: on disk, with deletes that the next commit will write. Guarded by the lock of its <see cref="SegmentSet"/>.</summary>
/// <param name="reader">The segment on disk; its reference is the live segment's.</param>
/// <param name="newDeletes">All deletes, where there are more than on disk.</param>
internal sealed class LiveSegment(SegmentReader reader, DocumentBits? newDeletes = null)
{
    private DocumentBits? newDeletes = newDeletes;
    private bool isFrozen;

    public SegmentReader Reader { get; private set; } = reader;

    public SegmentInfo Info => Reader.Info;

    /// <summary>Documents that are deleted.</summary>
    public int Deleted { get; private set; } = newDeletes?.Count() ?? reader.Info.Deleted;

    /// <summary>Which documents are deleted; null for none.</summary>
    public DocumentBits? Deletes => newDeletes ?? Reader.Deleted;

    /// <summary>Its share in the index, for the choice of merges.</summary>
    public SegmentSize Size => new(Info.Name, Reader.Documents, Deleted, Info.Files.Values.Sum(file => file.Length));

    /// <summary>The document with this id that is not deleted, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var document = Reader.Ids.Find(id);
        return document >= 0 && Deletes?[document] == true ? -1 : document;
    }

    /// <summary>Deletes a document.</summary>
    /// <returns>False where it was deleted already.</returns>
    public bool Delete(int document)
    {
        if (Deletes?[document] == true) return false;
        if (newDeletes is null || isFrozen)
        {
            newDeletes = Deletes?.Copy() ?? new DocumentBits(Reader.Documents);
            isFrozen = false;
        }

        newDeletes.Set(document);
        Deleted++;
        return true;
    }

    /// <summary>The segment as it is now; deletes that come later leave it as it is.</summary>
    public FrozenSegment Freeze()
    {
        isFrozen = true;
        return new FrozenSegment(this, newDeletes);
    }

    /// <summary>Puts another state of the segment in the place of the one that it has.</summary>
    /// <returns>The old one; the caller gives its reference back.</returns>
    public SegmentReader Exchange(SegmentReader next)
    {
        var old = Reader;
        // Deletes only grow: where there are as many on disk, they are the same.
        if (next.Info.Deleted == Deleted) newDeletes = null;
        Reader = next;
        return old;
    }
}
