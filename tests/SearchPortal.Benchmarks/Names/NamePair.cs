namespace SearchPortal.Benchmarks.Names;

/// <summary>Two spellings and whether they are of one name.</summary>
internal sealed record NamePair(string Left, string Right, bool IsSame, string Kind)
{
    /// <summary>Whether it is one of the pairs made by hand from names in the news, or one of their look-alikes.</summary>
    public bool IsCurated => Kind is "curated" or "neg_curated";

    /// <summary>Whether a spelling has several words.</summary>
    public bool IsFullName => Left.Contains(' ', StringComparison.Ordinal) || Right.Contains(' ', StringComparison.Ordinal);
}
