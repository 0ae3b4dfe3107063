namespace SearchPortal.News.Sources.Addresses;

/// <summary>How much is fetched, how long it is waited for, and how often it is tried.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes of the largest page or feed, unpacked.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>How long a fetch may take, from the connection to the last byte.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait that a server may ask for before the next try.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait before the second try; it doubles with each further one.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a fetch is tried.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 5;
}
