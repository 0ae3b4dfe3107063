namespace SearchPortal.Web.Search;

/// <summary>Addresses of other sites, as articles give them.</summary>
internal static class WebAddress
{
    /// <summary>The address, if it is an absolute one of http or https without a user name; else null: nothing else becomes a link.</summary>
    public static string? OrNull(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
}
