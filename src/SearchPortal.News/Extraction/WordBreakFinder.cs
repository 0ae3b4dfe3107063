namespace SearchPortal.News.Extraction;

/// <summary>Finds run-together words (<c>ArmedForces</c>) that can be parted for searching.</summary>
/// <remarks>
/// A token is parted where a lower-case letter meets a capital, if both parts stand elsewhere in the article as tokens of
/// their own, whatever their case. Parts of one or two letters never count: they would part names such as LinkedIn.
/// </remarks>
internal static class WordBreakFinder
{
    private const int ShortestPart = 3;

    /// <summary>The offsets in the body at which tokens are parted, ascending.</summary>
    public static IReadOnlyList<int> Find(string? title, string body)
    {
        if (!HasMeeting(body)) return [];
        var tokens = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (start, length) in Tokens(title ?? "")) tokens.Add(title!.Substring(start, length));
        foreach (var (start, length) in Tokens(body)) tokens.Add(body.Substring(start, length));
        var known = tokens.GetAlternateLookup<ReadOnlySpan<char>>();

        var breaks = new List<int>();
        foreach (var (start, length) in Tokens(body))
        {
            var partStart = start;
            for (var i = start + 1; i < start + length; i++)
            {
                if (!Meets(body, i)) continue;
                var partEnd = NextMeeting(body, i + 1, start + length);
                if (IsKnown(body.AsSpan(partStart, i - partStart), known) && IsKnown(body.AsSpan(i, partEnd - i), known)) breaks.Add(i);
                partStart = i;
            }
        }

        return breaks;
    }

    private static bool IsKnown(ReadOnlySpan<char> part, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> tokens) =>
        part.Length >= ShortestPart && tokens.Contains(part);

    private static int NextMeeting(string text, int from, int end)
    {
        while (from < end && !Meets(text, from)) from++;
        return from;
    }

    private static bool HasMeeting(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (Meets(text, i)) return true;
        }

        return false;
    }

    private static bool Meets(string text, int index) => char.IsUpper(text[index]) && char.IsLower(text[index - 1]);

    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0) start = i;
            if (isLetter || start < 0) continue;
            yield return (start, i - start);
            start = -1;
        }
    }
}
