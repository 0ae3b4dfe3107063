using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Importing;

/// <summary>One result of reading, and what the import is to do with it.</summary>
/// <param name="Result">What was read.</param>
/// <param name="Verdict">What becomes of it.</param>
internal sealed record ReadWork(ReadResult Result, Verdict Verdict)
{
    /// <summary>The article that is being made of it, where it goes into the index; else null.</summary>
    public Task<PreparedArticle>? Article { get; set; }
}

/// <summary>What becomes of a result of reading.</summary>
internal enum Verdict
{
    /// <summary>It is no article: a problem, or something passed over.</summary>
    NoArticle,

    /// <summary>It was erased and must not come back.</summary>
    Erased,

    /// <summary>The index has it as it is.</summary>
    Unchanged,

    /// <summary>The index has it as it is, from another source.</summary>
    UnchangedElsewhere,

    /// <summary>Another article has its id.</summary>
    Duplicate,

    /// <summary>As <see cref="Duplicate"/>; the other one is of an earlier run.</summary>
    DuplicateOfEarlierRun,

    /// <summary>The index does not have it.</summary>
    Add,

    /// <summary>The index has an earlier state of it.</summary>
    Update,
}
