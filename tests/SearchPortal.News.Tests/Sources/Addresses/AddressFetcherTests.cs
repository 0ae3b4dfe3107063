using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SearchPortal.News.Sources.Addresses;
using static SearchPortal.News.Tests.Sources.Addresses.LoopbackServer;

namespace SearchPortal.News.Tests.Sources.Addresses;

public sealed class AddressFetcherTests
{
    private readonly List<TimeSpan> waits = [];

    [Fact]
    public async Task A_page_comes_with_its_encoding_and_its_marks()
    {
        using var server = new LoopbackServer(_ => new Answer(200, "text", ("Content-Type", "text/html; charset=\"iso-8859-1\""), ("ETag", "\"17\""), ("Last-Modified", "Mon, 02 Feb 2026 10:00:00 GMT")));

        var page = await Fetch(new Uri(server.Address, "a#b"));

        new StreamReader(page.Content!).ReadToEnd().ShouldBe("text");
        page.Charset.ShouldBe("iso-8859-1");
        page.ETag.ShouldBe("\"17\"");
        page.LastModified.ShouldBe("Mon, 02 Feb 2026 10:00:00 GMT");
        server.Requests.Last().Headers["User-Agent"].ShouldStartWith("SearchPortal/");
    }

    [Fact]
    public async Task A_server_that_has_nothing_newer_says_so()
    {
        using var server = new LoopbackServer(request => new Answer(request.Headers.GetValueOrDefault("If-None-Match") == "\"17\"" && request.Headers["If-Modified-Since"] == "then" ? 304 : 200));

        (await Fetch(server.Address, new KnownAddress("\"17\"", "then", ""))).Content.ShouldBeNull();
    }

    [Fact]
    public async Task Redirects_are_followed_and_counted()
    {
        using var server = new LoopbackServer(request => request.Path switch
        {
            "/start" => new Answer(302, "", ("Location", "/next")),
            "/next" => new Answer(301, "", ("Location", "end?x=y")),
            "/loop" => new Answer(307, "", ("Location", "/loop")),
            _ => new Answer(200, "end"),
        });

        (await Fetch(new Uri(server.Address, "start"))).Address.PathAndQuery.ShouldBe("/end?x=y");
        (await Fails(new Uri(server.Address, "loop"))).ShouldBe("redirects more than 5 times");
        server.Pages.Count(path => path == "/loop").ShouldBe(6);
    }

    [Theory]
    [InlineData("file:///etc/hostname", "is of neither http nor https")]
    [InlineData("http://169.254.169.254/latest", "no public address")]
    [InlineData("http://[::ffff:169.254.169.254]/", "no public address")]
    [InlineData("http://me:secret@post.example/", "name or password")]
    public async Task A_redirect_is_checked_as_the_address_was(string location, string what)
    {
        using var server = new LoopbackServer(_ => new Answer(302, "", ("Location", location)));

        (await Fails(server.Address)).ShouldContain(what);
    }

    [Fact]
    public async Task A_private_address_is_refused_before_anything_is_sent()
    {
        using var server = new LoopbackServer(_ => new Answer(200, "secret"));

        (await Fails(server.Address, allowsOwn: false)).ShouldBe("leads to 127.0.0.1, which is no public address");
        (await Fails(new Uri("http://localhost:" + server.Address.Port), allowsOwn: false)).ShouldContain("which is no public address");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_stands_for_a_public_and_a_private_address_is_refused()
    {
        var connection = new CheckedConnection(false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("1.1.1.1"), IPAddress.Loopback]));

        var failure = await Should.ThrowAsync<FetchException>(() => connection.Check("post.example", TestContext.Current.CancellationToken));

        failure.Remedy.ShouldContain("--allow-private");
    }

    [Fact]
    public async Task A_name_that_is_answered_otherwise_the_second_time_leads_nowhere()
    {
        using var server = new LoopbackServer(_ => new Answer(200, "secret"));
        var lookUps = 0;
        var connection = new CheckedConnection(false, (_, _) => Task.FromResult<IPAddress[]>([lookUps++ == 0 ? IPAddress.Parse("1.1.1.1") : IPAddress.Loopback]));
        using var fetcher = Fetcher(connection);

        var failure = await Should.ThrowAsync<FetchException>(() => fetcher.Fetch(new Uri("http://post.example:" + server.Address.Port), null, TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("127.0.0.1, which is no public address");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_after_the_time_that_it_names()
    {
        var asked = 0;
        using var server = new LoopbackServer(request => request.Path == "/robots.txt" || ++asked > 2 ? new Answer(200, "text") : new Answer(asked == 1 ? 503 : 429, "", ("Retry-After", "7")));

        (await Fetch(server.Address)).Content.ShouldNotBeNull();
        waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)]);
    }

    [Fact]
    public async Task Tries_and_waits_are_bounded()
    {
        using var busy = new LoopbackServer(request => new Answer(request.Path == "/robots.txt" ? 404 : 503));
        using var later = new LoopbackServer(request => request.Path == "/robots.txt" ? new Answer(404) : new Answer(429, "", ("Retry-After", "3600")));

        (await Fails(busy.Address)).ShouldBe("is answered with 503 (ServiceUnavailable), again and again");
        waits.ShouldBe([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)]);
        busy.Pages.Count().ShouldBe(3);
        (await Fails(later.Address)).ShouldContain("asks to wait for 3600 seconds");
        later.Pages.Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_rules_of_a_site_are_asked_for_once_and_kept()
    {
        using var server = new LoopbackServer(request => request.Path == "/robots.txt" ? new Answer(200, "User-agent: *\nDisallow: /private") { IsPage = false } : new Answer(200, "text"));
        using var fetcher = Fetcher(new CheckedConnection(true, Dns.GetHostAddressesAsync));

        await fetcher.Fetch(server.Address, null, TestContext.Current.CancellationToken);
        var failure = await Should.ThrowAsync<FetchException>(() => fetcher.Fetch(new Uri(server.Address, "private/a"), null, TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("robots.txt");
        server.Requests.Select(request => request.Path).ShouldBe(["/robots.txt", "/"]);
    }

    [Fact]
    public async Task A_site_that_can_not_say_its_rules_is_not_fetched_from()
    {
        using var server = new LoopbackServer(request => new Answer(request.Path == "/robots.txt" ? 500 : 200));

        (await Fails(server.Address)).ShouldContain("the rules of its site can't be asked for");
        server.Pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_unpacks_to_more_than_is_read_is_refused()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(new byte[4 << 20]);
        using var server = new LoopbackServer(_ => new Answer(200, "", ("Content-Encoding", "gzip")) { Body = packed.ToArray() });

        (await Fails(server.Address, limits: new FetchLimits { MaxBytes = 1 << 20 })).ShouldContain("has more than 1048576 bytes");
        (await Fetch(server.Address)).Content!.Length.ShouldBe(4 << 20);
    }

    [Fact]
    public async Task A_page_that_is_gone_and_a_server_that_is_not_there_say_so()
    {
        using var server = new LoopbackServer(_ => new Answer(404));
        var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}/");
        nobody.Dispose();

        (await Fails(server.Address)).ShouldBe("is answered with 404 (NotFound)");
        (await Fails(address)).ShouldContain("can't be reached (ConnectionError)");
    }

    [Fact]
    public async Task A_server_that_can_not_prove_who_it_is_is_refused_at_once()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var server = new LoopbackServer(_ => new Answer(200, "secret"), certificate);

        (await Fails(server.Address)).ShouldContain("can't prove who it is");
        server.Connections.ShouldBe(1);
        waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_page_that_can_not_be_unpacked_says_so(string coding)
    {
        using var server = new LoopbackServer(_ => new Answer(200, "", ("Content-Encoding", coding)) { Body = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF] });

        (await Fails(server.Address)).ShouldContain("damaged");
    }

    private async Task<FetchedPage> Fetch(Uri address, KnownAddress? known = null)
    {
        using var fetcher = Fetcher(new CheckedConnection(true, Dns.GetHostAddressesAsync));
        return await fetcher.Fetch(address, known, TestContext.Current.CancellationToken);
    }

    private async Task<string> Fails(Uri address, bool allowsOwn = true, FetchLimits? limits = null)
    {
        using var fetcher = Fetcher(new CheckedConnection(allowsOwn, Dns.GetHostAddressesAsync), limits);
        return (await Should.ThrowAsync<FetchException>(() => fetcher.Fetch(address, null, TestContext.Current.CancellationToken))).Message;
    }

    private AddressFetcher Fetcher(CheckedConnection connection, FetchLimits? limits = null) => new(connection, limits ?? new FetchLimits(), (pause, _) =>
    {
        waits.Add(pause);
        return Task.CompletedTask;
    });
}
