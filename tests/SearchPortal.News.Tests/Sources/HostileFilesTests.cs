using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

/// <summary>Files that are huge, odd or change under the reader's hands: one line each, bounded work, and what stands beside them is read.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const long TwoGigabytes = 2L << 30;

    private readonly TemporaryFolder folder = new();

    public HostileFilesTests() => folder.Write("zz-good.txt", "A sound text.");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt", "A text", "has 2147483654 bytes, more than 67108864")]
    [InlineData("a.html", "<html>", "has 2147483654 bytes, more than 33554432")]
    [InlineData("a.md", "A text", "has 2147483654 bytes, more than 1048576")]
    [InlineData("a.json", "[{\"x\":", "item 1 has more than 16777216 bytes")]
    [InlineData("a.csv", "title\nb", "the row has more than 16777216 bytes")]
    [InlineData("a.zip", "PK\u0003\u0004ab", "no table of contents")]
    [InlineData("a.warc", "WARC/1", "header that does not end")]
    public void A_file_of_two_gigabytes_is_one_line(string name, string start, string what)
    {
        var path = folder.Write(name, start);
        // Sparse: it takes no room on the disk.
        using (var file = File.OpenWrite(path)) file.SetLength(TwoGigabytes + start.Length);
        // As many zero bytes as there are make it binary; the first block is text.
        using (var file = File.OpenWrite(path))
        {
            file.Position = start.Length;
            for (var i = 0; i < 8 * 1024; i++) file.Write("           "u8);
        }

        var results = folder.Read();

        results.OfType<SourceProblem>().ShouldHaveSingleItem().ToString().ShouldContain(what);
        results[^1].ShouldBeOfType<RawArticle>().Id.ShouldBe("zz-good");
    }

    [Fact]
    public void A_pipe_in_the_folder_does_not_hold_the_run()
    {
        if (OperatingSystem.IsWindows()) return;
        using (var made = Process.Start("mkfifo", Path.Combine(folder.Path, "a.txt"))) made.WaitForExit();

        var results = folder.Read();

        results[0].ToString().ShouldStartWith("press/a.txt: is empty");
        results[1].ShouldBeOfType<RawArticle>();
    }

    [Fact]
    public void Links_that_lead_in_a_circle_are_passed_over()
    {
        var link = Path.Combine(folder.Path, "a.txt");
        File.CreateSymbolicLink(link, Path.Combine(folder.Path, "b.txt"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.txt"), link);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "c"), folder.Path);

        folder.Read().Count(result => result is PassedOver { Reason: "is a symbolic link" }).ShouldBe(3);
        new ArticleReader(null, "1").Read([link]).ShouldHaveSingleItem().ToString().ShouldStartWith("a.txt: can't be read");
    }

    [Fact]
    public void A_file_that_becomes_a_link_after_the_folder_was_listed_is_not_followed()
    {
        folder.Write("a.txt", "First.");
        var changing = folder.Write("b.txt", "Second.");
        var outside = Path.Combine(Path.GetDirectoryName(folder.Path)!, "secret.txt");
        File.WriteAllText(outside, "Secret.");
        using var results = new ArticleReader(null, "1").Read([folder.Path]).GetEnumerator();
        results.MoveNext();

        File.Delete(changing);
        File.CreateSymbolicLink(changing, outside);

        results.MoveNext().ShouldBeTrue();
        results.Current.ShouldBeOfType<PassedOver>().Reason.ShouldBe("is a symbolic link");
        results.MoveNext().ShouldBeTrue();
        results.Current.ShouldBeOfType<RawArticle>().Id.ShouldBe("zz-good");
    }

    [Fact]
    public void Files_that_grow_shrink_or_go_while_they_are_read_stop_nothing()
    {
        var lines = folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{{\"title\": \"{number}\"}}\n")));
        folder.Write("b.txt", "Some text.");
        var gone = folder.Write("c.txt", "Some text.");
        var growing = folder.Write("d.txt", "Some text.");
        using var results = new ArticleReader(null, "1").Read([folder.Path]).GetEnumerator();
        results.MoveNext();

        File.WriteAllText(lines, "{\"title\": \"0\"}\n");
        File.Delete(gone);
        File.AppendAllText(growing, " And more.");

        var rest = new List<ReadResult>();
        while (results.MoveNext()) rest.Add(results.Current);
        rest.Count.ShouldBeGreaterThan(100);
        var tail = rest.Where(result => !result.Source.EndsWith("a.jsonl", StringComparison.Ordinal)).ToList();
        tail[0].ShouldBeOfType<RawArticle>().Id.ShouldBe("b");
        tail[1].ToString().ShouldStartWith("press/c.txt: can't be read (it is gone");
        tail[2].ShouldBeOfType<RawArticle>().Text.ShouldBe("Some text. And more.");
        tail[3].ShouldBeOfType<RawArticle>().Id.ShouldBe("zz-good");
    }

    [Theory]
    [InlineData("a\u001b[2J.txt")]
    [InlineData("a\u202Etxt.exe\n.zip")]
    [InlineData("a\u0007.json")]
    public void Control_characters_in_a_name_reach_no_message_and_no_id(string name)
    {
        folder.Write(name, name.EndsWith("zip", StringComparison.Ordinal) ? Zip() : "{\"text\": \"x\"}"u8.ToArray());

        foreach (var result in folder.Read())
        {
            result.Source.Any(char.IsControl).ShouldBeFalse();
            if (result is RawArticle article) article.Id.Any(char.IsControl).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_tar_of_a_million_empty_files_ends_at_the_bound()
    {
        using (var packed = new GZipStream(File.Create(Path.Combine(folder.Path, "a.tar.gz")), CompressionLevel.SmallestSize))
        {
            using var entry = new MemoryStream();
            using (var tar = new TarWriter(entry, leaveOpen: true)) tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "a"));
            var header = entry.ToArray().AsSpan(0, 512);
            for (var i = 0; i < 1_000_010; i++) packed.Write(header);
        }

        var results = folder.Read();

        results.Count.ShouldBe(2);
        results[0].ToString().ShouldMatch("press/a.tar.gz: (has more than 1,000,000 entries|unpacks to more than)");
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("one.txt").Open();
            entry.Write("Some text."u8);
        }

        return stream.ToArray();
    }
}
