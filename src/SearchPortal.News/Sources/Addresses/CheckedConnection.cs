using System.Net;
using System.Net.Sockets;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>
/// Opens connections to addresses that were checked: a host's name is looked up once for a connection, all that it stands for is checked, and the
/// connection is made to what was checked. So a name that is answered otherwise the next time leads nowhere else.
/// </summary>
/// <param name="allowsOwn">See <see cref="SpecialAddresses.Allows"/>.</param>
/// <param name="lookUp">Looks up a host's name.</param>
internal sealed class CheckedConnection(bool allowsOwn, Func<string, CancellationToken, Task<IPAddress[]>> lookUp)
{
    /// <summary>Connects; what a <see cref="SocketsHttpHandler"/> calls.</summary>
    /// <exception cref="FetchException">The host stands for an address that nothing is fetched from.</exception>
    /// <exception cref="SocketException">The host is not known, or does not answer.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Check(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>All addresses of a host, each of them allowed.</summary>
    /// <exception cref="FetchException">One of them is not.</exception>
    /// <exception cref="SocketException">The host is not known.</exception>
    public async Task<IPAddress[]> Check(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookUp(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        // One address that is not allowed is enough: an honest name does not lead here and there.
        var refused = Array.Find(addresses, address => !SpecialAddresses.Allows(address, allowsOwn));
        if (refused is null) return addresses;
        var remedy = SpecialAddresses.Allows(refused, allowsOwn: true) ? "If it is a server of your own, allow it with --allow-private" : "Check the address";
        throw new FetchException($"leads to {refused}, which is no public address", remedy);
    }
}
