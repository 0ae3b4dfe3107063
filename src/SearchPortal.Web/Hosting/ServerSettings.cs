using System.Net;

namespace SearchPortal.Web.Hosting;

/// <summary>How the site answers, whatever it answers from: the part of section <c>SearchPortal</c> that a server's operator sets.</summary>
internal sealed record ServerSettings
{
    private const string StandardPrivateUrl = "http://localhost:5081";

    /// <summary>What stands before every path of the site: empty, or <c>/news</c>.</summary>
    public string BasePath { get; private init; } = "";

    /// <summary>The address under which readers see the site, without a path; null for that of each request.</summary>
    public string? PublicUrl { get; private init; }

    /// <summary>Where <c>/metrics</c> and writing are answered; null where nothing is said of it.</summary>
    public IReadOnlyList<string>? PrivateUrls { get; private init; }

    /// <summary>Proxies whose word on the client's address and on HTTPS is taken.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; private init; } = [];

    /// <summary>Sites whose scripts may read the API; <c>*</c> for all.</summary>
    public IReadOnlyList<string> CorsOrigins { get; private init; } = [];

    /// <summary>Requests that one address may make in a minute; 0 for any number.</summary>
    public int RequestsPerMinute { get; private init; } = 600;

    /// <summary>Questions that are answered at the same time; others wait.</summary>
    public int ConcurrentAnswers { get; private init; } = 8 * Environment.ProcessorCount;

    /// <summary>Memory for answers that are asked for again; 0 for none.</summary>
    public int AnswerCacheMegabytes { get; private init; } = 64;

    /// <summary>Answers that take as long are logged; 0 for none.</summary>
    public int SlowMilliseconds { get; private init; } = 1_000;

    /// <summary>Whether each request is logged.</summary>
    public bool LogRequests { get; private init; }

    /// <summary>Whether queries and the clients' addresses are logged, where a request is.</summary>
    public bool LogQueries { get; private init; }

    /// <summary>Whether the log is lines of JSON.</summary>
    public bool LogsJson { get; private init; }

    /// <summary>The collector that figures and the log are sent to by OTLP, without a path; null for none.</summary>
    public string? OtlpUrl { get; private init; }

    /// <summary>Whether a proxy is trusted.</summary>
    public bool IsProxy(IPAddress? address) => address is not null && Proxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>The private addresses that are listened to, for a site that is started with addresses of its own or without.</summary>
    /// <param name="hasOwnUrls">Whether the site was told where to listen. Then nothing is added by itself: two sites on one machine would meet there.</param>
    public IReadOnlyList<string> PrivateAddresses(bool hasOwnUrls) => PrivateUrls ?? (hasOwnUrls ? [] : [StandardPrivateUrl]);

    /// <exception cref="ArgumentException">A setting can't be read.</exception>
    public static ServerSettings Read(IConfiguration configuration)
    {
        var read = new SettingReader(configuration);
        var standard = new ServerSettings();
        return new ServerSettings
        {
            BasePath = ReadBasePath(read.Text(nameof(BasePath))),
            PublicUrl = read.Origin(nameof(PublicUrl)),
            OtlpUrl = read.Origin(nameof(OtlpUrl)),
            PrivateUrls = read.IsGiven(nameof(PrivateUrls)) ? read.Origins(nameof(PrivateUrls)) : null,
            Proxies = read.Networks(nameof(Proxies)),
            CorsOrigins = read.Text(nameof(CorsOrigins)) == "*" ? ["*"] : read.Origins(nameof(CorsOrigins)),
            RequestsPerMinute = read.Number(nameof(RequestsPerMinute), standard.RequestsPerMinute, least: 0),
            ConcurrentAnswers = read.Number(nameof(ConcurrentAnswers), standard.ConcurrentAnswers),
            AnswerCacheMegabytes = read.Number(nameof(AnswerCacheMegabytes), standard.AnswerCacheMegabytes, least: 0),
            SlowMilliseconds = read.Number(nameof(SlowMilliseconds), standard.SlowMilliseconds, least: 0),
            LogRequests = read.Switch(nameof(LogRequests)),
            LogQueries = read.Switch(nameof(LogQueries)),
            LogsJson = read.Word("LogFormat", "text", "json") == "json",
        };
    }

    private static string ReadBasePath(string? text)
    {
        var path = text?.TrimEnd('/') ?? "";
        // Only what needs no encoding, in a path as in HTML: it is written into both.
        return path.Length == 0 || path.StartsWith('/') && path.Split('/')[1..].All(part => part is not ("" or "." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~'))
            ? path
            : throw SettingReader.Wrong(nameof(BasePath), text!, "Write a path such as /news, of letters, digits, hyphens and slashes");
    }
}
