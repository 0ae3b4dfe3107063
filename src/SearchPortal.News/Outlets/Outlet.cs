namespace SearchPortal.News.Outlets;

/// <summary>An outlet or a news agency, as the file of outlets lists it.</summary>
/// <param name="Id">Short and stable, such as <c>harbour-times</c>.</param>
/// <param name="Name">What it is called here.</param>
/// <param name="OtherNames">Other names of it.</param>
/// <param name="Domains">Its domains; those below them are its own too.</param>
/// <param name="Country">ISO 3166 code, or null.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="IsAgency">Whether others republish its reports.</param>
public sealed record Outlet(string Id, string Name, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Domains, string? Country, string? Language, bool IsAgency);
