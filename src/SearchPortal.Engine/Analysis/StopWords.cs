using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// Function words that a query need not match. All words are indexed; only the reading of queries uses these lists. Words that
/// are also names or terms of news stay out of them: "us" and "un" (U.S. and U.N. without stops), "may", the French "son", "or", "car".
/// </summary>
public static class StopWords
{
    /// <summary>English function words, folded.</summary>
    public static FrozenSet<string> English { get; } = Folded("stop-words-english.txt");

    private static readonly FrozenSet<string> All = English
        .Concat(Folded("stop-words-french.txt"))
        .Concat(Folded("stop-words-turkish.txt"))
        .Concat(Folded("stop-words-arabic.txt"))
        .Concat(Folded("stop-words-urdu.txt"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded term is a function word of English, French, Turkish, Arabic or Urdu.</summary>
    public static bool IsStopWord(string term) => All.Contains(term);

    private static FrozenSet<string> Folded(string list) => WordList.Read(list).Select(TermFolder.Fold).ToFrozenSet(StringComparer.Ordinal);
}
