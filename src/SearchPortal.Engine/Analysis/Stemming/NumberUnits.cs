using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>Short forms behind numbers, so that 4bn and $4m meet 4 billion and 4 million.</summary>
internal static class NumberUnits
{
    // The letters may be metres, kilometres and bytes, so they count behind an amount of money only.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["bn"] = "billion",
        ["mn"] = "million",
        ["mln"] = "million",
        ["tn"] = "trillion",
        ["trn"] = "trillion",
        ["b"] = "billion",
        ["m"] = "million",
        ["k"] = "thousand",
    }.ToFrozenDictionary(unit => unit.Key, unit => PorterStemmer.Stem(unit.Value));

    /// <summary>The stem of the number word that a term may be short for, or null.</summary>
    public static string? StemOf(string term) => Words.GetValueOrDefault(term);

    /// <summary>Whether a term needs a sign of currency before its number to be the unit.</summary>
    public static bool NeedsCurrency(string term) => term.Length == 1;
}
