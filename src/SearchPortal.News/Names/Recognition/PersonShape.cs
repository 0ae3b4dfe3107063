namespace SearchPortal.News.Names.Recognition;

/// <summary>Reads the run of words that may be a person's name: words with a capital, initials, and small words between them.</summary>
internal static class PersonShape
{
    private const int LongestName = 7;

    /// <summary>The last word of the longest such run from a word on, or −1 where none begins there.</summary>
    public static int LastOf(ArticlePassage passage, int first)
    {
        if (!MayBegin(passage, first)) return -1;
        var last = first;
        while (last + 1 < passage.Count && last - first < LongestName)
        {
            var next = last + 1;
            if (!Joins(passage, first, last, next)) break;
            if (MayGoOn(passage, next, first, last) || IsEndOfEastAsianName(passage, next)) last = next;
            else if (EndOfParticles(passage, next) is var name && name > 0 && (MayGoOn(passage, name, first, last) || IsArabicPart(passage, name))) last = name;
            else break;
        }

        return last;
    }

    /// <summary>The words of a run that tell it from others: without particles, with initials.</summary>
    public static int[] WordsOf(ArticlePassage passage, int first, int last)
    {
        List<int> words = new(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            var isParticle = i < last && passage.Is(i, WordKinds.Particle) && !(i == first && passage.Is(i, WordKinds.GivenName));
            if (!isParticle && !IsSuffix(passage, i)) words.Add(passage.IdOf(i));
        }

        return words.Count > 0 ? [.. words] : [passage.IdOf(last)];
    }

    /// <summary>What tells a name from that of another generation: <c>jr</c>, <c>iii</c>; empty where the run does not end so.</summary>
    public static string SuffixOf(ArticlePassage passage, int last) => !IsSuffix(passage, last) ? ""
        : passage.WordOf(last).Folded == "jnr" ? "jr" : passage.WordOf(last).Folded;

    /// <summary>How many words of a run are names, neither initials nor particles; Jean-Pierre is one.</summary>
    public static int NamesIn(ArticlePassage passage, int first, int last)
    {
        var names = 0;
        for (var i = first; i <= last; i++)
        {
            var isSmall = passage.IsInitial(i) || IsSuffix(passage, i) || (passage.Is(i, WordKinds.Particle) && i < last);
            var isSecondHalf = i > first && passage.Tokens[i].Before == NameGap.Hyphen && !passage.Is(i - 1, WordKinds.Particle);
            if (!isSmall && !isSecondHalf) names++;
        }

        return names;
    }

    /// <summary>Moon Jae-in has no capital behind its hyphen.</summary>
    public static bool IsEndOfEastAsianName(ArticlePassage passage, int token) =>
        passage.Tokens[token].Before == NameGap.Hyphen && passage.Tokens[token].Case == LetterCase.Lower
        && passage.Tokens[token].End - passage.Tokens[token].Start <= 5 && token >= 2
        && passage.Tokens[token - 1].End - passage.Tokens[token - 1].Start <= 5
        && passage.Is(token, WordKinds.KoreanEnding);

    /// <summary>TrumpGOP: the text ran the next words into the name.</summary>
    public static bool IsRunTogether(ArticlePassage passage, int token)
    {
        const int LongestPrefix = 4;
        var word = passage.Text.AsSpan(passage.Tokens[token].Start..passage.Tokens[token].End);
        if (passage.Tokens[token].Case != LetterCase.Capital) return false;
        if (word.Length > 3 && char.IsUpper(word[^1]) && char.IsUpper(word[^2])) return true;

        // DeVos, McCarthy and FitzGerald are names.
        for (var i = LongestPrefix + 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return true;
        }

        return false;
    }

    private static bool MayBegin(ArticlePassage passage, int token)
    {
        if (!passage.IsFree(token)) return false;
        if (!passage.IsCapitalised(token)) return passage.Tokens[token].Case == LetterCase.Lower && passage.Is(token, WordKinds.Particle) && MayFollowParticle(passage, token);
        if (passage.Is(token, WordKinds.GivenName)) return !IsAcronym(passage, token);
        if (passage.Tokens[token].End - passage.Tokens[token].Start == 1) return passage.IsInitial(token) && passage.Text.AsSpan(passage.Tokens[token].End) is ['.', ' ', ..];
        if (passage.Is(token, WordKinds.Particle)) return MayFollowParticle(passage, token);
        return !passage.Is(token, WordKinds.Role | WordKinds.Honorific | WordKinds.Organisation | WordKinds.PlaceWord | WordKinds.Place | WordKinds.Common | WordKinds.Ordinary)
            && !IsAcronym(passage, token)
            && char.IsLetter(passage.Text[passage.Tokens[token].Start]);
    }

    private static bool MayFollowParticle(ArticlePassage passage, int token) =>
        EndOfParticles(passage, token) is var name && name > 0 && passage.FollowsInName(token + 1)
        && !passage.Is(name, WordKinds.Place | WordKinds.Common | WordKinds.Ordinary | WordKinds.Organisation | WordKinds.Role);

    private static bool MayGoOn(ArticlePassage passage, int token, int first, int last)
    {
        if (!passage.IsFree(token) || !passage.IsCapitalised(token)) return false;
        if (passage.IsInitial(token) || IsSuffix(passage, token)) return true;
        if (IsAcronym(passage, token) || IsRunTogether(passage, token) || !char.IsLetter(passage.Text[passage.Tokens[token].Start])) return false;
        var kinds = passage.WordOf(token).Kinds;
        var isSecond = last == first || (last == first + 1 && passage.IsInitial(last));
        if ((kinds & WordKinds.AlsoSurname) != 0) return isSecond || (kinds & WordKinds.PlaceWord) == 0;
        if ((kinds & (WordKinds.Ordinary | WordKinds.Place | WordKinds.Organisation | WordKinds.PlaceWord)) != 0) return false;
        if ((kinds & WordKinds.GivenName) != 0) return true;
        if ((kinds & WordKinds.Particle) != 0) return false;
        if ((kinds & (WordKinds.Common | WordKinds.Role)) == 0) return true;

        // A common word is a surname only right behind a given name: Tom Price.
        return passage.StyleOf(token) == SentenceStyle.Prose
            && passage.Is(first, WordKinds.GivenName) && !passage.Is(first, WordKinds.WeakGivenName)
            && isSecond
            && passage.WordOf(token).InSmallLetters == 0
            && (kinds & WordKinds.StrongRole) == 0;
    }

    /// <summary>Behind al, a word that is also a faith or a people belongs to the name: Saif al-Islam.</summary>
    private static bool IsArabicPart(ArticlePassage passage, int token) =>
        passage.WordOf(token - 1).Folded is "al" or "el" or "ul" && passage.Is(token, WordKinds.Place) && !passage.Is(token, WordKinds.Organisation);

    /// <summary>The word behind one or more particles from a word on, or −1.</summary>
    private static int EndOfParticles(ArticlePassage passage, int token)
    {
        var at = token;
        while (at < passage.Count && at - token < 3 && passage.Is(at, WordKinds.Particle) && passage.IsFree(at) && (at == token || passage.FollowsInName(at))) at++;
        return at > token && at < passage.Count && passage.FollowsInName(at) && passage.IsCapitalised(at) && passage.IsFree(at) ? at : -1;
    }

    private static bool Joins(ArticlePassage passage, int first, int last, int next)
    {
        if (passage.Tokens[next].Before == NameGap.Joined && last > first) return false;
        if (passage.FollowsInName(next)) return true;
        return passage.Tokens[next].Before == NameGap.Stop && passage.IsInitial(last) && passage.SentenceOf(last) == passage.SentenceOf(next);
    }

    private static bool IsAcronym(ArticlePassage passage, int token)
    {
        const int LongestAcronym = 5;
        var word = passage.Tokens[token];
        return word.Case == LetterCase.Capitals
            && (word.End - word.Start <= LongestAcronym || passage.Text[word.End - 1] == '.')
            && passage.StyleOf(token) != SentenceStyle.Capitals
            && !(passage.Is(token, WordKinds.GivenName) && word.End - word.Start > 2);
    }

    private static bool IsSuffix(ArticlePassage passage, int token) => passage.WordOf(token).Folded is "jr" or "jnr" or "sr" or "ii" or "iii" or "iv";
}
