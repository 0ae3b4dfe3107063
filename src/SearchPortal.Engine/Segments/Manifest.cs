using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments;

/// <summary>A commit: the segments that make up the index at one moment. File <c>manifest</c>, kind MNFT; the payload is UTF-8 JSON.
/// It is written beside the old one, forced to disk and renamed over it: after a crash it is the old or the new one.</summary>
/// <param name="Commit">Number of the commit, from 1; every commit has a higher one.</param>
/// <param name="Time">When it was made, UTC.</param>
/// <param name="Schema">The index's schema.</param>
/// <param name="Segments">The segments.</param>
/// <param name="Metadata">What the user of the engine keeps with a commit (versions, time zone).</param>
public sealed record Manifest(
    long Commit,
    DateTime Time,
    IndexSchema Schema,
    IReadOnlyList<SegmentInfo> Segments,
    IReadOnlyDictionary<string, string> Metadata)
{
    private static readonly FileKind Kind = new("MNFT", 1);

    /// <summary>The version of Unicode whose tables found the words, such as <c>15.0.0</c>; null in commits of programs that had none. An index can't mix two
    /// of them: other tables come with another version of each analyzer that reads them, and so with another schema. Normal forms have no
    /// version of their own here, because Unicode never changes those of a character that it has assigned.</summary>
    public string? Unicode { get; init; }

    /// <summary>Files that the user of the engine keeps with the commit, by name; null where there are none.</summary>
    public IReadOnlyDictionary<string, AttachmentInfo>? Attachments { get; init; }

    /// <summary>Whether the folder holds a commit.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, IndexFolder.ManifestName));

    /// <summary>Reads the last commit.</summary>
    /// <exception cref="IndexCorruptException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Manifest Read(string folder) => Read(folder, out _);

    /// <summary>Reads the last commit.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="identity">Tells its file from that of every other commit.</param>
    internal static Manifest Read(string folder, out FileInfoEntry identity)
    {
        var path = Path.Combine(folder, IndexFolder.ManifestName);
        using var file = new IndexFile(path, Kind);
        identity = new FileInfoEntry(file.Length, file.Fingerprint);
        var json = file.Read(IndexFile.PayloadStart, checked((int)(file.PayloadEnd - IndexFile.PayloadStart)));
        try
        {
            var commit = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) ?? throw new IndexCorruptException(path, IndexFile.PayloadStart, "an empty commit");
            commit.Schema.Validate();
            return commit.IsPossible ? commit : throw new IndexCorruptException(path, IndexFile.PayloadStart, "a commit of segments or attachments that can't be");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            throw new IndexCorruptException(path, IndexFile.PayloadStart, $"a commit that can't be read ({problem.Message})");
        }
    }

    /// <summary>Whether names lead nowhere else, and numbers can be: a file of sound checksums may still hold nonsense.</summary>
    [JsonIgnore]
    private bool IsPossible =>
        Segments.All(segment => IndexFolder.IsSegmentName(segment.Name) && segment.Documents >= 0 && segment.Deleted >= 0 && segment.Deleted <= segment.Documents && segment.DeletesGeneration >= 0)
        && (Attachments?.Values ?? []).All(attachment => AttachmentFile.IsName(attachment.File) && Path.GetFileName(attachment.File) == attachment.File);

    /// <summary>What <see cref="Read(string, out FileInfoEntry)"/> would tell of the commit that is there now, without reading it whole.</summary>
    internal static FileInfoEntry Identity(string folder) => SegmentWriter.Fingerprint(Path.Combine(folder, IndexFolder.ManifestName));

    /// <summary>Makes this the index's commit; durable on return.</summary>
    internal void Write(Disk disk, string folder)
    {
        var final = Path.Combine(folder, IndexFolder.ManifestName);
        var temporary = final + ".new";
        using (var file = new IndexFileWriter(disk, temporary, Kind))
        {
            file.WriteBytes(JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest));
            file.Complete();
        }

        disk.Replace(temporary, final);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
