using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>The listed names of an authority as the index keeps them, so that it can be told later what an edit changed. UTF-8 JSON, without roles.</summary>
internal static class AuthorityCopy
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static byte[] Write(ActorAuthority authority) =>
        JsonSerializer.SerializeToUtf8Bytes(authority.Actors.Select(actor => actor with { Roles = [], Wikidata = null }), Form);

    /// <summary>The actors; null where the bytes are none.</summary>
    public static IReadOnlyList<Actor>? Read(byte[]? bytes) => bytes is null ? null : JsonSerializer.Deserialize<Actor[]>(bytes, Form);
}
