namespace SearchPortal.News.Names.Matching;

/// <summary>Keys of words, so that the spellings of one name are found without comparing each word with each: spellings of one name share at least one.</summary>
public static class NameKeys
{
    /// <summary>Changes whenever some word has other keys.</summary>
    public const string Version = "name-keys/1";

    /// <summary>Adds the keys of one word, each once.</summary>
    /// <param name="word">A word in any script and case.</param>
    /// <param name="keys">Where they go.</param>
    public static void AddTo(ReadOnlySpan<char> word, ICollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var key = ConsonantSkeleton.Of(NameFolding.Fold(word));
        if (key.Length > 0 && !keys.Contains(key)) keys.Add(key);
    }
}
