using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SearchPortal.Tests.Extraction;

/// <summary>The words of a text and how often each is there: lower case, letters and digits only. In scripts that put no spaces between words each
/// character counts as one.</summary>
internal sealed class BagOfWords
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    public BagOfWords(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (HasNoSpaces(rune))
            {
                End(word);
                Add(rune.ToString());
            }
            else if (Rune.IsLetterOrDigit(rune) || (isMark && word.Length > 0))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else
            {
                End(word);
            }
        }

        End(word);
    }

    /// <summary>How many words there are, each as often as it stands.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are in the other bag too.</summary>
    public int Shared(BagOfWords other) => words.Sum(word => Math.Min(word.Value, other.words.GetValueOrDefault(word.Key)));

    private void End(StringBuilder word)
    {
        if (word.Length > 0) Add(word.ToString());
        word.Clear();
    }

    private void Add(string word)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _)++;
        Count++;
    }

    // Han, kana, Thai, Lao, Myanmar and Khmer.
    private static bool HasNoSpaces(Rune rune) =>
        rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
            or (>= 0x0E01 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);
}
