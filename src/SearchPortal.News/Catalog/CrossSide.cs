namespace SearchPortal.News.Catalog;

/// <summary>One side of a table.</summary>
/// <param name="Field">What is counted.</param>
/// <param name="Values">Its values, each with all articles of the search that have it, whatever they have on the other side.</param>
/// <param name="More">Values that have no line of their own.</param>
/// <param name="Missing">Articles without any value.</param>
public sealed record CrossSide(string Field, IReadOnlyList<FacetValue> Values, int More, long Missing);
