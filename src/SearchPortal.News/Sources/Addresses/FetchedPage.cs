namespace SearchPortal.News.Sources.Addresses;

/// <summary>What came of fetching an address.</summary>
/// <param name="Address">Where it was found, behind all redirects.</param>
/// <param name="Content">Its bytes, which can be read again; null where it is unchanged.</param>
/// <param name="Charset">The encoding that the server states, or null.</param>
/// <param name="ETag">See <see cref="KnownAddress"/>.</param>
/// <param name="LastModified">See <see cref="KnownAddress"/>.</param>
internal sealed record FetchedPage(Uri Address, Stream? Content, string? Charset, string? ETag, string? LastModified);
