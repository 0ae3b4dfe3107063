namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds short forms in capitals that stand in brackets behind their long form, Government of National Unity (GNU), and the long
/// forms by them.
/// </summary>
internal sealed class AcronymNames
{
    private readonly Dictionary<int, NameSpan> longForms = [];

    /// <summary>The organisations by the number of their short form. Long forms that were not found so far are taken.</summary>
    public Dictionary<int, NameSpan> FindIn(IReadOnlyList<ArticlePassage> passages, List<NameSpan> found)
    {
        foreach (var passage in passages)
        {
            for (var i = 1; i < passage.Count; i++)
            {
                if (!IsInBrackets(passage, i) || longForms.ContainsKey(passage.IdOf(i))) continue;
                if (LongFormBefore(passage, i, found) is { } span) longForms.Add(passage.IdOf(i), span);
            }
        }

        return longForms;
    }

    private static bool IsInBrackets(ArticlePassage passage, int token)
    {
        var word = passage.Tokens[token];
        return word.Case == LetterCase.Capitals && word.End - word.Start is >= 2 and <= 6
            && passage.IsFree(token)
            && passage.GapBefore(token) is " (" or " (\"" or " (“" && passage.Text.AsSpan(word.End) is [')' or '"' or '”', ..];
    }

    private static NameSpan? LongFormBefore(ArticlePassage passage, int acronym, List<NameSpan> found)
    {
        var last = acronym - 1;
        if (passage.IsListed(last)) return null;
        var first = FirstByInitials(passage, acronym);
        if (passage.NameAt(last) is { Kind: ActorKind.Organisation } known)
        {
            if (first < 0 || known.First <= first || !AllFree(passage, first, known.First - 1)) return first < 0 ? null : known;
            passage.Release(known);
            found.Remove(known);
        }

        if (first < 0 || first == last || !AllFree(passage, first, last) || !IsOrganisation(passage, first, last)) return null;
        var span = new NameSpan(passage, first, last, ActorKind.Organisation);
        passage.Take(span);
        found.Add(span);
        return span;
    }

    /// <summary>The first of the words before the brackets whose initials are the letters, or −1.</summary>
    private static int FirstByInitials(ArticlePassage passage, int acronym)
    {
        var token = passage.Tokens[acronym];
        var letters = passage.Text.AsSpan(token.Start..token.End);
        var at = acronym - 1;
        for (var letter = letters.Length - 1; at >= 0; at--)
        {
            if (at < acronym - 1 && !passage.FollowsInName(at + 1)) return -1;
            var initial = passage.Text[passage.Tokens[at].Start];
            if (passage.IsCapitalised(at) && initial == letters[letter])
            {
                if (letter-- == 0) return at;
            }
            else if (passage.IsCapitalised(at) || passage.WordOf(at).Folded is not ("of" or "for" or "and" or "the" or "on" or "in" or "de" or "des" or "du"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool AllFree(ArticlePassage passage, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!passage.IsFree(i)) return false;
        }

        return true;
    }

    private static bool IsOrganisation(ArticlePassage passage, int first, int last)
    {
        if (passage.Is(last, WordKinds.PlaceWord) || passage.WordOf(first).Folded == "member") return false;
        for (var i = first; i <= last; i++)
        {
            if (passage.Is(i, WordKinds.Organisation)) return true;
        }

        return false;
    }
}
