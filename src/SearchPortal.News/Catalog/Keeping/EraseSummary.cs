using SearchPortal.Engine.Keeping;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>What a <see cref="CatalogErasure"/> did, and what it could not reach.</summary>
public sealed record EraseSummary
{
    /// <summary>Ids whose articles were in the index, live or deleted, and are in no file of it now.</summary>
    public required IReadOnlyList<string> Erased { get; init; }

    /// <summary>Ids that were erased before; no file held them any more.</summary>
    public required IReadOnlyList<string> ErasedBefore { get; init; }

    /// <summary>Ids that no file of the index held. They are on the list of the erased from now on.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Articles with the text of an erased one that are still in the index.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    /// <summary>Segments that were written anew or removed.</summary>
    public required int Segments { get; init; }

    /// <summary>Files that no commit needs and that could not be removed: they may hold what was to be erased.</summary>
    public required IReadOnlyList<string> LeftFiles { get; init; }

    /// <summary>The backups that the index knows.</summary>
    public required IReadOnlyList<BackupHolding> Backups { get; init; }

    /// <summary>Programs that still have removed files of the index open; null where the system does not tell.</summary>
    public required IReadOnlyList<MappingProcess>? Readers { get; init; }

    /// <summary>Programs that could not be looked at.</summary>
    public required int UnseenPrograms { get; init; }

    /// <summary>Whether nothing is known that still holds what was to be erased, and every id was known.</summary>
    public bool IsComplete => Unknown.Count == 0 && Copies.Count == 0 && LeftFiles.Count == 0 && Backups.All(backup => backup.Holds == false) && Readers is null or { Count: 0 };
}
