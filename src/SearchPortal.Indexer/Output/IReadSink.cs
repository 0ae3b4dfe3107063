using SearchPortal.News;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Output;

/// <summary>Shows what was read; each thing as it is read.</summary>
internal interface IReadSink
{
    /// <summary>Shows an article, and how it was written down.</summary>
    void Show(RawArticle raw, Article article);

    /// <summary>Shows a problem.</summary>
    void Show(SourceProblem problem);

    /// <summary>Shows what is no article.</summary>
    void Show(PassedOver passedOver);
}
