using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class ContainerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Entries_of_a_zip_are_read_in_its_order_with_their_paths()
    {
        folder.Write("dump.zip", Zip(("b/z.html", "<html><p>a"), ("a.txt", "Some text."), ("b/", ""), ("b/list.jsonl", "{\"title\": \"1\"}\n{\"title\": \"2\"}")));

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Source).ShouldBe(["press/dump.zip/b/z.html", "press/dump.zip/a.txt", "press/dump.zip/b/list.jsonl", "press/dump.zip/b/list.jsonl"]);
        articles.Select(article => article.Id).ShouldBe(["dump/b/z", "dump/a", "dump/b/list#1", "dump/b/list#2"]);
        articles.Sum(article => article.Bytes).ShouldBe(ArticleReader.CountBytes([folder.Path]));
    }

    [Theory]
    [InlineData("dump.tar", false)]
    [InlineData("dump.tar.gz", true)]
    [InlineData("dump.tgz", true)]
    [InlineData("dump", true)]
    public void Entries_of_a_tar_are_read_in_its_order(string name, bool isPacked)
    {
        var tar = Tar(writer =>
        {
            writer.WriteEntry(File(TarEntryType.Directory, "b", ""));
            writer.WriteEntry(File(TarEntryType.RegularFile, "./b/two.txt", "Two."));
            writer.WriteEntry(File(TarEntryType.RegularFile, "one.txt", "One."));
        });
        folder.Write(name, isPacked ? Gzip(tar) : tar);

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Id).ShouldBe(["dump/b/two", "dump/one"]);
        articles.Select(article => article.Source).ShouldBe([$"press/{name}/b/two.txt", $"press/{name}/one.txt"]);
        articles.Select(article => article.Text).ShouldBe(["Two.", "One."]);
    }

    [Fact]
    public void Something_packed_keeps_the_id_that_it_had()
    {
        folder.Write("a.jsonl.gz", Gzip("{\"title\": \"1\"}\n{\"title\": \"2\"}\n"u8.ToArray()));
        folder.Write("b.txt.gz", Gzip([.. "Some "u8], [.. "text."u8]));
        folder.Write("c.csv.gz", Gzip("title,text\na,b\n"u8.ToArray()));

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Id).ShouldBe(["a#1", "a#2", "b", "c#2"]);
        articles[2].Text.ShouldBe("Some text.");
    }

    [Fact]
    public void Archives_within_archives_are_read_to_the_third_and_no_deeper()
    {
        var third = Zip(("c.txt", "Third."), ("deep.zip", Zip(("d.txt", "Fourth."))));
        folder.Write("a.zip", Zip(("b.tar.gz", Gzip(Tar(writer => writer.WriteEntry(File(TarEntryType.RegularFile, "third.zip", third)))))));
        folder.Write("z.txt", "After.");

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Id.ShouldBe("a/b/third/c");
        results[1].ToString().ShouldBe("press/a.zip/b.tar.gz/third.zip/deep.zip: is an archive within 3 archives, and is not opened. Unpack the outer ones.");
        results[2].ShouldBeOfType<RawArticle>().Id.ShouldBe("z");
    }

    [Fact]
    public void Something_packed_again_and_again_is_not_opened()
    {
        var bytes = "Some text."u8.ToArray();
        for (var i = 0; i < 10; i++) bytes = Gzip(bytes);
        folder.Write("a.gz", bytes);

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("within 3 archives");
    }

    [Theory]
    [InlineData("../up.txt", "leads out of the archive: \"..\"")]
    [InlineData("a/../../up.txt", "leads out of the archive: \"..\"")]
    [InlineData("..\\up.txt", "leads out of the archive: \"..\"")]
    [InlineData("/etc/up.txt", "an absolute path")]
    [InlineData("C:\\up.txt", "a drive")]
    [InlineData("\\\\server\\up.txt", "an absolute path")]
    [InlineData("a\u001b[31m\nb.txt", "control characters")]
    public void A_name_that_leads_away_is_one_problem_and_the_rest_is_read(string name, string what)
    {
        folder.Write("a.zip", Zip((name, "Some text."), ("good.txt", "Good.")));
        folder.Write("b.tar", Tar(writer =>
        {
            writer.WriteEntry(File(TarEntryType.RegularFile, name, "Some text."));
            writer.WriteEntry(File(TarEntryType.RegularFile, "good.txt", "Good."));
        }));

        var results = folder.Read();

        results.Count.ShouldBe(4);
        foreach (var at in new[] { 0, 2 })
        {
            var problem = results[at].ShouldBeOfType<SourceProblem>();
            problem.What.ShouldContain(what);
            problem.ToString().Any(char.IsControl).ShouldBeFalse();
            results[at + 1].ShouldBeOfType<RawArticle>().Text.ShouldBe("Good.");
        }
    }

    [Fact]
    public void A_name_that_is_far_too_long_is_cut_in_its_message()
    {
        folder.Write("a.zip", Zip((new string('x', 20_000), "Some text.")));

        var problem = folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>();

        problem.What.ShouldBe("has a name of 20000 characters, more than 1024");
        problem.ToString().Length.ShouldBeLessThan(500);
    }

    [Fact]
    public void Links_and_devices_are_never_followed()
    {
        folder.Write("a.tar", Tar(writer =>
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "away.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.txt") { LinkName = "away.txt" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe.txt"));
            writer.WriteEntry(File(TarEntryType.RegularFile, "good.txt", "Good."));
        }));
        folder.Write("b.zip", Zip(zip =>
        {
            var link = zip.CreateEntry("away.txt");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = link.Open();
            stream.Write("/etc/passwd"u8);
        }));

        var results = folder.Read();

        results.OfType<SourceProblem>().Select(problem => (problem.Source, problem.What)).ShouldBe(
        [
            ("press/a.tar/away.txt", "is a link, which is never followed"),
            ("press/a.tar/hard.txt", "is a link, which is never followed"),
            ("press/a.tar/pipe.txt", "is no file, but a device, a pipe or the like"),
            ("press/b.zip/away.txt", "is a link, which is never followed"),
        ]);
        results.OfType<RawArticle>().ShouldHaveSingleItem().Text.ShouldBe("Good.");
    }

    [Fact]
    public void What_is_no_article_in_an_archive_is_passed_over_with_its_reason()
    {
        folder.Write("a.zip", Zip((".hidden.txt", "x"), (".git/config", "x"), ("__MACOSX/._a.txt", "x"), ("README.md", "x"), ("a.txt.meta.yml", "title: x"), ("photo.png", "\u0089PNG\r\n\0\0")));

        folder.Read().Cast<PassedOver>().Select(result => result.Reason).ShouldBe(
            ["is a dot-file", "is in a dot-folder", "is a note of an archiver", "is a README", "is a sidecar", "is binary, of no known format"]);
    }

    [Fact]
    public void An_encrypted_entry_is_a_problem_and_the_rest_is_read()
    {
        var zip = Zip(("secret.txt", "Some text."), ("good.txt", "Good."));
        // The flag of encryption stands in the local header and in the table of contents.
        zip[6] |= 1;
        zip[IndexOf(zip, "PK\u0001\u0002"u8) + 8] |= 1;
        folder.Write("a.zip", zip);

        var results = folder.Read();

        results[0].ToString().ShouldBe("press/a.zip/secret.txt: is encrypted. Pack it without a password.");
        results[1].ShouldBeOfType<RawArticle>().Text.ShouldBe("Good.");
    }

    [Fact]
    public void A_damaged_entry_is_a_problem_and_the_rest_is_read()
    {
        var zip = Zip(("bad.txt", string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number} "))), ("good.txt", "Good."));
        zip.AsSpan(60, 400).Fill(0xFF);
        folder.Write("a.zip", zip);

        var results = folder.Read();

        results[0].ToString().ShouldContain("press/a.zip/bad.txt: can't be read");
        results[1].ShouldBeOfType<RawArticle>().Text.ShouldBe("Good.");
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.gz")]
    [InlineData("a.tar.gz")]
    public void An_archive_cut_at_any_byte_is_read_so_far_or_named(string name)
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(number => $"{number * 7919} "));
        var whole = name switch
        {
            "a.zip" => Zip(("one.txt", text), ("two.txt", text)),
            "a.gz" => Gzip(Encoding.UTF8.GetBytes(text)),
            _ => Tar(writer =>
            {
                writer.WriteEntry(File(TarEntryType.RegularFile, "one.txt", text));
                writer.WriteEntry(File(TarEntryType.RegularFile, "two.txt", text));
            }),
        };
        if (name == "a.tar.gz") whole = Gzip(whole);
        for (var length = 4; length < whole.Length; length += whole.Length > 2_000 ? 97 : 13)
        {
            folder.Write(name, whole[..length]);
            var results = folder.Read();
            results.Count.ShouldBeInRange(1, 3);
            results.ShouldAllBe(result => !result.ToString().Contains("send it to", StringComparison.Ordinal), $"cut at {length}");
        }
    }

    [Fact]
    public void A_bomb_of_zeros_is_refused_with_one_line_and_bounded_work()
    {
        folder.Write("a.gz", GzipOf(0, 20L << 20));
        folder.Write("b.txt.gz", GzipOf((byte)'a', 80L << 20));
        folder.Write("b.jsonl.gz", GzipOf((byte)'a', 110L << 20));
        folder.Write("c.txt", "After.");

        var results = folder.Read();

        results.Count.ShouldBe(4);
        results[0].ShouldBeOfType<PassedOver>().Reason.ShouldBe("is binary, of no known format");
        results[1].ToString().ShouldStartWith("press/b.jsonl.gz: unpacks to more than 1");
        results[2].ToString().ShouldStartWith("press/b.txt.gz: has more than 67108864 bytes");
        results[3].ShouldBeOfType<RawArticle>().Text.ShouldBe("After.");
    }

    [Fact]
    public void Zips_within_a_zip_that_unpack_to_petabytes_are_refused_with_one_line()
    {
        var jsonl = Encoding.ASCII.GetBytes("{\"text\": \"" + new string('0', 8 << 20) + "\"}\n");
        var inner = Zip([.. Enumerable.Range(0, 16).Select(number => ($"{number}.jsonl", jsonl))]);
        var middle = Zip([.. Enumerable.Range(0, 16).Select(number => ($"{number}.zip", inner))]);
        folder.Write("42.zip", Zip([.. Enumerable.Range(0, 16).Select(number => ($"{number}.zip", middle))]));
        folder.Write("after.txt", "After.");

        var results = folder.Read();

        results.OfType<SourceProblem>().ShouldHaveSingleItem().ToString().ShouldStartWith("press/42.zip: unpacks to more than 1");
        results.Count.ShouldBeLessThan(30);
        results[^1].ShouldBeOfType<RawArticle>().Text.ShouldBe("After.");
    }

    [Fact]
    public void Entries_that_overlap_are_refused()
    {
        var zip = Zip(("a.txt", string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number} "))));
        var directory = IndexOf(zip, "PK\u0001\u0002"u8);
        var end = IndexOf(zip, "PK\u0005\u0006"u8);
        var entry = zip[directory..end];
        var overlapping = zip[..directory].Concat(Enumerable.Repeat(entry, 100).SelectMany(bytes => bytes)).Concat(zip[end..]).ToArray();
        var newEnd = directory + (100 * entry.Length);
        BitConverter.TryWriteBytes(overlapping.AsSpan(newEnd + 8), (ushort)100);
        BitConverter.TryWriteBytes(overlapping.AsSpan(newEnd + 10), (ushort)100);
        BitConverter.TryWriteBytes(overlapping.AsSpan(newEnd + 12), 100 * entry.Length);
        folder.Write("a.zip", overlapping);

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("they overlap");
    }

    [Fact]
    public void A_zip_that_says_that_it_has_billions_of_entries_is_not_loaded()
    {
        var zip = Zip(("a.txt", "Some text."));
        var end = IndexOf(zip, "PK\u0005\u0006"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(end + 12), 0x7FFFFFFF);
        folder.Write("a.zip", zip);

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("table of contents");
    }

    [Theory]
    [InlineData('L')]
    [InlineData('K')]
    [InlineData('x')]
    [InlineData('g')]
    public void A_tar_whose_header_is_megabytes_long_is_not_loaded(char type)
    {
        var bytes = Tar(writer => writer.WriteEntry(File(TarEntryType.RegularFile, "one.txt", new byte[5 << 20])));
        bytes[156] = (byte)type;
        Encoding.ASCII.GetBytes("        ").CopyTo(bytes, 148);
        Encoding.ASCII.GetBytes(Convert.ToString(bytes.Take(512).Sum(value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(bytes, 148);
        using var stream = new CountedStream(bytes);

        Should.Throw<InvalidDataException>(() => ReadAll(stream));
        stream.Given.ShouldBeLessThan(2 << 20);
    }

    [Fact]
    public void What_is_behind_a_long_entry_of_a_tar_is_read()
    {
        folder.Write("dump.tar", Tar(writer =>
        {
            writer.WriteEntry(File(TarEntryType.RegularFile, "film.bin", new byte[3 << 20]));
            writer.WriteEntry(File(TarEntryType.RegularFile, new string('n', 90) + "/" + new string('m', 90) + ".txt", "One."));
            writer.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, new string('g', 300) + ".txt") { DataStream = new MemoryStream("Two."u8.ToArray()) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, new string('p', 300) + ".txt") { DataStream = new MemoryStream("Three."u8.ToArray()) });
        }));

        folder.Read().OfType<RawArticle>().Select(article => article.Text).ShouldBe(["One.", "Two.", "Three."]);
    }

    [Fact]
    public void A_sidecar_of_an_archive_speaks_for_all_in_it_and_names_none()
    {
        folder.Write("a.zip", Zip(("one.txt", "One."), ("two.jsonl", "{\"title\": \"2\", \"outlet\": \"Own\"}\n{\"title\": \"3\"}\n")));
        folder.Write("a.zip.meta.yml", "id: same\noutlet: Example Gazette\ntitle: Same\n");
        folder.Write("b.txt.gz", Gzip("Some text."u8.ToArray()));
        folder.Write("b.txt.gz.meta.yml", "id: B-1\ntitel: x\n");
        folder.Write("c.txt.gz", Gzip("Some text."u8.ToArray()));
        folder.Write("c.txt.gz.meta.yml", "id: C-1\n");

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => (article.Id, article.Outlet)).ShouldBe(
            [("a/one", "Example Gazette"), ("a/two#1", "Own"), ("a/two#2", "Example Gazette"), ("b", null), ("C-1", null)]);
        results.OfType<SourceProblem>().ShouldHaveSingleItem().Source.ShouldBe("press/b.txt.gz.meta.yml");
    }

    [Fact]
    public void Honest_archives_of_great_regularity_are_read()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 400_000; i++) lines.Append("{\"id\": ").Append(i).Append(", \"title\": \"The quick brown fox\", \"text\": \"jumps over the lazy dog, \"}\n");
        folder.Write("a.jsonl.gz", Gzip(Encoding.ASCII.GetBytes(lines.ToString())));

        folder.Read().OfType<RawArticle>().Count().ShouldBe(400_000);
    }

    private static void ReadAll(Stream stream)
    {
        var item = new SourceItem { Source = "a.tar", PathId = "a", Name = "a.tar", Open = () => stream };
        using var content = SourceContent.Open(item);
        _ = new SearchPortal.News.Sources.Formats.TarFormat().Read(content, new ReadContext(FieldMapping.Default, null!, _ => [])).Count();
    }

    /// <summary>Counts what is read of it.</summary>
    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            Given += read;
            return read;
        }
    }

    private static TarEntry File(TarEntryType type, string name, string text) => File(type, name, Encoding.UTF8.GetBytes(text));

    private static TarEntry File(TarEntryType type, string name, byte[] bytes) =>
        type == TarEntryType.Directory ? new UstarTarEntry(type, name) : new UstarTarEntry(type, name) { DataStream = new MemoryStream(bytes) };

    private static byte[] Tar(Action<TarWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, leaveOpen: true)) write(writer);
        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip([.. entries.Select(entry => (entry.Name, Encoding.Latin1.GetBytes(entry.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries) => Zip(zip =>
    {
        foreach (var (name, bytes) in entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(bytes);
        }
    });

    private static byte[] Zip((string Name, string Text) text, (string Name, byte[] Bytes) binary) =>
        Zip((text.Name, Encoding.Latin1.GetBytes(text.Text)), (binary.Name, binary.Bytes));

    private static byte[] Zip(Action<ZipArchive> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) write(zip);
        return stream.ToArray();
    }

    private static byte[] Gzip(params byte[][] members)
    {
        using var packed = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(member);
        }

        return packed.ToArray();
    }

    private static byte[] GzipOf(byte value, long length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var values = new byte[1 << 20];
            values.AsSpan().Fill(value);
            for (long written = 0; written < length; written += values.Length) gzip.Write(values);
        }

        return packed.ToArray();
    }

    private static int IndexOf(byte[] bytes, ReadOnlySpan<byte> sought) => bytes.AsSpan().IndexOf(sought);
}
