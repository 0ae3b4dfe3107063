namespace SearchPortal.News.Names.Recognition;

/// <summary>Finds organisations in Arabic letters by the word that they begin with: وزارة الخارجية, المجلس الأعلى للدولة.</summary>
internal static class ArabicOrganisations
{
    private const int LongestName = 4;

    /// <summary>Takes the names in a passage.</summary>
    public static void FindIn(ArticlePassage passage, List<NameSpan> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (!ArabicWords.IsArabic(passage, i) || !passage.IsFree(i)) continue;
            var start = passage.Tokens[i].Start;
            if (!passage.Is(i, WordKinds.ArabicOrganisation))
            {
                if (ArabicWords.WithoutSmallWord(passage, i, WordKinds.ArabicOrganisation) is not var (stem, id) || LastOf(passage, i, passage.Words[id].Kinds) == i) continue;
                start = stem;
                passage.Rename(i, id);
            }

            var last = LastOf(passage, i, passage.WordOf(i).Kinds);
            var isVague = passage.WordOf(i).Folded is "الشركه" or "اللجنه" or "الهييه" or "الجمعيه" && last - i < 2;
            if (last == i || isVague) continue;
            var span = new NameSpan(passage, i, last, ActorKind.Organisation) { Start = start };
            passage.Take(span);
            found.Add(span);
            i = last;
        }
    }

    /// <summary>The last of the words with the article behind the first one.</summary>
    private static int LastOf(ArticlePassage passage, int first, WordKinds kinds)
    {
        var last = first;
        while (last - first < LongestName && last + 1 < passage.Count && passage.FollowsOn(last + 1) && passage.IsFree(last + 1))
        {
            var next = last + 1;
            var word = passage.WordOf(next).Folded;
            var belongs = (ArabicWords.HasArticle(passage, next) && !passage.Is(next, WordKinds.ArabicOrganisationStop) && !IsOtherTitle(passage, next))
                || word.StartsWith("لل", StringComparison.Ordinal)
                || (word.StartsWith("وال", StringComparison.Ordinal) && last > first && word.Length > 5 && (kinds & WordKinds.ArabicOrganisationAlone) != 0 && passage.WordOf(last).Folded != "الوطنيه")
                || (last == first && (kinds & WordKinds.ArabicOrganisationAlone) != 0 && word is "ليبيا" or "طرابلس" or "بنغازي" or "مصراته" or "سبها");
            if (!belongs) break;
            last = next;
        }

        return last;
    }

    private static bool IsOtherTitle(ArticlePassage passage, int token) =>
        passage.Is(token, WordKinds.ArabicTitle | WordKinds.ArabicGivenName) && !passage.Is(token, WordKinds.ArabicOrganisation);
}
