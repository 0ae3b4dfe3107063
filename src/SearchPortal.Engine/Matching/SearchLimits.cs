namespace SearchPortal.Engine.Matching;

/// <summary>What one search may cost. Beyond it ends with a <see cref="SearchTooCostlyException"/>.</summary>
/// <param name="Time">From the first look into the index on.</param>
/// <param name="Bytes">Memory for sets of documents, and for groups that are counted, held at one time.</param>
public sealed record SearchLimits(TimeSpan Time, long Bytes)
{
    /// <summary>What a site can afford: 5 seconds and 256 MB.</summary>
    public static SearchLimits Default { get; } = new(TimeSpan.FromSeconds(5), 256L << 20);

    /// <summary>No limit.</summary>
    public static SearchLimits None { get; } = new(TimeSpan.MaxValue, long.MaxValue);
}
