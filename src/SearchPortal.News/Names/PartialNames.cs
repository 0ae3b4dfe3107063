namespace SearchPortal.News.Names;

/// <summary>
/// Finds parts of names that stand for the whole: once an article has named Abdul Hamid Dbeibah, a later Hamid is he,
/// unless somebody else in the article is called so too.
/// </summary>
internal sealed class PartialNames(NameIndex index, NameNeighbours neighbours)
{
    private const int ShortestPart = 4;

    /// <summary>A word that stands for an actor.</summary>
    public readonly record struct Part(int Token, int Actor);

    private readonly Dictionary<int, int> actorOfPart = [];

    /// <summary>The parts in a passage, in its order. Passages must come in the order of the article.</summary>
    /// <param name="passage">A passage whose listed names are found.</param>
    /// <param name="found">The actors found in the whole article.</param>
    public List<Part> FindIn(NamePassage passage, HashSet<int> found)
    {
        List<Part> parts = [];
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (passage.MatchAt(i) is { } match)
            {
                if (match.Last > match.First) Learn(match.Spelling);
                i = match.Last;
            }
            else if (passage.Tokens[i].IsCapitalised
                && actorOfPart.TryGetValue(passage.Words[i], out var actor)
                && !IsShared(passage.Words[i], actor, found)
                && !neighbours.BeginsBefore(passage, i)
                && !neighbours.GoesOnBehind(passage, i, isPerson: true))
            {
                parts.Add(new Part(i, actor));
            }
        }

        return parts;
    }

    private void Learn(ListedSpelling name)
    {
        if (!index.IsPerson(name.Actor)) return;
        for (var i = 0; i < name.Words.Length; i++)
        {
            var token = name.Tokens[i];
            var mayStandAlone = token.Case != LetterCase.None
                && token.End - token.Start >= ShortestPart
                && index.Vocabulary.RoleOf(name.Words[i]) == WordRole.None;
            if (mayStandAlone) actorOfPart[name.Words[i]] = name.Actor;
        }
    }

    private bool IsShared(int word, int actor, HashSet<int> found)
    {
        foreach (var other in found)
        {
            if (other != actor && index.HasWord(other, word)) return true;
        }

        return false;
    }
}
