using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.Web.Saved;

/// <summary>The secret of a link: 160 bits drawn by chance. Only a hash of it is kept, so whoever reads the database can open no page.</summary>
internal static class SavedKey
{
    private const int Bytes = 20;

    /// <summary>A new secret.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text can be one. Anything else is not looked up.</summary>
    public static bool IsOne(string? text) => text is not null && Base64Url.IsValid(text, out var length) && length == Bytes;

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
