namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The words of a text, from left to right. Before the first <see cref="MoveNext"/> there is no word; words are not empty and do not overlap.</summary>
internal interface IWordSource
{
    /// <summary>First code unit of the word.</summary>
    int Start { get; }

    /// <summary>One past its last code unit.</summary>
    int End { get; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>False where there are no more.</returns>
    bool MoveNext();
}
