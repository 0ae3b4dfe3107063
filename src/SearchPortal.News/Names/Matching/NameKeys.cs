namespace SearchPortal.News.Names.Matching;

/// <summary>Keys of words, so that the spellings of one name are found without comparing each word with each: spellings of one name share at least one.</summary>
/// <remarks>
/// A key is the consonants of the word in coarse classes. Letters that are read in several ways give several keys; long keys also
/// with one sign left out, and keys that start with a vowel or h also without it. Words in Latin, Cyrillic, Greek and Arabic
/// letters have keys of one kind; others are their own key.
/// </remarks>
public static class NameKeys
{
    /// <summary>Changes whenever some word has other keys.</summary>
    public const string Version = "name-keys/3";

    /// <summary>A word has no more keys.</summary>
    public const int MaxKeys = 64;

    private const int MaxReadings = 12;
    private const int MaxSigns = 16;
    private const int ShortestWithGap = 4;

    /// <summary>Adds the keys of one word, each once.</summary>
    /// <param name="word">A word in any script and case.</param>
    /// <param name="keys">Where they go.</param>
    public static void AddTo(ReadOnlySpan<char> word, ICollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        AddTo(word, keys, withGaps: true);
    }

    /// <summary>Whether two words have all consonants alike, so that they share a key in which no sign is left out: Britain has one more than بوتين.</summary>
    internal static bool ShareWholeKey(string left, string right)
    {
        List<string> ofLeft = [], ofRight = [];
        AddTo(left, ofLeft, withGaps: false);
        AddTo(right, ofRight, withGaps: false);
        return ofLeft.Exists(ofRight.Contains);
    }

    private static void AddTo(ReadOnlySpan<char> word, ICollection<string> keys, bool withGaps)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var form = WordForm.Of(word, buffer);
        if (form.Letters.IsEmpty)
        {
            if (!WordForm.HasSurrogates(word) && NameFolding.Fold(word) is { Length: > 0 } folded) Add(folded, keys);
            return;
        }

        Span<int> starts = stackalloc int[4];
        var count = 1;
        if (form.IsArabic) count = form.ArabicStarts(starts);
        else if (form.HasLatinArticle) (starts[1], count) = (2, 2);
        foreach (var start in starts[..count]) AddForm(form.Letters[start..], form.IsArabic, keys, withGaps);
    }

    private static void AddForm(ReadOnlySpan<char> letters, bool isArabic, ICollection<string> keys, bool withGaps)
    {
        Span<Unit> units = stackalloc Unit[LatinReader.MaxUnits];
        units = units[..(isArabic ? ArabicReader.Read(letters, units) : LatinReader.Read(letters, units, true))];
        List<string> readings = [""];
        for (var i = 0; i < units.Length; i++)
        {
            var signs = isArabic ? KeySigns.OfArabic(units[i].Sound, units[i].Place)
                : KeySigns.Of(units[i].Sound, units[i].Place, i + 1 < units.Length ? units[i + 1].Sound : 0);
            if (signs != "-") Continue(readings, signs);
        }

        foreach (var reading in readings) AddReading(reading, keys, withGaps);
    }

    private static void Continue(List<string> readings, string signs)
    {
        var count = readings.Count;
        for (var alternative = 1; alternative < signs.Length; alternative++)
        {
            for (var i = 0; i < count && readings.Count < MaxReadings; i++)
            {
                var reading = With(readings[i], signs[alternative]);
                if (!readings.Contains(reading)) readings.Add(reading);
            }
        }

        for (var i = 0; i < count; i++) readings[i] = With(readings[i], signs[0]);
    }

    private static string With(string reading, char sign) =>
        sign == '-' || reading.Length == MaxSigns || (reading.Length > 0 && reading[^1] == sign) ? reading : reading + sign;

    private static void AddReading(string reading, ICollection<string> keys, bool withGaps)
    {
        if (reading.Length == 0) return;
        Add(reading, keys);
        if (reading.Length > 2 && reading[0] is 'A' or 'H') Add(reading[1..], keys);
        if (!withGaps || reading.Length < ShortestWithGap) return;
        for (var i = 1; i < reading.Length; i++) Add(reading.Remove(i, 1), keys);
    }

    private static void Add(string key, ICollection<string> keys)
    {
        if (keys.Count < MaxKeys && !keys.Contains(key)) keys.Add(key);
    }
}
