using System.Text;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Storage;

/// <summary>Whatever happens to a byte of an index, no answer is wrong: it is the old one, or an error that names the file. SEARCHPORTAL_DAMAGE=all changes
/// every bit and cuts at every byte, for some minutes; without it, one bit of most bytes and some cuts of each file.</summary>
public sealed class DamageTests : IDisposable
{
    private const long MostMemory = 64 << 20;
    private const string KeysVersion = "first-letters/1";

    private static readonly IndexWriterOptions Options = WithoutMerging with { TermKeys = [new TermKeySource("body", KeysVersion, (term, keys) => keys.Add(term[..1]))] };

    private static readonly bool IsComplete = Environment.GetEnvironmentVariable("SEARCHPORTAL_DAMAGE") == "all";

    private readonly SmallIndex index = new() { HoldsDamage = true };

    public void Dispose() => index.Dispose();

    [Fact]
    public void No_changed_byte_of_any_file_changes_an_answer()
    {
        AddTwoSegments();
        RewriteTopics();
        var answer = ReadEverything();
        // The other segment has the same kinds of files, but for the deletes.
        foreach (var file in Files().Where(file => IsComplete || !file.StartsWith(OtherSegment(), StringComparison.Ordinal)).ToArray())
        {
            var sound = File.ReadAllBytes(file);
            var damaged = (byte[])sound.Clone();
            // The manifest is long and all of one kind.
            for (var i = 0; i < sound.Length; i += IsComplete || sound.Length <= 1000 ? 1 : 7)
            {
                for (var bit = IsComplete ? 0 : i % 8; bit < 8; bit += IsComplete ? 1 : 8)
                {
                    damaged[i] ^= (byte)(1 << bit);
                    File.WriteAllBytes(file, damaged);
                    damaged[i] = sound[i];
                    ShouldBeRefused(file, $"byte {i}, bit {bit}", answer);
                }
            }

            File.WriteAllBytes(file, sound);
        }

        ReadEverything().ShouldBe(answer);
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused()
    {
        AddTwoSegments();
        RewriteTopics();
        var answer = ReadEverything();
        foreach (var file in Files())
        {
            var sound = File.ReadAllBytes(file);
            int[] some = [0, 1, 7, 16, 39, 40, sound.Length / 2, sound.Length - 24, sound.Length - 8, sound.Length - 1];
            foreach (var length in IsComplete ? Enumerable.Range(0, sound.Length) : some.Where(length => length < sound.Length))
            {
                File.WriteAllBytes(file, sound[..length]);
                ShouldBeRefused(file, $"length {length}", answer);
            }

            File.WriteAllBytes(file, [.. sound, 0]);
            ShouldBeRefused(file, "a byte more", answer);
            File.WriteAllBytes(file, sound);
        }
    }

    [Fact]
    public void Damage_behind_the_first_page_is_found_when_it_is_read()
    {
        var random = new Random(1);
        var noise = new byte[3000];
        index.Add([.. Enumerable.Range(0, 60).Select(i =>
        {
            random.NextBytes(noise);
            return Document($"id{i}") with { Stored = noise.ToArray() };
        })]);
        var answer = ReadEverything();
        var file = Path.Combine(index.SegmentFolders.Single(), "stored");
        var sound = File.ReadAllBytes(file);
        sound.Length.ShouldBeGreaterThan(2 * FileFormat.PageLength);
        for (var i = 0; i < 10; i++)
        {
            var damaged = (byte[])sound.Clone();
            var place = random.Next(FileFormat.PageLength, 2 * FileFormat.PageLength);
            damaged[place] ^= 1;
            File.WriteAllBytes(file, damaged);
            using (var searcher = index.Search()) searcher.Count(new TermQuery("body", "text")).ShouldBe(60);
            Should.Throw<IndexCorruptException>(ReadEverything).File.ShouldBe(file);
            ShouldBeRefused(file, $"byte {place}", answer);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        AddTwoSegments();
        foreach (var file in Files().Where(file => Path.GetFileName(file) != "manifest").ToArray())
        {
            File.Move(file, file + ".away");
            var refusal = Should.Throw<IndexCorruptException>(index.Search);
            refusal.File.ShouldBe(file);
            refusal.Message.ShouldContain("missing");
            Should.Throw<IndexCorruptException>(() => index.Write()).File.ShouldBe(file);
            IndexChecker.Check(index.Path).Problems.ShouldContain(problem => problem.Contains(file, StringComparison.Ordinal));
            File.Move(file + ".away", file);
        }

        var segment = index.SegmentFolders.First();
        Directory.Move(segment, segment + "-away");
        Should.Throw<IndexCorruptException>(index.Search).File.ShouldBe(segment);
        IndexChecker.Check(index.Path).Problems.ShouldContain(problem => problem.Contains(segment, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sound_file_of_another_state_is_refused()
    {
        AddTwoSegments();
        // Two segments of equal size: their files fit each other's checks but not the commit.
        foreach (var file in Directory.EnumerateFiles(SegmentWithDeletes()))
        {
            var sound = File.ReadAllBytes(file);
            var other = Path.GetFileName(file).StartsWith("deletes", StringComparison.Ordinal) ? OtherDeletes(file) : File.ReadAllBytes(Path.Combine(OtherSegment(), Path.GetFileName(file)));
            if (other.SequenceEqual(sound)) continue;
            File.WriteAllBytes(file, other);
            Should.Throw<IndexCorruptException>(index.Search, file).File.ShouldBe(file);
            IndexChecker.Check(index.Path).Ok.ShouldBeFalse();
            File.WriteAllBytes(file, sound);
        }
    }

    [Fact]
    public void A_commit_of_another_format_is_refused_with_both_versions()
    {
        index.Add(Document("a"));
        using (var file = new IndexFileWriter(SystemDisk.Instance, Path.Combine(index.Path, "manifest"), new FileKind("MNFT", 77)))
        {
            file.WriteBytes("{}"u8);
            file.Complete();
        }

        var refusal = Should.Throw<IndexCorruptException>(index.Search);
        refusal.Message.ShouldContain("format version 77");
        refusal.Message.ShouldContain("version 1");
        refusal.Message.ShouldContain("A newer version of the program wrote it");
        refusal.Message.ShouldNotContain("damaged");
        refusal.File.ShouldEndWith("manifest");
        Should.Throw<IndexCorruptException>(() => index.Write()).Message.ShouldBe(refusal.Message);
        IndexChecker.Check(index.Path).Problems.ShouldBe([refusal.Message]);
    }

    [Fact]
    public void What_a_dead_writer_left_changes_nothing()
    {
        AddTwoSegments();
        var answer = ReadEverything();
        var segments = index.SegmentFolders.ToArray();
        var half = Directory.CreateDirectory(Path.Combine(index.Path, "seg-" + new string('0', 32))).FullName;
        File.WriteAllBytes(Path.Combine(half, "terms"), File.ReadAllBytes(Path.Combine(segments[0], "terms"))[..20]);
        File.WriteAllBytes(Path.Combine(index.Path, "manifest.new"), File.ReadAllBytes(Path.Combine(index.Path, "manifest"))[..50]);
        File.WriteAllBytes(Path.Combine(SegmentWithDeletes(), "deletes.2"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(segments[0], "column.outlet.2"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(segments[0], "keys.body.2"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(index.Path, "attachment.table." + new string('0', 32)), [1, 2, 3]);

        IndexChecker.Check(index.Path).Problems.ShouldBeEmpty();
        ReadEverything().ShouldBe(answer);
        using (var writer = index.Write(Options))
        {
            index.SegmentFolders.ShouldBe(segments);
            segments.SelectMany(Directory.EnumerateFiles).ShouldNotContain(file => file.EndsWith(".2", StringComparison.Ordinal));
            Attachments().Count().ShouldBe(1);
            ReadEverything().ShouldBe(answer);
            writer.UpdateDocument(Document("e"));
            writer.Commit();
        }

        index.Ids().Split(' ').ShouldContain("e");
        File.Exists(Path.Combine(index.Path, "manifest.new")).ShouldBeFalse();
    }

    /// <summary>Two segments of four documents each with keys of their terms, one document deleted in the first; and an attachment.</summary>
    private void AddTwoSegments()
    {
        Add(Document("a", "the storm hit the harbour", date: 4), Document("b", "storms and strikes", "Weekly", 3), Document("c", "", "Wéekly"), Document("d", "wheat"));
        Add(Document("p", "a storm again in spring", date: 8), Document("q", "bread", "Monthly", 1), Document("r", "the court", "Monthly"), Document("s", "oil"));
        using var writer = index.Write(Options);
        writer.DeleteDocument("d").ShouldBeTrue();
        writer.Attach("table", "a table"u8.ToArray());
        writer.Commit();
    }

    /// <summary>Another generation of a column.</summary>
    private void RewriteTopics()
    {
        using var writer = index.Write(Options);
        writer.RewriteColumn("topic", (id, _) => id is "a" or "p" ? ["weather", "sea"] : null);
        writer.Commit();
        index.SegmentFolders.ShouldAllBe(folder => File.Exists(Path.Combine(folder, "column.topic.2")));
    }

    private void Add(params Document[] documents)
    {
        using var writer = index.Write(Options);
        foreach (var document in documents) writer.UpdateDocument(document);
        writer.Commit();
    }

    private IEnumerable<string> Files() =>
        index.SegmentFolders.SelectMany(Directory.EnumerateFiles).Concat(Attachments()).Append(Path.Combine(index.Path, "manifest")).Order(StringComparer.Ordinal);

    private IEnumerable<string> Attachments() => Directory.EnumerateFiles(index.Path, "attachment.*");

    private string SegmentWithDeletes() => index.SegmentFolders.Single(folder => File.Exists(Path.Combine(folder, "deletes.1")));

    private string OtherSegment() => index.SegmentFolders.Single(folder => folder != SegmentWithDeletes());

    /// <summary>A sound file of deletes of as many documents, of another one.</summary>
    private static byte[] OtherDeletes(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var deleted = new DocumentBits(4);
        deleted.Set(0);
        var sound = File.ReadAllBytes(file);
        DeletesFormat.Write(SystemDisk.Instance, folder, 1, deleted);
        var other = File.ReadAllBytes(file);
        File.WriteAllBytes(file, sound);
        return other;
    }

    private void ShouldBeRefused(string file, string damage, string answer)
    {
        var what = $"{Path.GetFileName(file)}, {damage}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ReadEverything().ShouldBe(answer, what);
        }
        catch (IndexCorruptException refusal)
        {
            refusal.File.ShouldBe(file, what);
        }

        var report = IndexChecker.Check(index.Path);
        report.Problems.Any(problem => problem.Contains(file, StringComparison.Ordinal)).ShouldBeTrue(what);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory, what);
    }

    private string ReadEverything()
    {
        using var searcher = index.Search();
        var read = new StringBuilder();
        var everything = new SearchTask(new MatchAllQuery()) { Size = 1000, Sort = Sort.SchemaOrder, Facets = [new FacetRequest("outlet", "outlet"), new FacetRequest("topic", "topic")] };
        Append(everything);
        foreach (var field in new[] { "body", "body.stem", "body.marks" })
        {
            foreach (var term in searcher.Terms(field, "")) Append(new SearchTask(new PhraseQuery(field, [[term]])) { Size = 1000 });
        }

        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            foreach (var (term, documents) in searcher.TermsWithKeys("body", KeysVersion, [letter.ToString()]).OrderBy(found => found.Key, StringComparer.Ordinal))
                read.Append(letter).Append(' ').Append(term).Append(' ').Append(documents).Append('\n');
        }

        if (searcher.Attachment("table") is { } table) read.Append(Convert.ToHexString(table));
        return read.ToString();

        void Append(SearchTask task)
        {
            var answer = searcher.Search(task);
            read.Append(answer.Total).Append('\n');
            foreach (var hit in answer.Hits)
            {
                searcher.Find(hit.Id).ShouldNotBeNull();
                read.Append(hit.Id).Append(' ').Append(hit.Key.Number).Append(' ').Append(hit.Score).Append(' ').AppendJoin('|', searcher.Values(hit, "outlet")).Append('\n');
                if (task == everything) read.Append(Convert.ToHexString(searcher.Stored(hit)));
            }

            foreach (var facet in answer.Facets) read.AppendJoin(' ', facet.Counts).Append(facet.Missing);
        }
    }
}
