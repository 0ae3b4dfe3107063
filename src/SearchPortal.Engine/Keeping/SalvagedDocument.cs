namespace SearchPortal.Engine.Keeping;

/// <summary>A document of a damaged segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Id">Its id; null where that can't be read.</param>
/// <param name="Stored">Its stored bytes, as they were written; null where they are lost.</param>
/// <param name="Problem">Why they are lost; null where they are not.</param>
public sealed record SalvagedDocument(string Segment, string? Id, byte[]? Stored, string? Problem);
