namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds organisations by the words that their names begin or end with: Ministry of Defence, Libyan National Army, Tenneco Inc.
/// </summary>
internal static class OrganisationNames
{
    private const int LongestName = 9;

    /// <summary>Takes the names in a passage.</summary>
    public static void FindIn(ArticlePassage passage, List<NameSpan> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (!IsOrganisationWord(passage, i) || passage.StyleOf(i) != SentenceStyle.Prose) continue;
            var last = LastOf(passage, i);
            var first = FirstOf(passage, i, last, found);
            if (last - first < LongestName && IsName(passage, first, i, last))
            {
                var span = new NameSpan(passage, first, last, ActorKind.Organisation);
                passage.Take(span);
                found.Add(span);
            }

            i = last;
        }
    }

    private static bool IsOrganisationWord(ArticlePassage passage, int token) =>
        passage.IsCapitalised(token) && passage.IsFree(token) && passage.Is(token, WordKinds.Organisation);

    /// <summary>The name's first word: over capitalised words, and over "and" or "&amp;" between two of them. A shorter name may become part of it.</summary>
    private static int FirstOf(ArticlePassage passage, int word, int last, List<NameSpan> found)
    {
        var tail = passage.Is(last, WordKinds.Organisation) ? last : word;
        var first = word;
        while (first > 0 && word - first < LongestName)
        {
            var before = first - 1;
            if ((passage.FollowsInName(first) || IsAmpersand(passage, first)) && MayBelong(passage, before)) first = before;
            else if (IsAnd(passage, before, first) && first > 1 && MayBelong(passage, before - 1) && (IsListOfTasks(passage, before - 1, first, tail) || first == word && passage.WordOf(word).Folded is "co" or "sons")) first = before - 1;
            else break;
        }

        if (first > 1 && IsTooCommon(passage, first, last) && IsAnd(passage, first - 1, first) && passage.NameAt(first - 2) is { Kind: ActorKind.Organisation } left && !passage.IsListed(first - 2))
        {
            passage.Release(left);
            found.RemoveAt(found.LastIndexOf(left));
            return left.First;
        }

        if (first > 1 && IsTooCommon(passage, first, last) && IsAnd(passage, first - 1, first) && MayBelong(passage, first - 2))
        {
            first -= 2;
            while (first > 0 && passage.FollowsInName(first) && MayBelong(passage, first - 1)) first--;
        }

        while (first < word && passage.Is(first, WordKinds.Particle) && !passage.IsCapitalised(first)) first++;
        return first;
    }

    private static bool MayBelong(ArticlePassage passage, int token)
    {
        if (!passage.IsFree(token) || !passage.IsCapitalised(token) || passage.Tokens[token].Possessive) return false;
        if (!char.IsLetter(passage.Text[passage.Tokens[token].Start])) return false;
        var kinds = passage.WordOf(token).Kinds;
        if ((kinds & WordKinds.Calendar) != 0) return false;
        if ((kinds & WordKinds.PlacePrefix) != 0) return true;
        if ((kinds & (WordKinds.AlsoSurname | WordKinds.Ordinary)) == WordKinds.Ordinary)
            return passage.WordOf(token).Folded is { Length: > 2 } and not ("the" or "and" or "for") && !passage.BeginsSentence(token) && !passage.Is(token, WordKinds.Speech);
        if ((kinds & WordKinds.Role) != 0) return passage.WordOf(token).Folded == "general";
        return !passage.BeginsSentence(token) || passage.WordOf(token).InSmallLetters == 0;
    }

    private static bool IsAnd(ArticlePassage passage, int and, int next) =>
        passage.WordOf(and).Folded == "and" && passage.FollowsOn(next) && passage.FollowsOn(and);

    /// <summary>"Steel Co" is no name; Tata Iron and Steel Co is one.</summary>
    private static bool IsTooCommon(ArticlePassage passage, int first, int last)
    {
        if (!passage.Is(last, WordKinds.CompanyEnd)) return false;
        for (var i = first; i < last; i++)
        {
            if (!passage.Is(i, WordKinds.Common | WordKinds.Organisation)) return false;
        }

        return true;
    }

    private static bool IsAmpersand(ArticlePassage passage, int token) => passage.GapBefore(token) is " & ";

    /// <summary>"Food and Drug Administration", but not "Iran and Atomic Energy Agency".</summary>
    private static bool IsListOfTasks(ArticlePassage passage, int left, int right, int word)
    {
        if (!passage.Is(word, WordKinds.OrganisationHead)) return false;
        if (passage.Is(left, WordKinds.Place | WordKinds.GivenName | WordKinds.Calendar) || passage.BeginsSentence(left) || passage.Tokens[left].Case == LetterCase.Capitals) return false;
        return right < word && (left == 0 || !passage.IsCapitalised(left - 1) || !passage.FollowsOn(left) || MayBelong(passage, left - 1));
    }

    /// <summary>The name's last word: over further words of organisations, and over "of" and what follows it.</summary>
    private static int LastOf(ArticlePassage passage, int word)
    {
        var last = word;
        while (true)
        {
            var next = last + 1;
            if (next >= passage.Count || !passage.FollowsInName(next)) break;
            if (passage.Tokens[next].Before == NameGap.Hyphen) break;
            if (IsOrganisationWord(passage, next)) last = next;
            else if (NextOrganisationWord(passage, next) is var further && further > 0) last = further;
            else if (passage.Is(last, WordKinds.OrganisationHead) && LastOfTask(passage, next) is var task && task > 0) last = task;
            else break;
        }

        return last;
    }

    /// <summary>The name's next word of organisations behind one or two words that belong to it: National Treasury Employees Union; or −1.</summary>
    private static int NextOrganisationWord(ArticlePassage passage, int next)
    {
        for (var i = next; i < passage.Count && i - next <= 2 && passage.FollowsOn(i) && passage.IsFree(i) && passage.IsCapitalised(i); i++)
        {
            if (IsOrganisationWord(passage, i)) return i;
            if (passage.Is(i, WordKinds.Role | WordKinds.GivenName | WordKinds.Calendar) || passage.Tokens[i].Possessive) return -1;
        }

        return -1;
    }

    /// <summary>The last word of "of Foreign Affairs", or −1.</summary>
    private static int LastOfTask(ArticlePassage passage, int of)
    {
        if (!Introduces(passage.WordOf(of).Folded, passage.WordOf(of - 1).Folded) || passage.IsCapitalised(of)) return -1;
        var at = of + 1;
        if (at < passage.Count && passage.FollowsOn(at) && passage.WordOf(at).Folded is "the" or "la" or "l") at++;
        var last = -1;
        for (; at < passage.Count && at - of < 7 && passage.FollowsInName(at); at++)
        {
            if (passage.IsCapitalised(at) && passage.IsFree(at) && !passage.Is(at, WordKinds.Role | WordKinds.Calendar) && char.IsLetter(passage.Text[passage.Tokens[at].Start])) last = at;
            else if (last != at - 1 || !IsAnd(passage, at, at + 1) || !GoesOnBehindAnd(passage, at + 1)) break;
            if (passage.Tokens[at].Possessive || (last == at && passage.WordOf(of).Folded is ("al" or "el"))) break;
        }

        return last;
    }

    private static bool Introduces(string word, string head) => word switch
    {
        "of" or "des" or "de" or "du" or "al" or "el" => true,
        "for" => head is not ("army" or "party" or "court" or "church" or "news" or "bank" or "club" or "network" or "congress" or "parliament" or "group"),
        "on" => head is "council" or "committee" or "commission" or "panel" or "forum" or "conference" or "board" or "center" or "centre" or "institute",
        _ => false,
    };

    private static bool GoesOnBehindAnd(ArticlePassage passage, int token) =>
        token < passage.Count && passage.IsCapitalised(token) && passage.IsFree(token)
        && !passage.Is(token, WordKinds.Place | WordKinds.GivenName | WordKinds.Role | WordKinds.Calendar)
        && !(passage.Is(token, WordKinds.OrganisationHead) && token + 1 < passage.Count && Introduces(passage.WordOf(token + 1).Folded, passage.WordOf(token).Folded))
        && (passage.Is(token, WordKinds.Common | WordKinds.Ordinary) || token + 1 == passage.Count || !passage.FollowsOn(token + 1) || !passage.IsCapitalised(token + 1));

    private static bool IsName(ArticlePassage passage, int first, int word, int last)
    {
        if (GoesOnAsPlace(passage, last) || IsPressSecretary(passage, last)) return false;
        if (last > word && passage.Is(word, WordKinds.OrganisationHead) && !passage.Is(last, WordKinds.Organisation)) return first == word || !IsGeneric(passage, first, word) || last - word > 1;
        if (first == last || IsOneWordWithHyphens(passage, first, last)) return false;
        if (passage.Is(last, WordKinds.CompanyEnd)) return HasRareWord(passage, first, last);
        return !IsGeneric(passage, first, last) && (!passage.BeginsSentence(first) || passage.WordOf(first).InSmallLetters == 0);
    }

    private static bool IsOneWordWithHyphens(ArticlePassage passage, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (passage.Tokens[i].Before != NameGap.Hyphen) return false;
        }

        return true;
    }

    /// <summary>Whether the words before the last tell it from no other one: High School, Defence Forces.</summary>
    private static bool IsGeneric(ArticlePassage passage, int first, int last)
    {
        var kind = passage.WordOf(last).Folded;
        for (var i = first; i < last; i++)
        {
            var word = passage.WordOf(i).Folded;
            var saysNothing = kind switch
            {
                "forces" => word is "armed" or "defence" or "defense" or "security" or "special" or "ground" or "police" or "military",
                "party" => passage.Is(i, WordKinds.Generic) && !passage.Is(i, WordKinds.Place),
                _ => passage.Is(i, WordKinds.Generic),
            };
            if (!saysNothing) return false;
        }

        return true;
    }

    /// <summary>A word that is neither common nor a place: what is left of "Crude Oil" is no company.</summary>
    private static bool HasRareWord(ArticlePassage passage, int first, int last)
    {
        var isLegalForm = passage.Is(last, WordKinds.LegalForm);
        for (var i = first; i < last; i++)
        {
            if (!passage.Is(i, WordKinds.Ordinary | WordKinds.Place | WordKinds.Generic | WordKinds.Organisation) && (isLegalForm || !passage.Is(i, WordKinds.Common))) return true;
        }

        return isLegalForm && last - first > 1;
    }

    private static bool IsPressSecretary(ArticlePassage passage, int last) =>
        passage.WordOf(last).Folded is "press" && last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.Is(last + 1, WordKinds.Role);

    private static bool GoesOnAsPlace(ArticlePassage passage, int last) =>
        last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.IsCapitalised(last + 1) && passage.Is(last + 1, WordKinds.PlaceWord)
        && !passage.Is(last + 1, WordKinds.AlsoSurname);
}
