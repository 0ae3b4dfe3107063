namespace SearchPortal.News.Names.Recognition;

/// <summary>What stands around a single word that may be a name: whether it is part of a longer one, and its title.</summary>
internal static class BareWord
{
    /// <summary>The title before a surname and its article: President al-Assad.</summary>
    public static string? TitleOf(ArticlePassage passage, int token)
    {
        while (token > 0 && passage.FollowsInName(token) && passage.IsFree(token - 1) && passage.Is(token - 1, WordKinds.Particle)) token--;
        return TitleReader.Before(passage, token).Text;
    }

    /// <summary>Whether the name goes on behind the word: Saddam Street, Saddam Takriti, the Haftar-Munir talks aside.</summary>
    public static bool GoesOn(ArticlePassage passage, int token)
    {
        var next = token + 1;
        if (next >= passage.Count || !passage.FollowsOn(next) || !passage.IsCapitalised(next)) return false;
        if (passage.StyleOf(token) != SentenceStyle.Prose) return passage.Is(next, WordKinds.PlaceWord | WordKinds.Organisation);
        return !passage.Is(next, WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.Role) || passage.Is(next, WordKinds.PlaceWord | WordKinds.Organisation);
    }

    /// <summary>Whether a name begins before the word: K. Haftar, Saddam Takriti.</summary>
    public static bool BeginsBefore(ArticlePassage passage, int first)
    {
        if (first == 0) return false;
        var before = first - 1;
        if (passage.Tokens[first].Before == NameGap.Stop && passage.IsInitial(before)) return true;
        if (!passage.FollowsOn(first)) return false;
        if (passage.Is(before, WordKinds.PlacePrefix) && passage.IsCapitalised(before)) return true;
        if (!passage.IsCapitalised(before)) return passage.Is(before, WordKinds.Particle) && passage.WordOf(before).Folded is not "de" and not "la";
        if (passage.StyleOf(first) != SentenceStyle.Prose || passage.BeginsSentence(before)) return !passage.IsFree(before) && passage.NameAt(before) is not null;
        return !passage.Is(before, WordKinds.Role | WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.Organisation);
    }

    /// <summary>Whether a word is a name by itself.</summary>
    public static bool IsSingleName(ArticlePassage passage, int token) =>
        !BeginsBefore(passage, token)
        && passage.WordOf(token).InSmallLetters == 0
        && !passage.Is(token, WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.WeakGivenName);

    /// <summary>The last word of a form with the small words before it: al-Assad.</summary>
    public static string SurnameOf(string form)
    {
        var at = form.LastIndexOf(' ');
        while (at > 0)
        {
            var before = form.LastIndexOf(' ', at - 1);
            var word = form[(before + 1)..at];
            if (!NameLexicon.Default.KindsOf(NameFolding.Fold(word)).HasFlag(WordKinds.Particle) || before < 0) break;
            at = before;
        }

        return form[(at + 1)..];
    }
}
