using System.Text;
using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Keeping;

public sealed class IndexRepairTests : IDisposable
{
    private readonly SmallIndex index = new();

    public IndexRepairTests()
    {
        index.Add(Document("a", "storm"), Document("b", "harbour"), Document("c", "wheat"));
        index.Add(Document("p", "court"), Document("q", "bread"));
        using var writer = index.Write(WithoutMerging);
        writer.DeleteDocument("b").ShouldBeTrue();
        writer.Attach("table", "a table"u8.ToArray());
        writer.Commit();
    }

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_sound_index_stays_as_it_is()
    {
        var before = File.ReadAllBytes(Path.Combine(index.Path, "manifest"));
        var repair = Begin();
        repair.Problems.ShouldBeEmpty();
        repair.SetAside.ShouldBeEmpty();
        repair.SoundDocuments.ShouldBe(4);
        File.ReadAllBytes(Path.Combine(index.Path, "manifest")).ShouldBe(before);
    }

    [Fact]
    public void Every_file_of_a_segment_may_be_damaged_or_gone_and_no_other_document_is_lost()
    {
        foreach (var file in Directory.EnumerateFiles(DamagedSegment()).Select(Path.GetFileName).ToArray())
        {
            foreach (var isGone in new[] { false, true })
            {
                using var copy = Copy();
                var path = Path.Combine(copy.Path, Path.GetFileName(DamagedSegment()), file!);
                if (isGone) File.Delete(path);
                else Flip(path, 20);
                var what = $"{file} {(isGone ? "gone" : "damaged")}";
                var repair = IndexRepair.Begin(copy.Path, Schema, []);
                repair.SoundSegments.ShouldBe(1, what);
                repair.SetAside.Count.ShouldBe(1, what);
                // Between the two steps the index is whole as well.
                copy.Ids().ShouldBe("p q", what);

                var salvaged = repair.Salvage().ToArray();
                Put(copy, salvaged);
                repair.Complete();
                var expected = file switch { "stored" or "ids" => "p q", "deletes.1" => "a b c p q", _ => "a c p q" };
                copy.Ids().ShouldBe(expected, what);
                if (file != "ids") salvaged.Where(document => document.Stored is null).Select(document => document.Id).ShouldBe(file == "stored" ? ["a", "c"] : [], what);
                salvaged.Where(document => document.Stored is not null).ShouldAllBe(document => document.Problem == null);
                File.Exists(Path.Combine(repair.SetAside[0], Path.GetFileName(DamagedSegment()), file!)).ShouldBe(!isGone, what);
                IndexRepair.Begin(copy.Path, Schema, []).SetAside.ShouldBeEmpty(what);
            }
        }
    }

    [Fact]
    public void Of_many_blocks_only_the_damaged_ones_are_lost()
    {
        var random = new Random(3);
        using var large = new SmallIndex { HoldsDamage = true };
        large.Add([.. Enumerable.Range(0, 60).Select(i =>
        {
            var noise = new byte[5000];
            random.NextBytes(noise);
            return Document($"id{i:00}") with { Stored = noise };
        })]);
        var stored = Path.Combine(large.SegmentFolders.Single(), "stored");
        Flip(stored, (1 << 16) + 500);
        // Header, page table and footer are not needed to read what fits its checksum.
        Flip(stored, (int)new FileInfo(stored).Length - 3);

        var salvaged = IndexRepair.Begin(large.Path, Schema, []).Salvage().ToArray();
        salvaged.Length.ShouldBe(60);
        salvaged.Select(document => document.Id).ShouldBe(Enumerable.Range(0, 60).Select(i => $"id{i:00}"));
        salvaged.Count(document => document.Stored is null).ShouldBeInRange(10, 28);
    }

    [Fact]
    public void Without_its_manifest_every_segment_is_put_again()
    {
        Flip(Path.Combine(index.Path, "manifest"), 100);
        var repair = Begin();
        repair.IsManifestLost.ShouldBeTrue();
        repair.SoundSegments.ShouldBe(0);
        Put(index, repair.Salvage());
        repair.Complete();
        index.Ids().ShouldBe("a c p q");
    }

    [Fact]
    public void A_repair_that_was_stopped_goes_on()
    {
        Flip(Path.Combine(DamagedSegment(), "terms"), 30);
        Begin().SetAside.Count.ShouldBe(1);
        // Another writer comes in between and removes what it does not know.
        index.Add(Document("z"));

        var again = Begin();
        again.Problems.ShouldBeEmpty();
        Put(index, again.Salvage());
        again.Complete();
        index.Ids().ShouldBe("a c p q z");
    }

    [Fact]
    public void A_damaged_attachment_is_moved_aside_and_the_rest_stays()
    {
        Flip(Directory.EnumerateFiles(index.Path, "attachment.*").Single(), 18);
        var repair = Begin();
        repair.SoundSegments.ShouldBe(2);
        repair.Salvage().ShouldBeEmpty();
        repair.Complete();
        index.Ids().ShouldBe("a c p q");
        index.Commit().Attachments.ShouldBeNull();
        Directory.EnumerateFiles(repair.SetAside[0], "attachment.*").Count().ShouldBe(1);
    }

    private string DamagedSegment() => index.SegmentFolders.Single(folder => File.Exists(Path.Combine(folder, "deletes.1")));

    private IndexRepair Begin() => IndexRepair.Begin(index.Path, Schema, []);

    private static void Put(SmallIndex to, IEnumerable<SalvagedDocument> salvaged)
    {
        using var writer = to.Write(WithoutMerging);
        foreach (var document in salvaged.Where(document => document is { Id: not null, Stored: not null })) writer.AddDocument(Document(document.Id!, Encoding.UTF8.GetString(document.Stored!)));
        writer.Commit();
    }

    private SmallIndex Copy()
    {
        var copy = new SmallIndex();
        foreach (var folder in index.SegmentFolders) Directory.CreateDirectory(Path.Combine(copy.Path, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(index.Path, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(copy.Path, Path.GetRelativePath(index.Path, file)));
        return copy;
    }

    private static void Flip(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
