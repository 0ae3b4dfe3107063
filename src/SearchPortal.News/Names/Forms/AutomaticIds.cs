using System.Globalization;
using System.Text;

namespace SearchPortal.News.Names.Forms;

/// <summary>
/// Ids of actors that nobody listed: a tilde, then the name in small letters with hyphens, such as <c>~khalifa-haftar</c>. No listed id has a
/// tilde. They are made of letters and digits of any script, so they need no quotes in a query and are read in addresses as they are.
/// </summary>
internal static class AutomaticIds
{
    /// <summary>What each of them begins with.</summary>
    public const char Prefix = '~';

    private const int LongestName = 60;

    /// <summary>Whether an id is one of these.</summary>
    public static bool IsAutomatic(string id) => id.StartsWith(Prefix);

    /// <summary>What an id says of the name: an article may state one that this index never gave.</summary>
    public static string Words(string id) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id.TrimStart(Prefix).Replace('-', ' '));

    /// <summary>An id for a name that no other has: a number is put behind it where another actor has the plain one.</summary>
    /// <param name="form">The name.</param>
    /// <param name="isTaken">Whether another actor has an id.</param>
    public static string New(string form, Func<string, bool> isTaken)
    {
        var plain = Plain(form);
        if (!isTaken(plain)) return plain;
        for (var number = 2; ; number++)
        {
            var id = $"{plain}-{number}";
            if (!isTaken(id)) return id;
        }
    }

    private static string Plain(string form)
    {
        var id = new StringBuilder().Append(Prefix);
        foreach (var word in FormWords.Of(form))
        {
            if (id.Length > 1 && id.Length + word.Length > LongestName) break;
            if (id.Length > 1) id.Append('-');
            id.Append(word.Length <= LongestName ? word : Shortened(word));
        }

        return id.Length > 1 ? id.ToString() : id.Append("unnamed").ToString();
    }

    private static string Shortened(string word) => word[..(char.IsHighSurrogate(word[LongestName - 1]) ? LongestName - 1 : LongestName)];
}
