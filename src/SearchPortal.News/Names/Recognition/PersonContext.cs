namespace SearchPortal.News.Names.Recognition;

/// <summary>What stands around a run of words where it is somebody's name.</summary>
internal static class PersonContext
{
    /// <summary>Only people are followed so: <c>X Y, who</c>, <c>X Y, 43,</c>, <c>X Y, the head of</c>, <c>X Y (D-Ohio)</c>.</summary>
    public static bool IsStrong(ArticlePassage passage, int first, int last)
    {
        var next = last + 1;
        if (next >= passage.Count || passage.Tokens[last].Possessive) return false;
        var gap = passage.GapBefore(next);
        if (gap is " (") return passage.WordOf(next).Folded is "r" or "d" or "i" && passage.Tokens[next + 1 < passage.Count ? next + 1 : next].Before == NameGap.Hyphen;
        if (gap is not ", ") return false;
        var word = passage.WordOf(next);
        if (word.Folded is "who" or "whose" or "whom") return true;
        if (word.Folded.Length == 2 && char.IsAsciiDigit(word.Folded[0]) && char.IsAsciiDigit(word.Folded[1]) && passage.GapBefore(next + 1) is [',' or '.', ..]) return true;
        return word.Folded is "a" or "an" or "the" && !passage.BeginsSentence(first) && RoleWithin(passage, next + 1);
    }

    /// <summary>People say, and so do companies: <c>said X Y</c>, <c>X Y told</c>.</summary>
    public static bool IsWeak(ArticlePassage passage, int first, int last)
    {
        if (last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.Is(last + 1, WordKinds.Speech)) return true;
        return first > 0 && passage.FollowsOn(first) && passage.Is(first - 1, WordKinds.Speech);
    }

    /// <summary>Whether the article also writes the last word without the one before it, as it does with surnames.</summary>
    public static bool SurnameStandsAlone(ArticlePassage passage, int first, int last)
    {
        var (surname, before) = (passage.IdOf(last), passage.IdOf(last - 1));
        if (passage.WordOf(last).Capitalised < 2 || passage.WordOf(last).InSmallLetters > 0) return false;
        foreach (var i in passage.Capitalised(surname))
        {
            if (passage.IsFree(i)
                && (i == 0 || (passage.IdOf(i - 1) != before && !(passage.FollowsInName(i) && passage.IsCapitalised(i - 1) && !passage.Is(i - 1, WordKinds.Role | WordKinds.Ordinary))))
                && (i + 1 == passage.Count || !passage.FollowsInName(i + 1) || !passage.IsCapitalised(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the article also writes the first word without the name, as it does with Israel.</summary>
    public static bool StandsAlone(ArticlePassage passage, int first)
    {
        var word = passage.WordOf(first);
        if (word.Capitalised < 2) return false;
        foreach (var i in passage.Capitalised(passage.IdOf(first)))
        {
            if (i + 1 == passage.Count || passage.IdOf(i + 1) != passage.IdOf(first + 1)) return true;
        }

        return false;
    }

    private static bool RoleWithin(ArticlePassage passage, int from)
    {
        const int Words = 4;
        for (var i = from; i < Math.Min(from + Words, passage.Count); i++)
        {
            if (i > from && !passage.FollowsInName(i)) return false;
            if (passage.Is(i, WordKinds.Role) && !passage.IsCapitalised(i)) return true;
        }

        return false;
    }
}
