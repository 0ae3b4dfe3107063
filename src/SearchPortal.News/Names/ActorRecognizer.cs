namespace SearchPortal.News.Names;

/// <summary>Finds where an article names actors. Safe for many threads.</summary>
/// <remarks>
/// Listed spellings are matched on whole words, the longest first, whatever their diacritics, apostrophes and hyphens; a
/// spelling in Latin, Greek or Cyrillic letters needs its capital, and a short one in capitals needs all of them. Then the
/// spellings that carry a condition, then single parts of full names. No two mentions overlap.
/// </remarks>
/// <param name="authority">The actors to look for.</param>
public sealed class ActorRecognizer(ActorAuthority authority)
{
    /// <summary>Changes whenever the same authority and text could give other mentions.</summary>
    public const string Version = "names/2";

    private readonly NameIndex index = authority.Index;
    private readonly NameNeighbours neighbours = new(authority.Index);

    /// <summary>The mentions in an article, in the order of the text; the headline comes first.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="body">The text.</param>
    /// <param name="wordBreaks">Ascending offsets in <paramref name="body"/> that part run-together words.</param>
    /// <remarks>A mention covers the text as received. In Arabic it may start inside a word, behind a written-together "and".</remarks>
    public IReadOnlyList<ActorMention> Recognize(string? title, string body, IReadOnlyList<int> wordBreaks)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(wordBreaks);
        if (authority.Actors.Count == 0) return [];

        List<NamePassage> passages = [];
        if (!string.IsNullOrEmpty(title)) passages.Add(new NamePassage(title, inTitle: true, [], index.Vocabulary));
        passages.Add(new NamePassage(body, inTitle: false, wordBreaks, index.Vocabulary));

        var found = new ListedNames(index, neighbours).FindIn(passages);
        if (found.Count == 0) return [];

        List<ActorMention> mentions = [];
        var partialNames = new PartialNames(index, neighbours);
        foreach (var passage in passages)
        {
            var firstOfPassage = mentions.Count;
            foreach (var match in passage.Matches)
                mentions.Add(Mention(passage, match.Spelling.Actor, match.First, match.Start, passage.Tokens[match.Last].End));
            foreach (var (token, actor) in partialNames.FindIn(passage, found))
                mentions.Add(Mention(passage, actor, token, passage.Tokens[token].Start, passage.Tokens[token].End));
            mentions.Sort(firstOfPassage, mentions.Count - firstOfPassage, Comparer<ActorMention>.Create((a, b) => a.Start.CompareTo(b.Start)));
        }

        return mentions;
    }

    private ActorMention Mention(NamePassage passage, int actor, int firstToken, int start, int end) =>
        new(authority.Actors[actor].Id, passage.InTitle, start, end - start, passage.Text[start..end], index.IsPerson(actor) ? TitleBefore(passage, firstToken) : null)
        {
            Kind = authority.Actors[actor].Kind,
        };

    /// <summary>The titles that stand directly before a word, as written.</summary>
    private string? TitleBefore(NamePassage passage, int token)
    {
        var first = token;
        while (first > 0 && passage.Tokens[first].Before == NameGap.Space && IsTitle(passage, first - 1)) first--;
        return first == token ? null : passage.Text[passage.Tokens[first].Start..passage.Tokens[token - 1].End];
    }

    private bool IsTitle(NamePassage passage, int token) =>
        passage.Tokens[token] is { IsCapitalised: true, Possessive: false } && index.Vocabulary.RoleOf(passage.Words[token]).HasFlag(WordRole.Title);
}
