namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Another way to write a part of a query.</summary>
/// <param name="Start">First UTF-16 code unit of the part in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Text">What to write there.</param>
/// <param name="Terms">The words of <paramref name="Text"/> as the index knows them.</param>
/// <param name="Words">How many asked words it takes the place of.</param>
/// <param name="Cost">How unlikely it is that this was meant, in bits.</param>
/// <param name="Articles">Articles that have it.</param>
/// <param name="IsChange">False for the word as it was typed.</param>
internal sealed record Rewording(int Start, int Length, string Text, IReadOnlyList<string> Terms, int Words, double Cost, long Articles, bool IsChange = true)
{
    public int End => Start + Length;

    /// <summary>More is better: each doubling of the articles outweighs a bit of cost.</summary>
    public double Value => Math.Log2(1 + Articles) - Cost;
}
