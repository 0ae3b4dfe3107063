using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SearchPortal.Web.Traffic;

/// <summary>Puts the path of the site in front of the addresses of its own that answers of the API have.</summary>
internal static class LinkProperties
{
    private static readonly string[] Names = ["link", "next", "changes"];

    /// <summary>Changes how the properties that hold addresses are written.</summary>
    public static void Under(string basePath, JsonSerializerOptions options)
    {
        if (basePath.Length == 0) return;
        var converter = new Converter(basePath);
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(type =>
        {
            foreach (var property in type.Properties)
            {
                if (property.PropertyType == typeof(string) && Names.Contains(property.Name)) property.CustomConverter = converter;
            }
        });
    }

    private sealed class Converter(string basePath) : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.StartsWith('/') ? basePath + value : value);
    }
}
