using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SearchPortal.News.Tests.Sources.Addresses;

/// <summary>A server of this machine that answers each request with what a test says.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<Request, Answer> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    /// <param name="answer">What it answers.</param>
    /// <param name="certificate">What it proves itself with, for https; null for http.</param>
    public LoopbackServer(Func<Request, Answer> answer, X509Certificate2? certificate = null)
    {
        this.answer = answer;
        this.certificate = certificate;
        listener.Start();
        serving = Task.Run(Serve);
    }

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    public Uri Address => new($"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The pages that were asked for, without robots.txt.</summary>
    public IEnumerable<string> Pages => Requests.Select(request => request.Path).Where(path => path != "/robots.txt");

    public void Dispose()
    {
        listener.Dispose();
        serving.Wait();
    }

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync();
                Connections++;
                await Serve(await Secured(connection.GetStream()));
            }
            catch (Exception failure) when (failure is IOException or AuthenticationException)
            {
                // The other side was gone: the next one, please.
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task<Stream> Secured(Stream stream)
    {
        if (certificate is null) return stream;
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(certificate);
        return secured;
    }

    private async Task Serve(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = await reader.ReadLineAsync() ?? "";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (first.Length == 0) return;
        var request = new Request(first.Split(' ')[1], headers);
        Requests.Enqueue(request);
        var given = request.Path == "/robots.txt" && answer(request) is { Status: 200, IsPage: true } ? new Answer(404) : answer(request);
        var head = new StringBuilder($"HTTP/1.1 {given.Status} Answer\r\nContent-Length: {given.Body.Length}\r\nConnection: close\r\n");
        foreach (var (name, value) in given.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(given.Body);
    }

    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers);

    internal sealed record Answer(int Status, string Text = "", params (string Name, string Value)[] Headers)
    {
        public byte[] Body { get; init; } = Encoding.UTF8.GetBytes(Text);

        /// <summary>False for an answer that is meant for robots.txt.</summary>
        public bool IsPage { get; init; } = true;
    }
}
