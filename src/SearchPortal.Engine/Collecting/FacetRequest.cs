namespace SearchPortal.Engine.Collecting;

/// <summary>What to count.</summary>
/// <param name="Dimension">Name of the facet: filters of the same name don't narrow it.</param>
/// <param name="Field">A keyword field, or a number field where there are buckets.</param>
/// <param name="Bucket">Number fields: the bucket of a number (see <see cref="NumberBuckets"/>). Null for keyword fields. A snapshot remembers what a function told of the number
/// that documents lie in the order of: who gives the same one again is answered faster. It must be safe for many threads then, and always tell the same.</param>
public sealed record FacetRequest(string Dimension, string Field, Func<long, NumberBucket>? Bucket = null)
{
    /// <summary>Keyword fields with a hierarchy: the values above a value, in which a document that has it counts too, once. Null where there are none.</summary>
    public Func<string, IReadOnlyList<string>>? Above { get; init; }
}
