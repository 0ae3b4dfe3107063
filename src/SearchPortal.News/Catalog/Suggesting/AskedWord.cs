using SearchPortal.Engine.Analysis;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>A word of a query text that can be written otherwise.</summary>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Token">The word as the index knows it.</param>
/// <param name="Fields">Where it is looked for.</param>
/// <param name="Surrounding">What it stands in: words of one surrounding may be joined where they are neighbours.</param>
/// <param name="MayBeTwo">Whether two words in its place ask for both; elsewhere they need quotes.</param>
internal sealed record AskedWord(int Start, int Length, Token Token, IReadOnlyList<string> Fields, object Surrounding, bool MayBeTwo)
{
    public int End => Start + Length;
}
