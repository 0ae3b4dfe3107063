using System.Text;

namespace SearchPortal.News;

/// <summary>What an article's id may be.</summary>
public static class ArticleId
{
    /// <summary>UTF-16 code units of the longest id.</summary>
    public const int MaxLength = 512;

    /// <summary>Whether an id has characters, and only such as can be seen and kept: no control characters, no half of a surrogate pair.</summary>
    /// <param name="id">The id.</param>
    public static bool IsVisible(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        // Half a surrogate pair reads as the replacement character, which no id should hold either.
        return id.Length > 0 && !id.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
    }

    /// <summary>Refuses an id that is too long or not visible.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">It is longer than <see cref="MaxLength"/>, or not visible.</exception>
    public static void ThrowIfInvalid(string id)
    {
        if (!IsVisible(id)) throw new ArgumentException("an article's id is empty or has characters that can't be seen; give it an id of visible characters", nameof(id));
        if (id.Length > MaxLength) throw new ArgumentException($"an article's id has {id.Length} characters, more than {MaxLength}; give it a shorter one", nameof(id));
    }
}
