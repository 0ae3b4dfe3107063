namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Reads who is whose child. "Haftar came with his son Saddam" makes a Saddam Haftar; a bare Saddam elsewhere is left alone.
/// </summary>
internal static class ArticleKin
{
    /// <summary>Whether a name stands right behind "son" or "daughter", titles aside.</summary>
    public static bool IsAnnouncedAsChild(NameSpan span) => ChildWordBefore(span.Passage, span.First) >= 0;

    /// <summary>The word "son", "daughter" or "brother" that a name stands right behind, or −1.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="name">The name's first word.</param>
    public static int ChildWordBefore(ArticlePassage passage, int name)
    {
        const int Farthest = 6;
        for (var i = name - 1; i >= 0 && name - i <= Farthest; i--)
        {
            if (passage.SentenceOf(i) != passage.SentenceOf(name) || !(passage.GapBefore(i + 1) is " " or ", ")) return -1;
            if (IsChildWord(passage.WordOf(i).Folded)) return passage.Tokens[i].Possessive ? -1 : i;
            if (!passage.Is(i, WordKinds.Role) && passage.WordOf(i).Folded is not ("and" or "deputy" or "the" or "heir" or "apparent")) return -1;
        }

        return -1;
    }

    /// <summary>The parent that "Haftar's son" or "his son" speaks of; null where more than one family may be meant.</summary>
    public static NameSpan? ParentOf(ArticlePassage passage, int childWord)
    {
        var owner = childWord - 1;
        while (owner >= 0 && passage.FollowsOn(owner + 1) && IsOrder(passage.WordOf(owner).Folded)) owner--;
        if (owner < 0 || passage.SentenceOf(owner) != passage.SentenceOf(childWord)) return null;
        if (passage.Tokens[owner].Possessive) return passage.NameAt(owner) is { Kind: ActorKind.Person } named ? named : null;
        if (passage.WordOf(owner).Folded is not ("his" or "her" or "whose")) return null;

        NameSpan? parent = null;
        const int LongestSentence = 200;
        for (var i = owner - 1; i >= 0 && owner - i < LongestSentence && passage.SentenceOf(i) == passage.SentenceOf(owner); i--)
        {
            if (passage.NameAt(i) is not { Kind: ActorKind.Person } person) continue;
            if (parent is not null && !SameFamily(parent, person)) return null;
            parent = person;
        }

        return parent;
    }

    /// <summary>The word as it is used in a reason.</summary>
    public static bool IsChildWord(string word) => word is "son" or "daughter" or "brother";

    private static bool IsOrder(string word) =>
        word is "eldest" or "elder" or "oldest" or "older" or "young" or "younger" or "youngest" or "second" or "third" or "late" or "own" or "only" or "powerful" or "and";

    private static bool SameFamily(NameSpan left, NameSpan right) => left.Passage.IdOf(left.Last) == right.Passage.IdOf(right.Last);
}
