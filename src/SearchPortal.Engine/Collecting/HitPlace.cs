using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Where a hit stands in an order: what a cursor needs to go on behind it. Holds while the snapshot and the query are the same.</summary>
/// <param name="Score">The hit's score, to the bit; 0 where the order does not ask for one.</param>
/// <param name="Key">Its place in the schema's order.</param>
public readonly record struct HitPlace(float Score, SortKey Key);
