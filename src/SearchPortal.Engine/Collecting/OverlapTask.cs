namespace SearchPortal.Engine.Collecting;

/// <summary>A question for documents that have terms of a list in common with a given one.</summary>
/// <param name="Terms">The terms, with their frequencies in the given document.</param>
/// <param name="WeightOf">What a term is worth, from the number of documents that have it; 0 passes it over.</param>
public sealed record OverlapTask(IReadOnlyDictionary<string, int> Terms, Func<long, double> WeightOf)
{
    /// <summary>Only documents with a number of the schema's order from the first to the second, both included; null for none of those that have one.</summary>
    public (long From, long Until)? Numbers { get; init; }

    /// <summary>Whether documents without a number count too.</summary>
    public bool WithoutNumber { get; init; }

    /// <summary>Documents with a smaller sum are left out.</summary>
    public double LeastSum { get; init; }
}
