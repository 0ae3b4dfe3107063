using System.Globalization;
using System.Text;

namespace SearchPortal.News.Names;

/// <summary>
/// Leaves out spellings that a search for other ones finds anyway: who looks for Dbeibeh need not also look for Abdul Hamid
/// Dbeibeh.
/// </summary>
internal static class Redundancy
{
    /// <summary>The spellings, in their order, that neither the typed words nor another of them already find.</summary>
    public static List<string> Remove(IEnumerable<string> spellings, string typed)
    {
        List<(string Text, string Key)> kept = [];
        var typedKey = KeyOf(typed);
        foreach (var text in spellings)
        {
            var key = KeyOf(text);
            if (Finds(typedKey, key) || kept.Exists(other => Finds(other.Key, key))) continue;
            kept.RemoveAll(other => Finds(key, other.Key));
            kept.Add((text, key));
        }

        return kept.ConvertAll(spelling => spelling.Text);
    }

    private static bool Finds(string key, string otherKey) => otherKey.Contains(key, StringComparison.Ordinal);

    /// <summary>
    /// The words between spaces, with case and accents folded. Finer than <see cref="NameFolding"/>: an index need not take
    /// Qa'ida for Qaida, nor one Arabic letter for another.
    /// </summary>
    private static string KeyOf(string text)
    {
        var key = new StringBuilder(" ");
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) continue;
            var isApostrophe = rune.IsBmp && NameFolding.IsApostrophe((char)rune.Value);
            if (isApostrophe) key.Append('\'');
            else if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune));
            else if (key[^1] != ' ') key.Append(' ');
        }

        return key[^1] == ' ' ? key.ToString() : key.Append(' ').ToString();
    }
}
