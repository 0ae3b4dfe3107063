using System.Text;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>A segment as the writer sees it: on disk, with deletes that the next commit will write.</summary>
internal sealed class LiveSegment(SegmentReader reader)
{
    public SegmentReader Reader { get; } = reader;

    public SegmentInfo Info => Reader.Info;

    /// <summary>All deletes, where there are new ones; null where there are none.</summary>
    public DocumentBits? NewDeletes { get; init; }

    /// <summary>The document with this id that is not deleted, or -1.</summary>
    public int Find(string id)
    {
        var document = Reader.Ids.Find(Encoding.UTF8.GetBytes(id));
        return document >= 0 && (NewDeletes ?? Reader.Deleted)?[document] == true ? -1 : document;
    }

    /// <summary>The segment with one more document deleted.</summary>
    public LiveSegment Delete(int document)
    {
        var deletes = NewDeletes ?? Reader.Deleted?.Copy() ?? new DocumentBits(Reader.Documents);
        deletes.Set(document);
        return NewDeletes is null ? new LiveSegment(Reader) { NewDeletes = deletes } : this;
    }
}
