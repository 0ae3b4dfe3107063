using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Brings addresses of pages into one form: http or https, absolute, without fragment and without parameters that only track readers.</summary>
internal static class PageAddress
{
    /// <summary>UTF-16 code units of the longest address.</summary>
    public const int Longest = 2000;

    private static readonly string[] FrontPages = ["", "index.html", "index.htm", "index.php", "default.aspx", "home"];

    private static readonly HashSet<string> Tracking = [.. EmbeddedList.Read("tracking-parameters.txt").Where(name => name[^1] != '*')];

    private static readonly string[] TrackingStarts = [.. EmbeddedList.Read("tracking-parameters.txt").Where(name => name[^1] == '*').Select(name => name[..^1])];

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address as written; it may be relative.</param>
    /// <param name="baseAddress">What it is relative to, or null where nobody knows.</param>
    /// <returns>Null where it is no address of http or https, names a user, or is longer than <see cref="Longest"/>.</returns>
    public static Uri? Read(string? text, Uri? baseAddress = null)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest || trimmed.Any(c => char.IsControl(c) || char.IsSurrogate(c))) return null;
        if (trimmed.StartsWith("//", StringComparison.Ordinal)) trimmed = (baseAddress?.Scheme ?? Uri.UriSchemeHttps) + ":" + trimmed;
        // A path alone would be read as the address of a file.
        var isRead = trimmed[0] != '/' && Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            ? true
            : Uri.TryCreate(baseAddress, trimmed, out address) && baseAddress is not null;
        if (!isRead || address is null || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0) return null;
        if (!address.Host.Contains('.', StringComparison.Ordinal)) return null;
        var plain = Plain(address);
        return plain.AbsoluteUri.Length <= Longest ? plain : null;
    }

    /// <summary>Whether it is the front page of its site.</summary>
    /// <param name="address">The address.</param>
    public static bool IsFrontPage(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Query.Length <= 1 && FrontPages.Contains(address.AbsolutePath.Trim('/'), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether two addresses are of one site: their hosts share the last two labels, the last three where the last two are short.</summary>
    /// <param name="one">An address.</param>
    /// <param name="other">Another one.</param>
    public static bool IsSameSite(Uri one, Uri other) => string.Equals(Site(one), Site(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The address without the parameters for which this holds.</summary>
    /// <param name="address">The address.</param>
    /// <param name="isDropped">Tells of a parameter, by name and value, whether it goes.</param>
    public static Uri Without(Uri address, Func<string, string, bool> isDropped)
    {
        if (address.Query.Length <= 1) return address.Query.Length == 0 ? address : new UriBuilder(address) { Query = "" }.Uri;
        var kept = new StringBuilder();
        var isChanged = false;
        foreach (var parameter in address.Query[1..].Split('&'))
        {
            var end = parameter.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = end < 0 ? (parameter, "") : (parameter[..end], parameter[(end + 1)..]);
            if (parameter.Length == 0 || isDropped(name, value)) isChanged = true;
            else kept.Append(kept.Length > 0 ? "&" : "").Append(parameter);
        }

        return isChanged ? new UriBuilder(address) { Query = kept.ToString() }.Uri : address;
    }

    private static Uri Plain(Uri address)
    {
        var plain = Without(address, (name, _) => IsTracking(name));
        return plain.Fragment.Length > 0 ? new UriBuilder(plain) { Fragment = "" }.Uri : plain;
    }

    private static bool IsTracking(string name)
    {
        var lower = name.ToLowerInvariant();
        return Tracking.Contains(lower) || TrackingStarts.Any(start => lower.StartsWith(start, StringComparison.Ordinal));
    }

    private static string Site(Uri address)
    {
        var labels = address.IdnHost.Split('.');
        // "example.co.uk", "example.com.tr": the last but one is short and no name of a site by itself.
        var count = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - count)..]);
    }
}
