using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Takes the documents of one segment that a task found, each once.</summary>
internal interface IHitCollector
{
    /// <summary>Takes a document with its score.</summary>
    void Add(int document, float score);

    /// <summary>Takes documents that score the same.</summary>
    void AddInOrder(DocumentBits documents, float score = 0);
}
