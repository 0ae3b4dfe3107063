using System.Globalization;
using SearchPortal.Engine.Segments.Stored;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class StoredMergerTests : IDisposable
{
    private const int InEach = 120;

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Blocks_of_segments_that_follow_each_other_are_copied_as_they_are()
    {
        Add(first: 0, step: 1);
        Add(first: InEach, step: 1);
        var blocks = index.SegmentFolders.Select(FirstBlock).ToArray();
        blocks.Length.ShouldBe(2);
        Compact();
        var merged = File.ReadAllBytes(Path.Combine(index.SegmentFolders.Single(), StoredFormat.FileName));
        foreach (var block in blocks) merged.AsSpan().IndexOf(block).ShouldBeGreaterThan(0);
        AllAreThere();
    }

    [Fact]
    public void Stored_bytes_stay_whole_where_documents_interleave_or_were_deleted()
    {
        Add(first: 0, step: 2);
        Add(first: 1, step: 2);
        using (var writer = index.Write(WithoutMerging))
        {
            for (var date = 0; date < 2 * InEach; date += 17) writer.DeleteDocument(Id(date));
            writer.Commit();
        }

        Compact();
        AllAreThere();
    }

    private void Add(int first, int step) => index.Add([.. Enumerable.Range(0, InEach).Select(number => Article(first + step * number))]);

    private void Compact()
    {
        using var writer = index.Write();
        writer.Compact();
        writer.Commit();
    }

    private void AllAreThere()
    {
        using var writer = index.Write(WithoutMerging);
        foreach (var id in index.Ids().Split(' ')) writer.FindStored(id).ShouldBe(Article(int.Parse(id, CultureInfo.InvariantCulture)).Stored.ToArray());
    }

    /// <summary>The first block as it lies in the file: behind the header of 16 bytes.</summary>
    private static byte[] FirstBlock(string folder) => File.ReadAllBytes(Path.Combine(folder, StoredFormat.FileName)).AsSpan(16, 1000).ToArray();

    private static string Id(int date) => date.ToString("D4", CultureInfo.InvariantCulture);

    private static Engine.Documents.Document Article(int date)
    {
        var stored = new byte[3000];
        new Random(date).NextBytes(stored);
        return Document(Id(date), date: date) with { Stored = stored };
    }
}
