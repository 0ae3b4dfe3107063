namespace SearchPortal.News.Names;

/// <summary>
/// Whether a name goes on beside a run of words: Saddam in "Saddam Hussein" is not Saddam alone. A capitalised word beside
/// the run belongs to the name unless it is a title, an ordinary word, an abbreviation, part of another listed name, or a
/// possessive; a particle (al, bin) beside it always does.
/// </summary>
internal sealed class NameNeighbours(NameIndex index)
{
    /// <summary>Whether the name begins before the word.</summary>
    public bool BeginsBefore(NamePassage passage, int first)
    {
        if (first == 0) return false;
        var gap = passage.Tokens[first].Before;
        var before = passage.Tokens[first - 1];
        if (gap == NameGap.Break || before.Possessive) return false;
        var role = index.Vocabulary.RoleOf(passage.Words[first - 1]);
        if (role.HasFlag(WordRole.Title)) return false;
        if (gap == NameGap.Stop) return before.End - before.Start == 1 && before.IsCapitalised;
        return BelongsToName(passage, first - 1, first, gap, role);
    }

    /// <summary>Whether the name goes on behind the word. A title behind a person's name is more of it: Saddam General Hospital.</summary>
    public bool GoesOnBehind(NamePassage passage, int last, bool isPerson)
    {
        var behind = last + 1;
        if (behind == passage.Tokens.Count || passage.Tokens[last].Possessive) return false;
        var gap = passage.Tokens[behind].Before;
        if (gap is NameGap.Break or NameGap.Stop) return false;
        var role = index.Vocabulary.RoleOf(passage.Words[behind]);
        return (isPerson || !role.HasFlag(WordRole.Title)) && BelongsToName(passage, behind, last, gap, role);
    }

    private bool BelongsToName(NamePassage passage, int neighbour, int word, NameGap gap, WordRole role)
    {
        if (role.HasFlag(WordRole.Particle)) return true;
        var token = passage.Tokens[neighbour];
        if (!token.IsCapitalised || (role & (WordRole.Ordinary | WordRole.AlsoName)) == WordRole.Ordinary) return false;
        if (passage.MatchAt(neighbour) is { } match)
        {
            // "Belqasem Haftar" is one name, "the Munir-Haftar talks" are two, and "Libya Saddam" is none.
            var bareName = match.First == match.Last && index.IsPerson(match.Spelling.Actor);
            return bareName && gap == NameGap.Space;
        }

        const int LongestAbbreviation = 5;
        var abbreviation = token.Case == LetterCase.Capitals
            && token.End - token.Start is >= 2 and <= LongestAbbreviation
            && passage.Tokens[word].Case != LetterCase.Capitals;
        return !abbreviation;
    }
}
