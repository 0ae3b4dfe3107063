namespace SearchPortal.News.Names;

/// <summary>Finds listed spellings in the passages of one article: from left to right, the longest at each word.</summary>
internal sealed class ListedNames(NameIndex index, NameNeighbours neighbours)
{
    private readonly HashSet<int> named = [];
    private readonly HashSet<int> usedInOtherNames = [];
    private bool withConditions;

    /// <summary>Finds the spellings that always count, then those whose condition the article fulfils.</summary>
    /// <returns>The actors found.</returns>
    public HashSet<int> FindIn(List<NamePassage> passages)
    {
        foreach (var passage in passages) passage.Replace(Scan(passage));
        foreach (var match in passages.SelectMany(passage => passage.Matches)) named.Add(match.Spelling.Actor);
        if (!named.Overlaps(index.Conditions)) return named;

        withConditions = true;
        var scans = passages.ConvertAll(Scan);
        HashSet<int> found = [.. named];
        for (var i = 0; i < passages.Count; i++)
        {
            scans[i].RemoveAll(match => match.Spelling.With >= 0 && IsSomebodyElse(match.Spelling.Actor));
            passages[i].Replace(scans[i]);
            foreach (var match in scans[i]) found.Add(match.Spelling.Actor);
        }

        return found;
    }

    /// <summary>An article that writes "Saddam Hussein", and Saddam Haftar nowhere in full, means Hussein by a bare Saddam.</summary>
    private bool IsSomebodyElse(int actor) => usedInOtherNames.Contains(actor) && !named.Contains(actor);

    private List<NameMatch> Scan(NamePassage passage)
    {
        List<NameMatch> matches = [];
        for (var i = 0; i < passage.Tokens.Count; i++)
        {
            if (LongestAt(passage, i) is not { } match) continue;
            matches.Add(match);
            i = match.Last;
        }

        return matches;
    }

    private NameMatch? LongestAt(NamePassage passage, int first)
    {
        var start = passage.Tokens[first].Start;
        var whole = Walk(passage, first, passage.Words[first], start);
        if (whole is not null || !ArabicClitics.MayStandAt(passage.Text, start)) return whole;

        foreach (var (nameStart, word) in ArabicClitics.Cut(passage.Text, passage.Tokens[first], index.Vocabulary))
        {
            if (Walk(passage, first, word, nameStart) is { } match) return match;
        }

        return null;
    }

    private NameMatch? Walk(NamePassage passage, int first, int firstWord, int start)
    {
        NameMatch? longest = null;
        var last = first;
        for (var node = index.Trie.Step(SpellingTrie.Root, firstWord); node != SpellingTrie.None;)
        {
            if (SpellingAt(node, passage, first, last) is { } spelling) longest = new NameMatch(first, last, start, spelling);
            last++;
            if (last == passage.Tokens.Count || !GoesOn(passage, last)) break;
            node = index.Trie.Step(node, passage.Words[last]);
        }

        return longest;
    }

    /// <summary>The spelling that a run of words is. One whose condition is fulfilled says more than one without a condition.</summary>
    private ListedSpelling? SpellingAt(int node, NamePassage passage, int first, int last)
    {
        ListedSpelling? always = null;
        foreach (var spelling in index.Trie.EndsAt(node))
        {
            if (!spelling.IsWrittenAs(passage.Tokens, first)) continue;
            if (spelling.With < 0) always ??= spelling;
            else if (withConditions && ConditionHolds(spelling, passage, first, last)) return spelling;
        }

        return always;
    }

    private bool ConditionHolds(ListedSpelling spelling, NamePassage passage, int first, int last)
    {
        if (!named.Contains(spelling.With)) return false;
        foreach (var other in index.NotTheSameAs[spelling.Actor])
        {
            if (named.Contains(other) && Array.TrueForAll(spelling.Words, word => index.HasWord(other, word))) return false;
        }

        if (spelling.IsAcronym) return true;
        var isPerson = index.IsPerson(spelling.Actor);
        if (neighbours.GoesOnBehind(passage, last, isPerson))
        {
            if (isPerson && first == last) usedInOtherNames.Add(spelling.Actor);
            return false;
        }

        return !neighbours.BeginsBefore(passage, first);
    }

    private bool GoesOn(NamePassage passage, int token)
    {
        var gap = passage.Tokens[token].Before;
        if (gap != NameGap.Stop) return gap != NameGap.Break;
        var before = passage.Tokens[token - 1];
        return before.End - before.Start == 1 || index.Vocabulary.RoleOf(passage.Words[token - 1]).HasFlag(WordRole.Title);
    }
}
