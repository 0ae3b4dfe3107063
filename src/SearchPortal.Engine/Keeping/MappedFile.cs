using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>A file of a commit.</summary>
/// <param name="Name">Its path below the folder of the index.</param>
/// <param name="File">The file.</param>
internal readonly record struct MappedFile(string Name, IndexFile File);
