using System.Globalization;
using System.IO.Compression;
using System.Text;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;
using SearchPortal.News.Sources.Warc;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class WarcFormatTests : IDisposable
{
    private const string Info = "WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Packing.None)]
    [InlineData(Packing.ByRecord)]
    [InlineData(Packing.Whole)]
    public void Pages_are_read_with_their_address_and_date(Packing packing)
    {
        Write(packing, Latin(Info), Page("https://example.org/a", "<html><p>One"), Page("https://example.org/b?x=1", "<html><p>Two"));

        var results = folder.Read();

        results[0].ShouldBeOfType<PassedOver>().Reason.ShouldBe("is a WARC record of type warcinfo");
        var articles = results.OfType<RawArticle>().ToList();
        articles.Select(article => article.Source).ShouldBe(["press/crawl.warc.gz/https://example.org/a", "press/crawl.warc.gz/https://example.org/b?x=1"]);
        articles.Select(article => article.Html!.Address).ShouldBe(["https://example.org/a", "https://example.org/b?x=1"]);
        articles.Select(article => Text(article)).ShouldBe(["<html><p>One", "<html><p>Two"]);
        articles[0].ReceivedAt.ShouldBe(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        articles[0].Format.ShouldBe("html");
        results.Sum(result => result.Bytes).ShouldBe(ArticleReader.CountBytes([folder.Path]));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("20261-02-03T04:05:06")]
    public void A_page_that_was_fetched_at_no_time_that_can_be_is_read_without_it(string date)
    {
        var page = Page("https://example.org/a", "<html><h1>Harbour reopens</h1><p>Published yesterday</p><p>The harbour opened again after years of work on its walls.");
        folder.Write("crawl.warc", Latin(Encoding.Latin1.GetString(page).Replace("2026-02-03T04:05:06Z", date, StringComparison.Ordinal)));

        var article = folder.ReadOne();

        article.ReceivedAt.ShouldBeNull();
        new ArticlePipeline(ActorAuthority.Empty).Build(article).Published.ShouldBeNull();
    }

    [Fact]
    public void Other_records_are_passed_over_with_their_reasons()
    {
        Write(
            Packing.ByRecord,
            Record("request", "https://example.org/a", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Record("revisit", "https://example.org/a", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
            Record("x-own", "https://example.org/a", []),
            Page("https://example.org/gone", "<html>Gone", status: "404 Not Found"),
            Page("https://example.org/moved", "", status: "301 Moved"),
            Page("https://example.org/a.png", "\u0089PNG", header: "Content-Type: image/png\r\n"),
            Page("dns:example.org", "<html>"),
            Page("javascript:alert(1)", "<html>"),
            Page("https://example.org/api", "{\"answer\": 42}", header: "Content-Type: application/json\r\n"),
            Page("https://example.org/xml", "<?xml version=\"1.0\"?><answer/>", header: "Content-Type: text/xml\r\n"));

        folder.Read().Select(result => result.ShouldBeOfType<PassedOver>().Reason).ShouldBe(
        [
            "is a WARC record of type request",
            "is a WARC record of type revisit",
            "is a WARC record of an unknown type",
            "has the HTTP status 404",
            "has the HTTP status 301",
            "is neither a page nor a feed nor JSON",
            "is a WARC record without a web address",
            "is a WARC record without a web address",
            "holds no article",
            "is XML of no known kind",
        ]);
    }

    [Fact]
    public void Json_in_an_answer_and_a_resource_are_read()
    {
        Write(
            Packing.None,
            Page("https://example.org/api", "{\"title\": \"From JSON\"}", header: "Content-Type: application/json; charset=utf-8\r\n"),
            Record("resource", "<https://example.org/saved>", "<html><p>Saved"u8.ToArray(), "Content-Type: text/html; charset=\"windows-1251\"\r\n"));

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles[0].Title.ShouldBe("From JSON");
        articles[1].Html!.Address.ShouldBe("https://example.org/saved");
        articles[1].Html!.Charset.ShouldBe("windows-1251");
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "chunked")]
    [InlineData("Content-Encoding: gzip\r\n", "gzip")]
    [InlineData("Content-Encoding: deflate\r\n", "zlib")]
    [InlineData("Content-Encoding: deflate\r\n", "deflate")]
    [InlineData("Content-Encoding: br\r\n", "br")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "gzip chunked")]
    [InlineData("Content-Encoding: gzip, br\r\n", "gzip br")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "")]
    [InlineData("Content-Encoding: br\r\n", "")]
    [InlineData("Content-Encoding: identity\r\n", "")]
    public void Bodies_are_unpacked_as_the_header_says_and_left_where_it_is_wrong(string header, string packing)
    {
        var text = "<html><p>" + string.Concat(Enumerable.Range(0, 3000).Select(number => $"{number} "));
        var body = packing.Split(' ').Aggregate(Encoding.ASCII.GetBytes(text), Pack);
        Write(Packing.ByRecord, Page("https://example.org/a", body, "200 OK", "Content-Type: text/html\r\n" + header));

        Text(folder.ReadOne()).ShouldBe(text);
    }

    [Theory]
    [InlineData("gzip", new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7 })]
    [InlineData("deflate", new byte[] { 7, 7, 7, 7 })]
    [InlineData("br", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void A_body_that_can_not_be_unpacked_is_a_problem_and_the_next_record_is_read(string coding, byte[] body)
    {
        Write(Packing.ByRecord, Page("https://example.org/a", body, "200 OK", $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n"), Page("https://example.org/b", "<html>b"));

        var results = folder.Read();

        var problem = results[0].ShouldBeOfType<SourceProblem>();
        problem.Source.ShouldBe("press/crawl.warc.gz/https://example.org/a");
        problem.What.ShouldContain("damaged");
        results[1].ShouldBeOfType<RawArticle>();
    }

    [Fact]
    public void A_body_packed_in_an_unknown_way_is_a_problem()
    {
        Write(Packing.ByRecord, Page("https://example.org/a", "(abc", header: "Content-Type: text/html\r\nContent-Encoding: zstd\r\n"), Page("https://example.org/b", "<html>b"));

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().Source.ShouldBe("press/crawl.warc.gz/https://example.org/a");
        results[1].ShouldBeOfType<RawArticle>();
    }

    [Fact]
    public void A_damaged_member_is_named_and_the_next_ones_are_read()
    {
        var members = Enumerable.Range(0, 6).Select(number => Pack(Page($"https://example.org/{number}", "<html>" + Noise(number)), "gzip")).ToList();
        members[2].AsSpan(200, 50).Fill(0xAA);
        members[4] = members[4][..300];
        folder.Write("crawl.warc.gz", [.. members.SelectMany(member => member)]);

        var results = folder.Read();

        var addresses = results.OfType<RawArticle>().Select(article => article.Html!.Address!).ToList();
        addresses.ShouldContain("https://example.org/0");
        addresses.ShouldContain("https://example.org/1");
        addresses.ShouldContain("https://example.org/3");
        addresses.ShouldNotContain("https://example.org/2");
        addresses.ShouldNotContain("https://example.org/4");
        results.OfType<SourceProblem>().Count().ShouldBeInRange(2, 4);
        results.OfType<SourceProblem>().ShouldAllBe(problem => problem.What.Contains("packed in a damaged way", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_lies_about_its_length_is_named_and_the_next_one_is_read()
    {
        var lying = Encoding.ASCII.GetString(Page("https://example.org/long", "<html>long"));
        var length = int.Parse(lying.Split("Content-Length: ")[1].Split('\r')[0], CultureInfo.InvariantCulture);
        string Stating(int stated) => lying.Replace($"Content-Length: {length}", $"Content-Length: {stated}", StringComparison.Ordinal);
        Write(
            Packing.None,
            Latin(Stating(length + 100)),
            Page("https://example.org/1", "<html>1"),
            Latin(Stating(length - 10)),
            Page("https://example.org/2", "<html>2"),
            Latin("some garbage\r\n"),
            Page("https://example.org/3", "<html>3"),
            Latin(lying.Replace("Content-Length", "Content-Size", StringComparison.Ordinal)),
            Page("https://example.org/4", "<html>4"),
            Latin(Stating(2_000_000_000)));

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => article.Html!.Address).ShouldBe(
            ["https://example.org/1", "https://example.org/2", "https://example.org/3", "https://example.org/4"]);
        results.OfType<SourceProblem>().Select(problem => problem.What).ShouldBe(
        [
            "has a record, number 1, that is not as long as it says; it is left out",
            "has a record, number 3, that is not as long as it says; it is left out",
            "has a record, number 5, that does not begin as a record does; it is left out",
            "has a record, number 7, that does not say how long it is; it is left out",
            "has a record, number 9, that is cut off; it is left out",
        ]);
    }

    [Theory]
    [InlineData(Packing.None)]
    [InlineData(Packing.ByRecord)]
    [InlineData(Packing.Whole)]
    public void A_file_cut_at_any_byte_gives_its_whole_records(Packing packing)
    {
        var whole = Bytes(packing, Page("https://example.org/a", "<html>" + Noise(1)), Page("https://example.org/b", "<html>" + Noise(2)));
        for (var length = 150; length < whole.Length; length += 31)
        {
            folder.Write("crawl.warc.gz", whole[..length]);
            var results = folder.Read();
            results.Count.ShouldBeInRange(1, 3);
            results.ShouldAllBe(result => !result.ToString().Contains("send it to", StringComparison.Ordinal), $"cut at {length}");
        }
    }

    [Fact]
    public void A_header_that_comes_in_tiny_pieces_costs_no_more_than_one_that_comes_at_once()
    {
        var header = Latin("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 30_000)) + "WARC-Type: metadata\r\nContent-Length: 2\r\n\r\nxx\r\n\r\n");
        using var pieces = new OneByteStream(header);
        var before = GC.GetAllocatedBytesForCurrentThread();

        new WarcRecords(pieces, () => false, 1000).Next()!.Type.ShouldBe("metadata");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50L << 20);
    }

    [Fact]
    public void A_file_of_nothing_but_broken_records_is_given_up()
    {
        folder.Write("crawl.warc", Latin(string.Concat(Enumerable.Repeat("WARC/1.0\r\n\r\n", 20_000))));

        var results = folder.Read();

        results.Count.ShouldBe(1001);
        results[^1].ToString().ShouldStartWith("press/crawl.warc: has more than 1000 damaged records; the rest is left out");
    }

    [Fact]
    public void A_page_that_unpacks_to_gigabytes_ends_the_file_with_one_line()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("<html>"u8);
            for (var i = 0; i < 30; i++) gzip.Write(new byte[1 << 20]);
        }

        var bomb = packed.ToArray();
        Write(Packing.ByRecord, [.. Enumerable.Range(0, 10).Select(number => Page($"https://example.org/{number}", bomb, "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))]);

        var results = folder.Read();

        results.Count.ShouldBeLessThan(10);
        results[^1].ToString().ShouldStartWith("press/crawl.warc.gz: unpacks to more than");
    }

    private static string Text(RawArticle article) => Encoding.ASCII.GetString(article.Html!.Bytes.Span);

    private static string Noise(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 400).Select(_ => $"{random.Next()} "));
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Page(string address, string body, string status = "200 OK", string header = "Content-Type: text/html; charset=utf-8\r\n") =>
        Page(address, Latin(body), status, header);

    private static byte[] Page(string address, byte[] body, string status, string header) =>
        Record("response", address, [.. Latin($"HTTP/1.1 {status}\r\n{header}X-Long: a\r\n b\r\n\r\n"), .. body], "Content-Type: application/http;msgtype=response\r\n");

    private static byte[] Record(string type, string address, byte[] block, string header = "") =>
        [.. Latin($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-02-03T04:05:06Z\r\n{header}Content-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Pack(byte[] bytes, string packing)
    {
        if (packing.Length == 0) return bytes;
        if (packing == "chunked")
        {
            return [.. bytes.Chunk(700).SelectMany(chunk => Latin(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + ";x=y\r\n").Concat(chunk).Concat(Latin("\r\n"))), .. "0\r\n\r\n"u8];
        }

        using var packed = new MemoryStream();
        using (Stream stream = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Bytes(Packing packing, params byte[][] records) => packing switch
    {
        Packing.ByRecord => [.. records.SelectMany(record => Pack(record, "gzip"))],
        Packing.Whole => Pack([.. records.SelectMany(record => record)], "gzip"),
        _ => [.. records.SelectMany(record => record)],
    };

    // The name is the same whatever the packing: only content tells.
    private void Write(Packing packing, params byte[][] records) => folder.Write("crawl.warc.gz", Bytes(packing, records));

    /// <summary>Hands over a byte at a time, as a file of tiny members does.</summary>
    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    /// <summary>How a file is packed.</summary>
    public enum Packing
    {
        /// <summary>Not at all.</summary>
        None,

        /// <summary>A member of gzip for each record.</summary>
        ByRecord,

        /// <summary>One member for all.</summary>
        Whole,
    }
}
