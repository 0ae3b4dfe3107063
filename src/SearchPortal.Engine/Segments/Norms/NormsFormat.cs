using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Norms;

/// <summary>File <c>norms</c>: lengths of documents.
/// <code>
/// varint number of fields; for each: string name; then, aligned, for each field in that order one byte a document (<see cref="LengthCode"/>, 0 where the field is missing), aligned
/// </code></summary>
internal static class NormsFormat
{
    public const string FileName = "norms";
    public static readonly FileKind Kind = new("NORM", 1);
}
