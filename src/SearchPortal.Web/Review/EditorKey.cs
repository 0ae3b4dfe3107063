using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.Web.Review;

/// <summary>
/// The key that editors sign in with, and what is signed with it. Nothing is kept on the server: a session is a text that says who signed in and until when,
/// with an HMAC-SHA-256 (RFC 2104) over it; whoever changes the key ends all sessions.
/// </summary>
internal sealed class EditorKey
{
    /// <summary>A shorter key could be guessed.</summary>
    public const int ShortestKey = 16;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly byte[] keyDigest;
    private readonly byte[] sessionKey;
    private readonly byte[] formKey;
    private readonly TimeProvider time;

    public EditorKey(string key, TimeProvider time)
    {
        this.time = time;
        keyDigest = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        sessionKey = Derive(key, "session");
        formKey = Derive(key, "form");
    }

    /// <summary>Whether a text is the key. Takes as long whether or not it is, and whatever part of it is.</summary>
    public bool IsKey(string text) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), keyDigest);

    /// <summary>A session of an editor.</summary>
    public string Begin(string editor)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{until} {RandomNumberGenerator.GetHexString(32)} {editor}"));
        return $"{content}.{Sign(sessionKey, content)}";
    }

    /// <summary>Who signed in; null where the session is none of ours, was changed, or is over.</summary>
    public string? EditorOf(string? session)
    {
        if (session?.Split('.') is not [var content, var signature] || !Base64Url.IsValid(content) || !IsSigned(sessionKey, content, signature)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(content)).Split(' ', 3) is [var until, _, var editor]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > time.GetUtcNow().ToUnixTimeSeconds()
                ? editor
                : null;
    }

    /// <summary>What a form of a session carries, so that no other site can send one.</summary>
    public string FormToken(string session) => Sign(formKey, session);

    /// <summary>Whether a form carries the token of a session.</summary>
    public bool IsFormOf(string session, string? token) => token is not null && IsSigned(formKey, session, token);

    private static bool IsSigned(byte[] key, string content, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(key, content)));

    private static string Sign(byte[] key, string content) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));

    private static byte[] Derive(string key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key), SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes("SearchPortal review " + purpose));
}
