namespace SearchPortal.Engine.Segments.Columns;

/// <summary>How many values the documents of a keyword column have; as in the file (<see cref="ColumnsFormat"/>).</summary>
internal enum ColumnShape : byte
{
    /// <summary>Each at most one.</summary>
    Single = 0,

    /// <summary>Some several.</summary>
    Several = 1,

    /// <summary>Some several, and more in a zone than 16 bits count.</summary>
    Crowded = 2,
}
