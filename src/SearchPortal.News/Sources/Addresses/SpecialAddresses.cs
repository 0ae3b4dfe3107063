using System.Net;
using System.Net.Sockets;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>Tells public addresses of the network from those of machines and networks that are nobody else's business.</summary>
internal static class SpecialAddresses
{
    private static readonly (bool IsOwn, IPNetwork Range)[] Ranges =
    [
        .. EmbeddedList.Read("special-addresses.txt", "Sources.Addresses").Select(line => line.Split(' ')).Select(parts => (parts[0] == "own", IPNetwork.Parse(parts[1]))),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // RFC 6052: the last four bytes are the address of version 4 that is meant.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether anything may be fetched from an address.</summary>
    /// <param name="address">The address. One of version 6 that stands for one of version 4 is judged as that.</param>
    /// <param name="allowsOwn">Whether private networks and this machine are allowed as well.</param>
    public static bool Allows(IPAddress address, bool allowsOwn)
    {
        if (address.IsIPv4MappedToIPv6) return Allows(address.MapToIPv4(), allowsOwn);
        if (Translated.Contains(address)) return Allows(new IPAddress(address.GetAddressBytes().AsSpan(12)), allowsOwn);
        foreach (var (isOwn, range) in Ranges)
        {
            if (range.Contains(address)) return isOwn && allowsOwn;
        }

        return address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
    }
}
