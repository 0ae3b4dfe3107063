namespace SearchPortal.News.Names.Matching;

/// <summary>Two words that are read and ready to be compared.</summary>
/// <param name="left">The letters of the left word: Latin.</param>
/// <param name="right">The letters of the right word: Latin or Arabic.</param>
/// <param name="leftUnits">What the left letters are read into.</param>
/// <param name="rightUnits">What the right letters are read into.</param>
internal readonly ref struct WordPair(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ReadOnlySpan<Unit> leftUnits, ReadOnlySpan<Unit> rightUnits)
{
    /// <summary>The letters of the left word.</summary>
    public ReadOnlySpan<char> Left { get; } = left;

    /// <summary>The letters of the right word.</summary>
    public ReadOnlySpan<char> Right { get; } = right;

    /// <summary>The sounds of the left word.</summary>
    public ReadOnlySpan<Unit> LeftUnits { get; } = leftUnits;

    /// <summary>The sounds, or the Arabic letters, of the right word.</summary>
    public ReadOnlySpan<Unit> RightUnits { get; } = rightUnits;
}
