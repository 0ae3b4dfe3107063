namespace SearchPortal.News.Names;

/// <summary>A word of a text, as names see it.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit, without a possessive <c>'s</c>.</param>
/// <param name="SuffixStart">
/// Where a short ending behind an apostrophe begins (<c>Hafter'in</c>), else <paramref name="End"/>.
/// </param>
/// <param name="Case">How it is written.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Possessive">Whether <c>'s</c> was cut off: a name ends here.</param>
internal readonly record struct NameToken(int Start, int End, int SuffixStart, LetterCase Case, NameGap Before, bool Possessive)
{
    public bool IsCapitalised => Case >= LetterCase.Capital;
}
