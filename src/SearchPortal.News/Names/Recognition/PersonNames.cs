namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds full names of people in prose, and single names behind a title. A run of capitalised words alone is nobody: it needs a
/// known given name, a title, an initial, or a context that only people have.
/// </summary>
internal static class PersonNames
{
    /// <summary>Takes the names in a passage.</summary>
    /// <param name="passage">A passage whose organisations are found.</param>
    /// <param name="found">Where they go, in the order of the text.</param>
    public static void FindIn(ArticlePassage passage, List<NameSpan> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsFree(i) || PersonShape.LastOf(passage, i) is var last && last < 0) continue;
            if (Read(passage, i, last) is { } span)
            {
                passage.Take(span);
                found.Add(span);
                i = span.Last;
            }
            else
            {
                i = Math.Max(i, AfterUnknown(passage, i, last));
            }
        }
    }

    private static NameSpan? Read(ArticlePassage passage, int first, int last)
    {
        first = WithoutBeginning(passage, first, last);
        last = WithoutEnd(passage, first, WithoutRepetition(passage, first, last));
        var titles = TitleReader.Before(passage, first);
        if (!IsName(passage, first, last, titles)) return null;
        return new NameSpan(passage, first, last, ActorKind.Person) { Title = titles.Text, IsRelative = titles.IsRelative };
    }

    /// <summary>The run begins anew at a given name where what stands before it is the first word of a sentence, or the end of an office: Minority Whip.</summary>
    private static int WithoutBeginning(ArticlePassage passage, int first, int last)
    {
        if (passage.Is(first, WordKinds.GivenName)) return first;
        var isPartOfOffice = first > 0 && passage.FollowsOn(first) && (passage.IsCapitalised(first - 1) || passage.WordOf(first - 1).Folded == "the");
        if (!isPartOfOffice && (!passage.BeginsSentence(first) || passage.WordOf(first).AsName > 0)) return first;
        for (var i = first + 1; i < last; i++)
        {
            if (passage.Is(i, WordKinds.GivenName)) return i;
        }

        return first;
    }

    /// <summary>A page's links may run a name into itself: Kevin McCarthy Kevin Owen McCarthy.</summary>
    private static int WithoutRepetition(ArticlePassage passage, int first, int last)
    {
        for (var i = first + 2; i <= last; i++)
        {
            if (passage.IdOf(i) == passage.IdOf(first)) return i - 1;
        }

        var goesOnInBrackets = last - first >= 2 && (passage.Is(last, WordKinds.GivenName) || passage.Tokens[last].Before == NameGap.Joined) && last + 1 < passage.Count && passage.GapBefore(last + 1) is " (";
        return goesOnInBrackets ? last - 1 : last;
    }

    /// <summary>No name ends with an initial or a small word.</summary>
    private static int WithoutEnd(ArticlePassage passage, int first, int last)
    {
        while (last > first && (passage.Tokens[last].End - passage.Tokens[last].Start == 1 || (!passage.IsCapitalised(last) && passage.Tokens[last].Before != NameGap.Hyphen))) last--;
        return last;
    }

    private static bool IsName(ArticlePassage passage, int first, int last, TitleReader.Titles titles)
    {
        var names = PersonShape.NamesIn(passage, first, last);
        if (names == 0 || names > 5 || GoesOn(passage, last) || BeginsEarlier(passage, first)) return false;
        var style = passage.StyleOf(first);
        var hasGivenName = passage.Is(first, WordKinds.GivenName);
        var isSure = hasGivenName && !passage.Is(first, WordKinds.WeakGivenName);
        if (names == 1 && !HasInitial(passage, first, last)) return style == SentenceStyle.Prose && titles.MakesPerson && MayStandAlone(passage, first, last);
        if (style != SentenceStyle.Prose) return titles.SayPerson && isSure;
        if (IsPlace(passage, first) && HasArabicParticle(passage, first, last)) return false;
        if (titles.SayPerson) return true;
        if (isSure) return true;
        if (passage.IsInitial(first)) return PersonContext.IsStrong(passage, first, last) || PersonContext.SurnameStandsAlone(passage, first, last);
        if (PersonShape.IsEndOfEastAsianName(passage, last)) return true;
        if (HasInitial(passage, first, last)) return hasGivenName || !passage.BeginsSentence(first);
        if (HasArabicParticle(passage, first, last)) return true;
        if (PersonContext.IsStrong(passage, first, last)) return true;
        if (hasGivenName && PersonContext.StandsAlone(passage, first)) return false;
        return (hasGivenName || PersonContext.IsWeak(passage, first, last)) && PersonContext.SurnameStandsAlone(passage, first, last);
    }

    /// <summary>Whether the run is part of something longer that is no person: <c>Martin Luther King Day</c>.</summary>
    private static bool GoesOn(ArticlePassage passage, int last)
    {
        var next = last + 1;
        if (next >= passage.Count || !passage.FollowsInName(next) || !passage.IsCapitalised(next)) return false;
        return passage.Is(next, WordKinds.PlaceWord | WordKinds.Organisation) || !passage.IsFree(next) || PersonShape.IsRunTogether(passage, next);
    }

    private static bool BeginsEarlier(ArticlePassage passage, int first)
    {
        if (first == 0 || !passage.FollowsInName(first)) return false;
        var before = first - 1;
        if (passage.Is(before, WordKinds.PlacePrefix) && passage.IsCapitalised(before)) return true;
        return passage.Tokens[first].Before == NameGap.Hyphen && passage.IsCapitalised(before);
    }

    private static bool MayStandAlone(ArticlePassage passage, int first, int last)
    {
        var next = last + 1;
        if (next < passage.Count && passage.FollowsInName(next) && passage.IsCapitalised(next) && !passage.Is(next, WordKinds.Ordinary | WordKinds.Common)) return false;
        if (next < passage.Count && passage.Tokens[next].Before == NameGap.Hyphen) return false;
        return passage.Tokens[last].End - passage.Tokens[last].Start > 2 && !passage.Is(last, WordKinds.PlacePrefix);
    }

    private static bool HasInitial(ArticlePassage passage, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (passage.IsInitial(i)) return true;
        }

        return false;
    }

    private static bool HasArabicParticle(ArticlePassage passage, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (passage.WordOf(i).Folded is "al" or "el" or "bin" or "ibn" or "ould") return true;
        }

        return false;
    }

    /// <summary>Ansar al-Sharia and Deir al-Zor are nobody.</summary>
    private static bool IsPlace(ArticlePassage passage, int first) => passage.Is(first, WordKinds.PlacePrefix | WordKinds.Place);

    /// <summary>Where to go on behind a run that is nobody: at the next given name in it.</summary>
    private static int AfterUnknown(ArticlePassage passage, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (passage.Is(i, WordKinds.GivenName) && passage.Tokens[i].Before != NameGap.Hyphen) return i - 1;
        }

        return last;
    }
}
