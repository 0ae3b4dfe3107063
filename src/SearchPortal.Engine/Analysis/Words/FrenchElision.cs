namespace SearchPortal.Engine.Analysis.Words;

/// <summary>French articles, pronouns and conjunctions that lost their vowel to the next word's: l'armée, qu'il, lorsqu'elle.</summary>
internal static class FrenchElision
{
    private const string OneLetterWords = "cdjlmnst";

    // Without the vowel, N'Djamena and D'Souza would come apart; o is no French elision, so O'Hara stays whole.
    private const string VowelsAndH = "aàâäæeéèêëhiîïoôöœuùûüyÿ";

    /// <summary>Whether the letters before an apostrophe are elided before the letter behind it.</summary>
    public static bool Is(ReadOnlySpan<char> before, char next)
    {
        var isElided = before.Length == 1
            ? OneLetterWords.Contains(char.ToLowerInvariant(before[0]), StringComparison.Ordinal)
            : IsOneOf(before, "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
        return isElided && VowelsAndH.Contains(char.ToLowerInvariant(next), StringComparison.Ordinal);
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var each in words)
        {
            if (word.Equals(each, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
