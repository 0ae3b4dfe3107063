namespace SearchPortal.News.Outlets;

/// <summary>Names of outlets and agencies that stand around a text, as written.</summary>
internal sealed record CreditedNames
{
    /// <summary>What the page calls its site.</summary>
    public string? Site { get; init; }

    /// <summary>The outlet or agency of the by-line.</summary>
    public string? ByLine { get; init; }

    /// <summary>What the dateline has in brackets.</summary>
    public string? Dateline { get; init; }

    /// <summary>Lines below the text that are no part of it.</summary>
    public IReadOnlyList<string> Foot { get; init; } = [];
}
