namespace SearchPortal.News.Sources;

/// <summary>A file that is no article and is none of the reader's business: counted apart, not a failure.</summary>
public sealed record PassedOver : ReadResult
{
    /// <summary>Why, in a few words.</summary>
    public required string Reason { get; init; }

    /// <summary>One line: source and reason.</summary>
    public override string ToString() => $"{Source}: {Reason}";
}
