namespace SearchPortal.News.Catalog;

/// <summary>What an import did.</summary>
public sealed record ImportSummary
{
    /// <summary>Articles that the index did not have.</summary>
    public required long Added { get; init; }

    /// <summary>Articles that replaced an earlier state of themselves.</summary>
    public required long Updated { get; init; }

    /// <summary>Articles that the index already had, as they are.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Articles left out because an earlier one has the same id.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Articles left out because they were erased from this index. They are no problem.</summary>
    public long Erased { get; init; }

    /// <summary>Inputs that are not in the index, by what was wrong, most frequent first; duplicates are counted apart.</summary>
    public required IReadOnlyList<ReasonCount> Skipped { get; init; }

    /// <summary>Values that were left out of articles (a date that is none …), by what was wrong, most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> LeftOut { get; init; }

    /// <summary>Files that are no articles, by reason, most frequent first. They are no problem.</summary>
    public required IReadOnlyList<ReasonCount> PassedOver { get; init; }

    /// <summary>True where the import was stopped before its end; what was done until then is committed.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>How long it took, the last commit included.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Bytes of the sources that were read.</summary>
    public long Bytes { get; init; }

    /// <summary>All articles that were read.</summary>
    public long Articles => Added + Updated + Unchanged + Duplicates + Erased;

    /// <summary>Whether every input is in the index now, with all that it says.</summary>
    public bool IsComplete => !Interrupted && Duplicates == 0 && Skipped.Count == 0 && LeftOut.Count == 0;
}
