namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds people in Arabic letters, which have no capitals: a known given name or a title, and the words behind it until one that is
/// no part of a name.
/// </summary>
internal static class ArabicNames
{
    private const int LongestName = 4;

    /// <summary>The ending of nouns and adverbs, which names of people are not written with.</summary>
    private const char Tanwin = '\u064B';

    /// <summary>Takes the names in a passage.</summary>
    public static void FindIn(ArticlePassage passage, List<NameSpan> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (!ArabicWords.IsArabic(passage, i) || !passage.IsFree(i) || Read(passage, i) is not { } span) continue;
            passage.Take(span);
            found.Add(span);
            i = span.Last;
        }
    }

    private static NameSpan? Read(ArticlePassage passage, int first)
    {
        var start = passage.Tokens[first].Start;
        if (!passage.Is(first, WordKinds.ArabicGivenName) && ArabicWords.WithoutSmallWord(passage, first, WordKinds.ArabicGivenName) is var (stemStart, stem))
        {
            (start, var whole) = (stemStart, passage.IdOf(first));
            passage.Rename(first, stem);
            if (ReadFrom(passage, first, start) is { } name) return name;
            passage.Rename(first, whole);
            return null;
        }

        return ReadFrom(passage, first, start);
    }

    private static NameSpan? ReadFrom(ArticlePassage passage, int first, int start)
    {
        var title = start == passage.Tokens[first].Start ? ArabicTitle.Before(passage, first) : default;
        var isGiven = IsGivenName(passage, first);
        if (!isGiven && !(title.IsPersonal && MayBeName(passage, first) && !ArabicWords.HasArticle(passage, first))) return null;

        if (IsBehindUnknownName(passage, first)) return null;
        var last = isGiven && EndOfCompound(passage, first) is var end && end > 0 ? end : first;
        var whole = last;
        var known = isGiven ? 1 : 0;
        while (last - first < LongestName && last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.IsFree(last + 1))
        {
            var next = last + 1;
            if (EndOfCompound(passage, next) is var compound && compound > 0)
            {
                last = compound;
                known++;
                continue;
            }

            if (IsGivenName(passage, next))
            {
                known++;
                last = next;
                continue;
            }

            if (ArabicWords.HasArticle(passage, next) ? !MayBeFamily(passage, next) : !MayBeName(passage, next)) break;
            last = next;
            break;
        }

        if (last == whole) return null;
        var isWeak = passage.Is(first, WordKinds.ArabicWeakGivenName) && title.Text is null && known < 2;
        var hasFamily = ArabicWords.HasArticle(passage, last) && (ArabicWords.HasArticle(passage, first) || passage.WordOf(last).Folded[^1] == 'ي');
        if (isWeak && !hasFamily) return null;
        return new NameSpan(passage, first, last, ActorKind.Person) { Start = start, Title = title.Text };
    }

    /// <summary>The name began earlier: المهندس بالقاسم خليفة حفتر is not Khalifa Haftar, and أبو صلاح is not Salah.</summary>
    private static bool IsBehindUnknownName(ArticlePassage passage, int first)
    {
        if (first == 0 || !passage.FollowsOn(first) || passage.Is(first - 1, WordKinds.ArabicTitle | WordKinds.ArabicStop)) return false;
        if (passage.WordOf(first - 1).Folded is "ابو" or "وابو" or "بو" or "ابن" or "بن" or "ام") return true;
        return first > 1 && passage.FollowsOn(first - 1) && passage.IsFree(first - 1) && passage.Is(first - 2, WordKinds.ArabicPersonalTitle) && !ArabicWords.HasArticle(passage, first - 1);
    }

    /// <summary>على, "on", is no Ali, though both fold to the same letters.</summary>
    private static bool IsGivenName(ArticlePassage passage, int token) =>
        (passage.Is(token, WordKinds.ArabicGivenName) && passage.Text[passage.Tokens[token].End - 1] is var last && last != Tanwin && (last != 'ى' || IsFinalAlef(passage, token)))
        || (passage.WordOf(token).Folded == "عبد" && EndOfCompound(passage, token) > 0);

    private static bool IsFinalAlef(ArticlePassage passage, int token) => passage.WordOf(token).Folded is not "علي";

    /// <summary>The last word of عبد الحميد, أبو بكر, بن علي from a word on, or −1.</summary>
    private static int EndOfCompound(ArticlePassage passage, int token)
    {
        if (passage.WordOf(token).Folded is not ("عبد" or "ابو" or "بو" or "بن" or "ابن" or "ال" or "ولد" or "بنت" or "ام") || token + 1 >= passage.Count) return -1;
        return passage.FollowsOn(token + 1) && passage.IsFree(token + 1) && ArabicWords.IsArabic(passage, token + 1) && !passage.Is(token + 1, WordKinds.ArabicStop | WordKinds.ArabicTitle)
            ? token + 1
            : -1;
    }

    /// <summary>A family name with the article: الدبيبة.</summary>
    private static bool MayBeFamily(ArticlePassage passage, int token) =>
        passage.Tokens[token].End - passage.Tokens[token].Start >= 5
        && !passage.Is(token, WordKinds.ArabicStop | WordKinds.ArabicTitle | WordKinds.ArabicOrganisation)
        && !ArabicWords.IsPeople(passage, token)
        && passage.WordOf(token).Folded is var word && !word.EndsWith("يه", StringComparison.Ordinal) && !word.EndsWith("ات", StringComparison.Ordinal) && !word.EndsWith("ين", StringComparison.Ordinal);

    /// <summary>A word without the article that no list and no ending speaks against.</summary>
    private static bool MayBeName(ArticlePassage passage, int token)
    {
        var word = passage.WordOf(token).Folded;
        if (!ArabicWords.IsArabic(passage, token) || word.Length < 3 || passage.Is(token, WordKinds.ArabicStop | WordKinds.ArabicTitle | WordKinds.ArabicOrganisation)) return false;
        if (ArabicWords.IsPeople(passage, token)) return false;
        if (word[0] is 'ي' or 'ت' or 'ن' or 'و' or 'ل' or 'ف' or 'س' or 'ا' || word.StartsWith("بال", StringComparison.Ordinal) || word.StartsWith("كال", StringComparison.Ordinal) || word.StartsWith("بت", StringComparison.Ordinal)) return false;
        if (word.EndsWith("ات", StringComparison.Ordinal) || word.EndsWith("يه", StringComparison.Ordinal) || word.EndsWith("ين", StringComparison.Ordinal)) return false;
        return passage.Text[passage.Tokens[token].End - 1] is not ('ا' or 'ً') && !(word[0] == 'ب' && ArabicWords.StartsKnownWord(word.AsSpan(1)));
    }
}
