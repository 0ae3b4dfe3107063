namespace SearchPortal.News.Names.Recognition;

/// <summary>What the form of an Arabic word says.</summary>
internal static class ArabicWords
{
    /// <summary>Whether the word is written in Arabic letters.</summary>
    public static bool IsArabic(ArticlePassage passage, int token) => passage.Text[passage.Tokens[token].Start] is >= '\u0620' and <= '\u06D3';

    /// <summary>Whether it has the article ال.</summary>
    public static bool HasArticle(ArticlePassage passage, int token) =>
        passage.WordOf(token).Folded is { Length: > 3 } word && word.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>A people or country as an adjective: الليبي, الأمريكية.</summary>
    public static bool IsPeople(ArticlePassage passage, int token)
    {
        var word = passage.WordOf(token).Folded.AsSpan();
        if (word.StartsWith("ال")) word = word[2..];
        if (word.EndsWith("يه")) word = word[..^1];
        return (NameLexicon.Default.KindsOf(word) & WordKinds.ArabicPeople) != 0;
    }

    /// <summary>Where a word of some kind starts behind a written-together "and", "to" or "in", and its number.</summary>
    public static (int Start, int Word)? WithoutSmallWord(ArticlePassage passage, int token, WordKinds kinds)
    {
        const int ShortestName = 4;
        var (start, end) = (passage.Tokens[token].Start, passage.Tokens[token].End);
        for (var cut = 0; cut < 2 && end - start > ShortestName && passage.Text[start] is 'و' or 'ف' or 'ل' or 'ب' or 'ك'; cut++)
        {
            // للقوات stands for ل and القوات: what is left of it is not the name as it is written elsewhere.
            if (passage.Text[start] == 'ل' && passage.Text[start + 1] == 'ل') return null;
            start++;
            var id = passage.Words.IdOf(passage.Text.AsSpan(start..end));
            var found = passage.Words[id].Kinds;
            var isSure = (found & WordKinds.ArabicWeakGivenName) == 0 || (cut == 0 && passage.Text[start - 1] == 'و');
            if ((found & kinds) != 0 && isSure) return (start, id);
        }

        return null;
    }

    /// <summary>The surname that a word is, alone or behind a written-together "and", "to" or "in"; −1 where it is none.</summary>
    public static (int Start, int Word) Surname(ArticlePassage passage, int token, Dictionary<int, NamedActor?> surnames)
    {
        var (start, end) = (passage.Tokens[token].Start, passage.Tokens[token].End);
        if (surnames.ContainsKey(passage.IdOf(token))) return (start, passage.IdOf(token));
        if (end - start < 5 || passage.Text[start] is not ('و' or 'ف' or 'ل' or 'ب')) return (start, -1);
        var word = passage.Words.Find(NameFolding.Fold(passage.Text.AsSpan((start + 1)..end)));
        return word >= 0 && surnames.ContainsKey(word) ? (start + 1, word) : (start, -1);
    }

    /// <summary>Whether a surname by itself means its bearer: not one that is a given name too, and not behind another given name.</summary>
    public static bool MayStandAlone(ArticlePassage passage, int token, int word)
    {
        if ((passage.Words[word].Kinds & (WordKinds.ArabicGivenName | WordKinds.ArabicStop)) != 0) return false;
        if (token == 0 || !passage.FollowsOn(token)) return true;
        return !passage.Is(token - 1, WordKinds.ArabicGivenName | WordKinds.ArabicOrganisation) && passage.NameAt(token - 1) is null
            && passage.WordOf(token - 1).Folded is not ("عبد" or "ابو" or "بن" or "ال");
    }

    /// <summary>Whether the rest of a word is one that ends names.</summary>
    public static bool StartsKnownWord(ReadOnlySpan<char> rest) =>
        (NameLexicon.Default.KindsOf(rest) & (WordKinds.ArabicStop | WordKinds.ArabicTitle | WordKinds.ArabicOrganisation)) != 0;
}
