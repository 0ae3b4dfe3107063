namespace SearchPortal.Engine.Segments;

/// <summary>One writing of a column of a segment.</summary>
/// <param name="Field">The field.</param>
/// <param name="Generation">How often it was written.</param>
/// <param name="File">The file: a writer that died may have left another of this generation.</param>
internal readonly record struct ColumnVersion(string Field, int Generation, FileInfoEntry File);
