using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>Keys of a field's terms: here the first letter, the last one, and both together.</summary>
public sealed class TermKeysTests : IDisposable
{
    private const string Version = "ends/1";

    private static readonly IndexWriterOptions WithKeys = new() { Merge = false, MergeInBackground = false, TermKeys = [EndsOf(Version)] };

    private readonly SmallIndex index = new();

    [Fact]
    public void Terms_of_one_key_are_found_in_every_segment_with_their_documents()
    {
        Add(WithKeys, SmallIndex.Document("a", "river rotor"), SmallIndex.Document("b", "rover river"));
        Add(WithKeys, SmallIndex.Document("c", "river lake"));

        Terms("r*r").ShouldBe("river=3 rotor=1 rover=1");
        Terms("l").ShouldBe("lake=1");
        Terms("l", "r*r").ShouldBe("lake=1 river=3 rotor=1 rover=1");
        Terms("x").ShouldBe("");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_term_that_has_several_of_the_keys_counts_once()
    {
        Add(WithKeys, SmallIndex.Document("a", "river"));

        Terms("r", "r*r").ShouldBe("river=1");
    }

    [Fact]
    public void Merges_keep_keys_and_drop_terms_whose_documents_are_gone()
    {
        Add(WithKeys, [.. Enumerable.Range(0, 12).Select(i => SmallIndex.Document($"id{i}", i == 3 ? "rotor" : "river"))]);
        using (var writer = index.Write(WithKeys with { Merge = true }))
        {
            for (var i = 2; i < 8; i++) writer.DeleteDocument($"id{i}");
            writer.Commit();
        }

        index.SegmentFolders.Count().ShouldBe(1);
        Terms("r*r").ShouldBe("river=6");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Documents_that_are_deleted_count_no_longer_though_their_terms_are_still_found()
    {
        Add(WithKeys, SmallIndex.Document("a", "river"), SmallIndex.Document("b", "river"), SmallIndex.Document("c", "rotor"));
        using (var writer = index.Write(WithKeys))
        {
            writer.DeleteDocument("a");
            writer.Commit();
        }

        using var searcher = index.Search();
        searcher.Frequency("body", "river").ShouldBe(1);
        searcher.Frequency("body", "rotor").ShouldBe(1);
        searcher.Frequency("body", "lake").ShouldBe(0);
    }

    [Fact]
    public void An_index_without_keys_gets_them_with_the_next_commit()
    {
        index.Add(SmallIndex.Document("a", "river rotor"));
        Terms("r*r").ShouldBe("");

        Add(WithKeys);

        Terms("r*r").ShouldBe("river=1 rotor=1");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Keys_of_another_version_are_passed_over_until_a_writer_has_made_them_anew()
    {
        Add(WithKeys, SmallIndex.Document("a", "river rotor"));
        TermsOf("ends/2", "r*r").ShouldBe("");

        Add(WithKeys with { TermKeys = [EndsOf("ends/2")] });

        Terms("r*r").ShouldBe("");
        TermsOf("ends/2", "r*r").ShouldBe("river=1 rotor=1");
        Directory.EnumerateFiles(index.SegmentFolders.Single(), "keys.*").Select(Path.GetFileName).ShouldBe(["keys.body.2"]);
    }

    [Theory]
    [InlineData("ends/1")]
    [InlineData("ends/2")]
    [InlineData(null)]
    public void Segments_of_any_version_merge_into_one_of_the_writers(string? before)
    {
        foreach (var part in new[] { "a", "b" })
            Add(WithKeys with { TermKeys = before is null ? [] : [EndsOf(before)] }, [.. Enumerable.Range(0, 12).Select(i => SmallIndex.Document($"{part}{i}", i == 3 ? "rotor" : "river"))]);
        using (var writer = index.Write(WithKeys with { Merge = true }))
        {
            foreach (var part in new[] { "a", "b" })
            {
                for (var i = 2; i < 8; i++) writer.DeleteDocument($"{part}{i}");
            }

            writer.Commit();
        }

        Terms("r*r").ShouldBe("river=12");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_writer_that_makes_no_keys_keeps_those_that_are_there()
    {
        Add(WithKeys, SmallIndex.Document("a", "river"), SmallIndex.Document("b", "rotor"));
        using (var writer = index.Write(SmallIndex.WithoutMerging))
        {
            writer.DeleteDocument("b");
            writer.RewriteColumn("outlet", (_, _) => ["Weekly"]);
            writer.Commit();
        }

        Terms("r*r").ShouldBe("river=1 rotor=1");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Two_sources_for_one_field_or_one_for_a_field_without_terms_are_refused()
    {
        Should.Throw<ArgumentException>(() => index.Write(WithKeys with { TermKeys = [EndsOf("1"), EndsOf("2")] }));
        Should.Throw<ArgumentException>(() => index.Write(WithKeys with { TermKeys = [EndsOf("1") with { Field = "outlet" }] }));
    }

    [Fact]
    public void A_writer_that_dies_while_it_makes_keys_leaves_the_old_ones()
    {
        foreach (var part in new[] { "a", "b" }) Add(WithKeys, SmallIndex.Document(part, "river rotor lake"));
        using var copies = new SearchPortal.Tests.TemporaryFolder();
        var killed = new List<string>();
        // What lies on disk between two terms is what a kill at that moment leaves.
        var next = EndsOf("ends/2");
        Add(WithKeys with { TermKeys = [next with { AddTo = (term, keys) => { killed.Add(CopyTo(copies.File($"{killed.Count}"))); next.AddTo(term, keys); } }] });

        killed.Count.ShouldBe(6);
        foreach (var folder in killed)
        {
            IndexChecker.Check(folder, [EndsOf(Version)]).Problems.ShouldBeEmpty();
            using (var searcher = IndexSearcher.Open(folder)) searcher.TermsWithKeys("body", Version, ["r*r"]).ShouldBe(new Dictionary<string, long> { ["river"] = 2, ["rotor"] = 2 }, ignoreOrder: true);
            using (var writer = IndexWriter.Open(folder, SmallIndex.Schema, WithKeys with { TermKeys = [next] })) writer.Commit();
            IndexChecker.Check(folder, [next]).Problems.ShouldBeEmpty();
            using var after = IndexSearcher.Open(folder);
            after.TermsWithKeys("body", "ends/2", ["r*r"]).Keys.ShouldBe(["river", "rotor"], ignoreOrder: true);
        }
    }

    [Fact]
    public void A_snapshot_goes_on_reading_the_keys_it_has_while_a_writer_makes_others()
    {
        Add(WithKeys, SmallIndex.Document("a", "river"));
        using var before = index.Search();

        Add(WithKeys with { TermKeys = [EndsOf("ends/2")] });

        before.TermsWithKeys("body", Version, ["r*r"]).Keys.ShouldBe(["river"]);
        using var after = before.OpenIfChanged();
        after!.TermsWithKeys("body", "ends/2", ["r*r"]).Keys.ShouldBe(["river"]);
    }

    [Fact]
    public void The_check_finds_keys_that_their_source_does_not_give()
    {
        Add(WithKeys, SmallIndex.Document("a", "river lake"));
        var other = new TermKeySource("body", Version, (term, keys) => keys.Add(term));

        IndexChecker.Check(index.Path, [other]).Problems.Count.ShouldBe(2);
        IndexChecker.Check(index.Path, [other with { Version = "other" }]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_changed_byte_of_a_file_of_keys_is_found()
    {
        index.HoldsDamage = true;
        Add(WithKeys, [.. Enumerable.Range(0, 40).Select(i => SmallIndex.Document($"id{i}", $"w{i} x{i * 7}y"))]);
        var file = Path.Combine(index.SegmentFolders.Single(), "keys.body.1");
        var sound = File.ReadAllBytes(file);
        for (var i = 0; i < sound.Length; i += 3)
        {
            var damaged = (byte[])sound.Clone();
            damaged[i] ^= 4;
            File.WriteAllBytes(file, damaged);
            Check().ShouldNotBeEmpty($"byte {i}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Keys_find_what_a_walk_through_all_terms_finds(int seed)
    {
        var random = new Random(seed);
        for (var segment = 0; segment < 3; segment++)
        {
            Add(WithKeys, [.. Enumerable.Range(0, 100).Select(i => SmallIndex.Document($"{segment}-{i}", string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word(random)))))]);
        }

        using var searcher = index.Search();
        var all = searcher.Terms("body", TermAutomaton.Prefix("")).ToArray();
        for (var first = 'a'; first <= 'f'; first++)
        {
            for (var last = 'a'; last <= 'f'; last++)
            {
                var expected = all.Where(term => term.Term[0] == first && term.Term[^1] == last).ToDictionary(term => term.Term, term => term.Documents);
                searcher.TermsWithKeys("body", Version, [$"{first}*{last}"]).ShouldBe(expected, ignoreOrder: true);
            }
        }

        Check().ShouldBeEmpty();
    }

    public void Dispose() => index.Dispose();

    private static TermKeySource EndsOf(string version) => new("body", version, (term, keys) =>
    {
        keys.Add(term[..1]);
        if (term.Length > 1) keys.Add($"{term[0]}*{term[^1]}");
    });

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => (char)('a' + random.Next(6))));

    private void Add(IndexWriterOptions options, params Document[] documents)
    {
        using var writer = index.Write(options);
        foreach (var document in documents) writer.UpdateDocument(document);
        writer.Commit();
    }

    private string CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(index.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "write.lock"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(index.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(copy);
            from.CopyTo(to);
        }

        return folder;
    }

    private string Terms(params string[] keys) => TermsOf(Version, keys);

    private string TermsOf(string version, params string[] keys)
    {
        using var searcher = index.Search();
        return string.Join(' ', searcher.TermsWithKeys("body", version, keys).OrderBy(term => term.Key, StringComparer.Ordinal).Select(term => $"{term.Key}={term.Value}"));
    }

    private IReadOnlyList<string> Check() => IndexChecker.Check(index.Path, [EndsOf(Version)]).Problems;
}
