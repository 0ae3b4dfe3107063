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
            var first = FirstOf(passage, i);
            var last = LastOf(passage, i);
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

    /// <summary>The name's first word: over capitalised words, and over "and" or "&amp;" between two of them.</summary>
    private static int FirstOf(ArticlePassage passage, int word)
    {
        var first = word;
        while (first > 0 && word - first < LongestName)
        {
            var before = first - 1;
            if ((passage.FollowsInName(first) || IsAmpersand(passage, first)) && MayBelong(passage, before)) first = before;
            else if (IsAnd(passage, before, first) && first > 1 && MayBelong(passage, before - 1) && IsListOfTasks(passage, before - 1, first, word)) first = before - 1;
            else break;
        }

        while (first < word && passage.Is(first, WordKinds.Particle) && !passage.IsCapitalised(first)) first++;
        return first;
    }

    private static bool MayBelong(ArticlePassage passage, int token)
    {
        if (!passage.IsFree(token) || !passage.IsCapitalised(token) || passage.Tokens[token].Possessive) return false;
        if (!char.IsLetter(passage.Text[passage.Tokens[token].Start]) || passage.IsInitial(token)) return false;
        var kinds = passage.WordOf(token).Kinds;
        if ((kinds & WordKinds.AlsoSurname) == 0 && (kinds & WordKinds.Ordinary) != 0) return !passage.BeginsSentence(token) && IsNameOfOrganisation(passage.WordOf(token).Folded);
        if ((kinds & WordKinds.Role) != 0) return passage.WordOf(token).Folded == "general" && !passage.BeginsSentence(token);
        return !passage.BeginsSentence(token) || passage.WordOf(token).InSmallLetters == 0;
    }

    /// <summary>Ordinary words that organisations are called by.</summary>
    private static bool IsNameOfOrganisation(string word) => word is
        "defence" or "defense" or "foreign" or "military" or "peace" or "oil" or "law" or "world" or "african" or "american" or "arab" or "asian"
        or "british" or "chinese" or "egyptian" or "european" or "french" or "gulf" or "iranian" or "iraqi" or "israeli" or "italian" or "libyan"
        or "moroccan" or "pakistani" or "qatari" or "russian" or "saudi" or "sudanese" or "syrian" or "tunisian" or "turkish" or "western"
        or "eastern" or "southern" or "northern" or "united" or "people" or "support" or "election" or "police" or "power" or "first" or "new"
        or "free" or "air" or "national" or "land" or "media" or "labor" or "labour" or "life" or "veterans";

    private static bool IsAnd(ArticlePassage passage, int and, int next) =>
        passage.WordOf(and).Folded == "and" && passage.FollowsOn(next) && passage.FollowsOn(and);

    private static bool IsAmpersand(ArticlePassage passage, int token) => passage.GapBefore(token) is " & ";

    /// <summary>"Food and Drug Administration", but not "Iran and Atomic Energy Agency".</summary>
    private static bool IsListOfTasks(ArticlePassage passage, int left, int right, int word)
    {
        if (!passage.Is(word, WordKinds.OrganisationHead) || right == word && !passage.Is(word, WordKinds.OrganisationHead)) return false;
        if (passage.Is(left, WordKinds.Place | WordKinds.GivenName | WordKinds.Organisation) || passage.BeginsSentence(left) || passage.Tokens[left].Case == LetterCase.Capitals) return false;
        return right < word && (left == 0 || !passage.IsCapitalised(left - 1) || !passage.FollowsOn(left));
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
            else if (passage.Is(last, WordKinds.OrganisationHead) && LastOfTask(passage, next) is var task && task > 0) last = task;
            else break;
        }

        return last;
    }

    /// <summary>The last word of "of Foreign Affairs", or −1.</summary>
    private static int LastOfTask(ArticlePassage passage, int of)
    {
        if (passage.WordOf(of).Folded is not ("of" or "for" or "on" or "des" or "de" or "du" or "against") || passage.IsCapitalised(of)) return -1;
        var at = of + 1;
        if (at < passage.Count && passage.FollowsOn(at) && passage.WordOf(at).Folded is "the" or "la" or "l") at++;
        var last = -1;
        for (; at < passage.Count && at - of < 7 && passage.FollowsInName(at); at++)
        {
            if (passage.IsCapitalised(at) && passage.IsFree(at) && !passage.Is(at, WordKinds.Role) && char.IsLetter(passage.Text[passage.Tokens[at].Start])) last = at;
            else if (last != at - 1 || !IsAnd(passage, at, at + 1) || !GoesOnBehindAnd(passage, at + 1)) break;
            if (passage.Tokens[at].Possessive) break;
        }

        return last;
    }

    private static bool GoesOnBehindAnd(ArticlePassage passage, int token) =>
        token < passage.Count && passage.IsCapitalised(token) && passage.IsFree(token)
        && passage.Is(token, WordKinds.Common | WordKinds.Ordinary) && !passage.Is(token, WordKinds.Place | WordKinds.GivenName | WordKinds.Role);

    private static bool IsName(ArticlePassage passage, int first, int word, int last)
    {
        if (GoesOnAsPlace(passage, last)) return false;
        if (last > word && passage.Is(word, WordKinds.OrganisationHead) && !passage.Is(last, WordKinds.Organisation)) return first == word || !IsGeneric(passage, first, word) || last - word > 1;
        if (first == last) return false;
        if (passage.Is(last, WordKinds.CompanyEnd)) return HasRareWord(passage, first, last);
        return !IsGeneric(passage, first, last) && (!passage.BeginsSentence(first) || passage.WordOf(first).InSmallLetters == 0);
    }

    private static bool IsGeneric(ArticlePassage passage, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (!passage.Is(i, WordKinds.Generic)) return false;
        }

        return true;
    }

    /// <summary>A word that is neither common nor a place: what is left of "Crude Oil" is no company.</summary>
    private static bool HasRareWord(ArticlePassage passage, int first, int last)
    {
        var isLegalForm = passage.WordOf(last).Folded is "inc" or "corp" or "ltd" or "co" or "cos" or "llc" or "plc" or "gmbh" or "llp" or "corporation";
        for (var i = first; i < last; i++)
        {
            if (!passage.Is(i, WordKinds.Ordinary | WordKinds.Place | WordKinds.Generic | WordKinds.Organisation) && (isLegalForm || !passage.Is(i, WordKinds.Common))) return true;
        }

        return isLegalForm && last - first > 1;
    }

    private static bool GoesOnAsPlace(ArticlePassage passage, int last) =>
        last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.IsCapitalised(last + 1) && passage.Is(last + 1, WordKinds.PlaceWord)
        && !passage.Is(last + 1, WordKinds.AlsoSurname);
}
