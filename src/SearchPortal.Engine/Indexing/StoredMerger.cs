using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Stored;

namespace SearchPortal.Engine.Indexing;

/// <summary>Writes the stored bytes of several segments as those of one. A block whose documents all stay, next to each other, is copied as it is: segments that follow each other in
/// time are mostly copied, and compressing is most of what stored bytes cost.</summary>
/// <param name="sources">The segments.</param>
/// <param name="order">Where each document of the merged segment comes from.</param>
/// <param name="segment">What is written.</param>
/// <param name="step">Told how many documents are done.</param>
internal sealed class StoredMerger(IReadOnlyList<SegmentReader> sources, (int Source, int Document)[] order, SegmentWriter segment, Action<int> step)
{
    // A block that others wait for is ended early, and so compresses worse: only where so many can be copied behind it.
    private const int WorthAShortBlock = 4;

    private readonly StoredCursor[] cursors = [.. sources.Select(source => new StoredCursor(source.Stored))];
    private readonly int[] blocks = new int[sources.Count];

    /// <summary>Writes them all.</summary>
    public void Merge()
    {
        var endOfRun = 0;
        for (var next = 0; next < order.Length;)
        {
            if (next >= endOfRun) endOfRun = EndOfRun(next);
            var (source, document) = order[next];
            var done = CopyBlocks(source, document, document + (endOfRun - next));
            if (done == 0)
            {
                segment.AddStored(cursors[source].Read(document));
                done = 1;
            }

            next += done;
            step(done);
        }
    }

    /// <summary>The end of the documents that follow each other in one source as in the merged segment.</summary>
    private int EndOfRun(int first)
    {
        var (source, document) = order[first];
        var end = first + 1;
        while (end < order.Length && order[end] == (source, document + (end - first))) end++;
        return end;
    }

    /// <summary>Copies the blocks that hold a part of a source's documents from its start on, if that pays.</summary>
    /// <returns>How many documents they hold.</returns>
    private int CopyBlocks(int source, int document, int end)
    {
        var stored = sources[source].Stored;
        ref var block = ref blocks[source];
        while (block < stored.Blocks && stored.FirstDocument(block) < document) block++;
        if (block == stored.Blocks || stored.FirstDocument(block) != document) return 0;
        var endBlock = block;
        while (endBlock < stored.Blocks && stored.FirstDocument(endBlock + 1) <= end) endBlock++;
        if (endBlock == block || (segment.HasOpenStoredBlock && endBlock - block < WorthAShortBlock)) return 0;
        for (; block < endBlock; block++) segment.AddStoredBlock(stored.Compressed(block));
        return stored.FirstDocument(block) - document;
    }
}
