using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.Web.Posting;

/// <summary>The key of programs that post and delete articles: <c>Authorization: Bearer KEY</c> (RFC 6750).</summary>
internal sealed class WriteKey(string key)
{
    private const string Scheme = "Bearer";

    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether a request carries the key. Takes as long whichever part of it is wrong.</summary>
    public bool IsIn(HttpRequest http) =>
        AuthenticationHeaderValue.TryParse(http.Headers.Authorization.ToString(), out var header)
        && header.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header.Parameter ?? "")), digest);
}
