namespace SearchPortal.News.Sources.Addresses;

/// <summary>What is known of an address that was fetched: a server that has nothing newer says so, and sends nothing.</summary>
/// <param name="ETag">The server's mark of what was fetched, or null.</param>
/// <param name="LastModified">When the server says that it was changed, as written, or null.</param>
/// <param name="Circumstances">What else has a part in the articles: where it is another now, all is fetched again.</param>
internal sealed record KnownAddress(string? ETag, string? LastModified, string Circumstances);
