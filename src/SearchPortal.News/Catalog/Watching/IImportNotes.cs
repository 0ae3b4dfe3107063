using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>Is told what becomes of each thing that an import reads, in the order of reading.</summary>
internal interface IImportNotes
{
    /// <summary>The index has this article, from this source.</summary>
    void Keep(RawArticle raw);

    /// <summary>The index has this as a further page of an article, or as the one page that counts.</summary>
    void KeepPage(RawArticle raw);

    /// <summary>The index has not this, but something else of the same id.</summary>
    void LeaveOut(RawArticle raw);

    /// <summary>A source could not be read, or something in it.</summary>
    void Meet(SourceProblem problem);

    /// <summary>What was done so far is about to be committed.</summary>
    void BeforeCommit();
}
