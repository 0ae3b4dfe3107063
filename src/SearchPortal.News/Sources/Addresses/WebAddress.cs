using System.Diagnostics.CodeAnalysis;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>Addresses of the web that may be fetched.</summary>
internal static class WebAddress
{
    private const int MaxLength = 4096;

    /// <summary>Whether what stands on the command line is meant as an address.</summary>
    public static bool IsMeant(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address, or what a redirect says.</param>
    /// <param name="from">The address that it is relative to, or null.</param>
    /// <param name="address">The address, without what leads to a place within its page.</param>
    /// <param name="problem">Why it can't be fetched: the rest of a sentence.</param>
    public static bool TryRead(string text, Uri? from, [NotNullWhen(true)] out Uri? address, out string problem)
    {
        address = null;
        problem = "is no web address";
        if (text.Length > MaxLength || text.Any(char.IsControl)) return false;
        var isAddress = from is null ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out var read) : Uri.TryCreate(from, text.Trim(), out read);
        if (!isAddress) return false;
        if (read!.Scheme is not ("http" or "https"))
        {
            problem = "is of neither http nor https";
        }
        else if (read.Host.Length == 0)
        {
            problem = "names no host";
        }
        else if (read.UserInfo.Length > 0)
        {
            problem = "has a user's name or password in it";
        }
        else
        {
            address = new UriBuilder(read) { Fragment = "" }.Uri;
            return true;
        }

        return false;
    }
}
