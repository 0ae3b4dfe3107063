using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>Fetches addresses of the web: follows redirects by hand, checks each of them, asks the sites' rules, waits where a server asks for it.</summary>
/// <param name="connection">Opens the connections.</param>
/// <param name="limits">How much and how long.</param>
/// <param name="wait">Waits for a time.</param>
internal sealed class AddressFetcher(CheckedConnection connection, FetchLimits limits, Func<TimeSpan, CancellationToken, Task> wait) : IDisposable
{
    private const int MaxMark = 1024;

    private static readonly string Agent =
        $"{RobotsRules.Product}/{typeof(AddressFetcher).Assembly.GetName().Version!.ToString(2)} (news search engine; fetches what its operator asks for)";

    private readonly Dictionary<string, RobotsRules> robots = new(StringComparer.Ordinal);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        ConnectCallback = connection.Connect,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        AllowAutoRedirect = false,
        // A proxy would look up and connect itself, unchecked.
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 64 * 1024,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Fetches an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">What is known of it, or null.</param>
    /// <param name="cancellation">Ends it at once.</param>
    /// <exception cref="FetchException">It can't or may not be fetched.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<FetchedPage> Fetch(Uri address, KnownAddress? known, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            await Check(address, cancellation).ConfigureAwait(false);
            if (!(await RobotsOf(address, cancellation).ConfigureAwait(false)).Allows(address))
            {
                throw new FetchException($"may not be fetched by programs: the robots.txt of {address.Host} says so", "Save the page with a browser and add the file");
            }

            using var response = await Try(address, known, cancellation).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified) return new FetchedPage(address, null, null, known?.ETag, known?.LastModified);
            if (Redirect(response, address) is not { } next) return await Read(response, address, cancellation).ConfigureAwait(false);
            address = next;
        }

        throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"redirects more than {limits.Redirects} times"), "Check the address in a browser");
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static Uri? Redirect(HttpResponseMessage response, Uri from)
    {
        if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect)) return null;
        var location = response.Headers.TryGetValues("Location", out var values) ? values.First() : "";
        if (WebAddress.TryRead(location, from, out var next, out var problem)) return next;
        throw new FetchException($"redirects to \"{Shown(location)}\", which {problem}", "Check the address in a browser");
    }

    // The connection is checked as well; this says it before the site is asked for its rules.
    private async Task Check(Uri address, CancellationToken cancellation)
    {
        try
        {
            await connection.Check(address.IdnHost, cancellation).ConfigureAwait(false);
        }
        catch (SocketException failure)
        {
            throw new FetchException($"can't be reached ({failure.SocketErrorCode})", "Check the address, and the network");
        }
    }

    private async Task<HttpResponseMessage> Try(Uri address, KnownAddress? known, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (response, failure) = await Ask(address, known, cancellation).ConfigureAwait(false);
            if (response is not null && !IsPassing(response.StatusCode)) return response;
            using (response)
            {
                var after = response is null ? null : RetryAfter(response.Headers.RetryAfter);
                var pause = after ?? limits.FirstWait * (1 << (attempt - 1));
                if (attempt == limits.Tries || pause > limits.LongestWait) throw GivenUp(response, failure, after);
                await wait(pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    private FetchException GivenUp(HttpResponseMessage? response, string? failure, TimeSpan? after)
    {
        if (response is null) return new FetchException($"can't be reached ({failure})", "Check the address, and the network");
        var answer = string.Create(CultureInfo.InvariantCulture, $"is answered with {(int)response.StatusCode} ({response.StatusCode})");
        return after > limits.LongestWait
            ? new FetchException(string.Create(CultureInfo.InvariantCulture, $"{answer} and asks to wait for {after.Value.TotalSeconds:0} seconds"), "Try it again after that time")
            : new FetchException(answer + ", again and again", "Try it again later");
    }

    private async Task<(HttpResponseMessage? Response, string? Failure)> Ask(Uri address, KnownAddress? known, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5");
        if (known?.ETag is { } mark) request.Headers.TryAddWithoutValidation("If-None-Match", mark);
        if (known?.LastModified is { } date) request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Time);
        try
        {
            return (await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false), null);
        }
        catch (HttpRequestException failure) when (failure.InnerException is FetchException refused)
        {
            throw refused;
        }
        catch (HttpRequestException failure) when (failure.InnerException is AuthenticationException proof)
        {
            // Asking again would not help, and asking without the proof would let anybody in between write the articles.
            throw new FetchException($"can't prove who it is ({Shown(proof.Message)})", "Check the address, and the clock of this machine; a server of your own needs a certificate that this machine trusts");
        }
        catch (HttpRequestException failure)
        {
            return (null, failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "no answer in time");
        }
    }

    private async Task<FetchedPage> Read(HttpResponseMessage response, Uri address, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new FetchException(
                string.Create(CultureInfo.InvariantCulture, $"is answered with {(int)response.StatusCode} ({response.StatusCode})"), "Check the address in a browser");
        }

        var content = await Copy(response.Content, cancellation).ConfigureAwait(false);
        return new FetchedPage(address, content, Charset(response.Content.Headers.ContentType), Mark(response, "ETag"), Mark(response, "Last-Modified"));
    }

    private async Task<Stream> Copy(HttpContent content, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Time);
        try
        {
            using var stream = await content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            return await SpooledStream.CopyAsync(stream, limits.MaxBytes, limit.Token).ConfigureAwait(false);
        }
        // Brotli calls damage an invalid operation.
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"has more than {limits.MaxBytes} bytes, or is packed in a way that is damaged"), "Fetch it with another program, and add the file");
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            throw new FetchException("ended in the middle", "Try it again");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"took more than {limits.Time.TotalSeconds:0} seconds"), "Try it again, or fetch it with another program");
        }
    }

    private async Task<RobotsRules> RobotsOf(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!robots.TryGetValue(site, out var rules)) robots[site] = rules = await AskRobots(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
        return rules;
    }

    // RFC 9309: without the file all is allowed; where a server fails to say what is allowed, nothing is.
    private async Task<RobotsRules> AskRobots(Uri address, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            using var response = await TryRobots(address, cancellation).ConfigureAwait(false);
            if (Redirect(response, address) is { } next)
            {
                address = next;
                continue;
            }

            if (response.StatusCode is not HttpStatusCode.OK) return RobotsRules.None;
            return await ReadRobots(response.Content, cancellation).ConfigureAwait(false);
        }

        return RobotsRules.None;
    }

    private async Task<HttpResponseMessage> TryRobots(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await Try(address, null, cancellation).ConfigureAwait(false);
        }
        catch (FetchException failure)
        {
            throw new FetchException($"is not fetched, as the rules of its site can't be asked for: {address} {failure.Message}", failure.Remedy);
        }
    }

    private async Task<RobotsRules> ReadRobots(HttpContent content, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Time);
        var bytes = new byte[RobotsRules.MaxBytes];
        try
        {
            using var stream = await content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token).ConfigureAwait(false);
            return RobotsRules.Read(System.Text.Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidDataException or InvalidOperationException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return RobotsRules.Nothing;
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var pause = value?.Delta ?? value?.Date - DateTimeOffset.UtcNow;
        return pause is null ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private static string? Charset(MediaTypeHeaderValue? type) => type?.CharSet?.Trim('"', '\'') is { Length: > 0 and < 64 } name ? name : null;

    private static string? Mark(HttpResponseMessage response, string name)
    {
        var isThere = response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values);
        return isThere && values!.First() is { Length: > 0 and <= MaxMark } mark ? mark : null;
    }

    private static string Shown(string text) => Extraction.ReceivedText.OneLine(text.Length > 100 ? text[..100] + "…" : text);
}
