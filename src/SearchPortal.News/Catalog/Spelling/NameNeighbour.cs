namespace SearchPortal.News.Catalog.Spelling;

/// <summary>How the index keeps that two names stand side by side: one term from each to the other.</summary>
internal static class NameNeighbour
{
    /// <summary>The neighbour stands before the word.</summary>
    public const string Before = "_b_";

    /// <summary>The neighbour stands behind the word.</summary>
    public const string After = "_a_";

    /// <summary>The term of a word and a neighbour on a side; without a neighbour, what all of them begin with.</summary>
    public static string Term(string word, string side, string neighbour) => word + side + neighbour;

    /// <summary>The terms of two words side by side.</summary>
    public static IEnumerable<string> Terms(string first, string second) => [Term(first, After, second), Term(second, Before, first)];
}
