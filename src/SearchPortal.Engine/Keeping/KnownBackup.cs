using System.Text.Json.Serialization;

namespace SearchPortal.Engine.Keeping;

/// <summary>A backup that was made of an index.</summary>
/// <param name="Folder">Full path of its folder, as it was then.</param>
/// <param name="Commit">The commit that was copied.</param>
/// <param name="Time">When it was begun, UTC.</param>
public sealed record KnownBackup(string Folder, long Commit, DateTime Time);

[JsonSerializable(typeof(KnownBackup))]
internal sealed partial class KnownBackupJson : JsonSerializerContext;
