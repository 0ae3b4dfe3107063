namespace SearchPortal.Engine.Queries;

/// <summary>What is asked of an index. Queries are data: they say nothing of how they are matched.</summary>
public abstract record Query
{
    /// <summary>Multiplies the scores of this query and of all in it.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>What the asker typed for this query; found again in the spans that it marks and in explanations.</summary>
    public string? Label { get; init; }
}
