using System.Buffers.Binary;
using System.Text;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks.Fuzzing;

/// <summary>Readers of an index: payloads hold nonsense, and all checksums fit it. Each reader refuses it with <see cref="IndexCorruptException"/>, or answers;
/// it does not hang, and takes no more memory than so small an index needs.</summary>
internal sealed class IndexFuzz : IDisposable
{
    private const long MostMemory = 64 << 20;
    private const string KeysVersion = "first-letters/1";

    private static readonly IndexSchema Schema = new(
        [Field.Text("body", "news/1", "body.stem", "body.marks"), Field.Keyword("topic"), Field.Number("date")], new IndexOrder("date", Descending: true));

    private readonly TemporaryFolder folder = TemporaryFolder.OfSmallFiles();
    private readonly string[] files;
    private readonly Dictionary<string, byte[]> sound;
    private readonly Manifest commit;

    public IndexFuzz()
    {
        folder.HoldsDamage = true;
        using (var writer = IndexWriter.Open(folder.Path, Schema, new IndexWriterOptions { Merge = false, TermKeys = [new TermKeySource("body", KeysVersion, (term, keys) => keys.Add(term[..1]))] }))
        {
            for (var i = 0; i < 300; i++) writer.UpdateDocument(DocumentOf(i));
            writer.Commit();
            writer.DeleteDocument("d7");
            writer.RewriteColumn("topic", (_, topics) => topics.Contains("t3") ? ["t3", "new"] : null);
            writer.Attach("table", "a table"u8.ToArray());
            writer.Commit();
        }

        files = [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(IndexFolder.LockName, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        sound = files.ToDictionary(file => file, File.ReadAllBytes);
        commit = Manifest.Read(folder.Path);
    }

    public FuzzTarget Target => new("index", Try);

    public void Dispose() => folder.Dispose();

    private string? Try(Random random)
    {
        var file = files[random.Next(files.Length)];
        var bytes = (byte[])sound[file].Clone();
        var payload = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(bytes.Length - FileFormat.FooterLength)) - FileFormat.HeaderLength;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            // Heads and directories, which lead to all else, stand at the beginning or at the end.
            var near = Math.Min(payload, 64);
            var place = random.Next(3) switch { 0 => random.Next(near), 1 => payload - 1 - random.Next(near), _ => random.Next(payload) };
            bytes[FileFormat.HeaderLength + place] = random.Next(3) switch { 0 => 0xFF, 1 => (byte)random.Next(256), _ => (byte)(bytes[FileFormat.HeaderLength + place] ^ 1 << random.Next(8)) };
        }

        Seal(bytes, payload);
        File.WriteAllBytes(file, bytes);
        if (!file.EndsWith(IndexFolder.ManifestName, StringComparison.Ordinal)) NameInCommit(file, bytes);
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var problem = Attempt(ReadAll) ?? Attempt(() => IndexChecker.Check(folder.Path));
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            if (problem is null && taken > MostMemory) problem = $"{taken:N0} bytes of memory were taken";
            return problem is null ? null : $"{Path.GetFileName(file)}: {problem}";
        }
        finally
        {
            File.WriteAllBytes(file, sound[file]);
            var manifest = Path.Combine(folder.Path, IndexFolder.ManifestName);
            File.WriteAllBytes(manifest, sound[manifest]);
        }
    }

    private static string? Attempt(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (IndexCorruptException)
        {
            return null;
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }
    }

    private static void Seal(byte[] bytes, int payload)
    {
        var end = FileFormat.HeaderLength + payload;
        for (var page = 0; page * FileFormat.PageLength < end; page++)
        {
            var start = page * FileFormat.PageLength;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(end + page * sizeof(uint)), Checksum.Of(bytes.AsSpan(start, Math.Min(FileFormat.PageLength, end - start))));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 8), Checksum.Of(bytes.AsSpan(end, bytes.Length - end - 8)));
    }

    private void NameInCommit(string file, byte[] bytes)
    {
        var entry = new FileInfoEntry(bytes.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 8)));
        var name = Path.GetFileName(file);
        var segments = commit.Segments.Select(segment => segment.Files.ContainsKey(name) ? segment with { Files = new Dictionary<string, FileInfoEntry>(segment.Files) { [name] = entry } } : segment).ToArray();
        var attachments = commit.Attachments!.ToDictionary(attachment => attachment.Key, attachment => attachment.Value.File == name ? attachment.Value with { Content = entry } : attachment.Value);
        (commit with { Segments = segments, Attachments = attachments }).Write(SystemDisk.Instance, folder.Path);
    }

    private void ReadAll()
    {
        using var searcher = IndexSearcher.Open(folder.Path);
        var all = searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 1000, Sort = Engine.Collecting.Sort.SchemaOrder, Facets = [new FacetRequest("topic", "topic")] });
        foreach (var hit in all.Hits)
        {
            _ = searcher.Stored(hit);
            _ = searcher.Values(hit, "topic");
            _ = searcher.Find(hit.Id);
        }

        foreach (var word in new[] { "w1", "w2", "storm", "none" })
        {
            _ = searcher.Count(new TermQuery("body", word));
            _ = searcher.Count(new PhraseQuery("body", [[word], ["storm"]]));
        }

        _ = searcher.Count(new PrefixQuery("body", "w"));
        _ = searcher.TermsWithKeys("body", KeysVersion, ["w"]);
        _ = searcher.Attachment("table");
    }

    private static Document DocumentOf(int number) => new($"d{number}")
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new($"storm w{number % 50} storms w{number}", [], [new Mark(0, "start")]) },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["topic"] = number % 3 == 0 ? [] : [$"t{number % 7}", $"t{number % 11}"] },
        Numbers = number % 5 == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["date"] = number * 86_400L },
        Stored = Encoding.UTF8.GetBytes($"article {number} "),
    };
}
