namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>What the articles show of a candidate.</summary>
/// <param name="Written">The spelling as the articles write it most.</param>
/// <param name="Outlets">The outlets that write it, most articles first; the first few.</param>
/// <param name="MoreOutlets">How many outlets more there are.</param>
/// <param name="Examples">Two or three places where it stands.</param>
public sealed record CandidateEvidence(string Written, IReadOnlyList<FacetValue> Outlets, int MoreOutlets, IReadOnlyList<CandidateExample> Examples);
