namespace SearchPortal.News.Names.Recognition;

/// <summary>Reads the title before an Arabic name: المشير, رئيس الوزراء, وزير الخارجية الأمريكي.</summary>
internal static class ArabicTitle
{
    /// <summary>A title.</summary>
    /// <param name="Text">As written, or null.</param>
    /// <param name="IsPersonal">Whether it stands directly before the name, and before nothing but names.</param>
    public readonly record struct Title(string? Text, bool IsPersonal);

    /// <summary>The title that ends right before a word.</summary>
    public static Title Before(ArticlePassage passage, int token)
    {
        const int Farthest = 5;
        var first = -1;
        var isPersonal = false;
        for (var i = token - 1; i >= 0 && token - i <= Farthest; i--)
        {
            if (!passage.FollowsOn(i + 1) && passage.Text.AsSpan(passage.Tokens[i].End) is not ['.' or '،', ' ', ..]) break;
            if (!passage.FollowsOn(i + 1) && i + 1 != token) break;
            if (!passage.IsFree(i)) break;
            if (passage.Is(i, WordKinds.ArabicTitle))
            {
                first = i;
                isPersonal |= i == token - 1 && passage.Is(i, WordKinds.ArabicPersonalTitle) && passage.FollowsOn(token);
            }
            else if (!ArabicWords.HasArticle(passage, i) && !passage.WordOf(i).Folded.StartsWith("لل", StringComparison.Ordinal) && !passage.WordOf(i).Folded.StartsWith('ب'))
            {
                break;
            }
        }

        return first < 0 ? default : new Title(passage.Text[passage.Tokens[first].Start..passage.Tokens[token - 1].End], isPersonal);
    }
}
