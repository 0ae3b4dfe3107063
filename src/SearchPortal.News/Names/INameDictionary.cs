namespace SearchPortal.News.Names;

/// <summary>The words that the articles of an index write as names.</summary>
public interface INameDictionary
{
    /// <summary>The words that share a key with a word (<see cref="Matching.NameKeys"/>), without the word itself. Costs as much as there are of them.</summary>
    /// <param name="word">One word in any script and case.</param>
    IReadOnlyList<NameWord> Near(string word);

    /// <summary>How the articles write a word itself; null where none has it.</summary>
    NameWord? Find(string word);
}
