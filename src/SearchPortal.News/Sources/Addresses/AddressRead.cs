namespace SearchPortal.News.Sources.Addresses;

/// <summary>Follows the results of an address: all of it was read.</summary>
internal sealed record AddressRead : ReadResult
{
    /// <summary>What is to be known of it from then on.</summary>
    public required KnownAddress Known { get; init; }
}
