namespace SearchPortal.Web.Monitoring;

/// <summary>Whether the site is well, as JSON.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, <c>stopping</c> or <c>no index</c>.</param>
/// <param name="Snapshot">Number of the commit that answers; null where none was asked.</param>
/// <param name="Articles">Its articles; null where none was asked.</param>
internal sealed record HealthResponse(string Status, long? Snapshot, long? Articles);
