namespace SearchPortal.News.Names.Recognition;

/// <summary>Reads the titles and roles directly before a name: Field Marshal, Secretary of State, spokesman.</summary>
internal static class TitleReader
{
    /// <summary>Titles before a word.</summary>
    /// <param name="Text">As written, or null.</param>
    /// <param name="MakesPerson">Whether one word behind them is a person: <c>President</c>, not <c>analyst</c>.</param>
    /// <param name="IsRelative">Whether a word of kinship stands before them: <c>his wife</c>.</param>
    public readonly record struct Titles(string? Text, bool MakesPerson, bool IsRelative)
    {
        /// <summary>Whether only a person's name stands behind them.</summary>
        public bool SayPerson => Text is not null || IsRelative;
    }

    /// <summary>The titles that end right before a word.</summary>
    public static Titles Before(ArticlePassage passage, int token)
    {
        var first = token;
        var makesPerson = false;
        while (first > 0)
        {
            if (IsTitle(passage, first - 1, first))
            {
                first--;
                makesPerson |= passage.Is(first, WordKinds.StrongRole)
                    && (passage.IsCapitalised(first) ? !passage.Is(first, WordKinds.Particle) : first + 1 == token);
            }
            else if (IsOffice(passage, first)) first -= 3;
            else break;
        }

        var text = first == token ? null : passage.Text[passage.Tokens[first].Start..passage.Tokens[token - 1].End];
        var isRelative = first > 0 && passage.FollowsOn(first) && passage.Is(first - 1, WordKinds.Kin);
        isRelative |= first < token && passage.Is(token - 1, WordKinds.Kin);
        return new Titles(text, makesPerson && passage.IsCapitalised(token), isRelative);
    }

    private static bool IsTitle(ArticlePassage passage, int token, int next)
    {
        if (!passage.Is(token, WordKinds.Role | WordKinds.Honorific) || passage.Tokens[token].Possessive || passage.Tokens[token].Before == NameGap.Hyphen || !passage.IsFree(token)) return false;
        var length = passage.Tokens[token].End - passage.Tokens[token].Start;
        return passage.FollowsOn(next) || (passage.Tokens[next].Before == NameGap.Stop && length <= 5 && passage.IsCapitalised(token));
    }

    /// <summary>Whether the three words before are such as <c>Secretary of State</c>.</summary>
    private static bool IsOffice(ArticlePassage passage, int token) =>
        token >= 3
        && passage.FollowsOn(token) && passage.FollowsOn(token - 1) && passage.FollowsOn(token - 2)
        && passage.IsCapitalised(token - 1) && passage.IsCapitalised(token - 3)
        && passage.WordOf(token - 2).Folded == "of"
        && passage.Is(token - 3, WordKinds.Role)
        && passage.Is(token - 1, WordKinds.Common | WordKinds.PlaceWord | WordKinds.Ordinary);
}
