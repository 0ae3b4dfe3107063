using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Names;

/// <summary>Finds where an article names actors, listed or not. Safe for many threads.</summary>
/// <remarks>
/// Listed spellings are matched on whole words, the longest first, whatever their diacritics, apostrophes and hyphens; a
/// spelling in Latin, Greek or Cyrillic letters needs its capital, and a short one in capitals needs all of them. Then the
/// spellings that carry a condition, then single parts of full names. In what is left, people and organisations that nobody
/// listed are found by titles, given names, shape and context. No two mentions overlap.
/// </remarks>
/// <param name="authority">The listed actors.</param>
public sealed class ActorRecognizer(ActorAuthority authority)
{
    /// <summary>Changes whenever the same authority and text could give other mentions.</summary>
    public const string Version = "names/4";

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

        List<NamePassage> passages = [];
        if (!string.IsNullOrEmpty(title)) passages.Add(new NamePassage(title, inTitle: true, [], index.Vocabulary));
        passages.Add(new NamePassage(body, inTitle: false, wordBreaks, index.Vocabulary));

        var actors = new ListedNames(index, neighbours).FindIn(passages);
        var words = new ArticleWords();
        var texts = passages.ConvertAll(passage => new ArticlePassage(passage, words));
        var listed = ListedMentions(passages, texts, actors);
        var unlisted = UnlistedNames.FindIn(words, texts, word => IsWordOf(actors, words[word].Folded));

        List<ActorMention> mentions = [.. listed, .. unlisted.Select(Mention)];
        mentions.Sort((a, b) => a.InTitle != b.InTitle ? b.InTitle.CompareTo(a.InTitle) : a.Start.CompareTo(b.Start));
        return mentions;
    }

    /// <summary>The mentions of listed actors, whose words are taken from then on.</summary>
    private List<ActorMention> ListedMentions(List<NamePassage> passages, List<ArticlePassage> texts, HashSet<int> actors)
    {
        var forms = new ListedForms(authority.Actors);
        List<(int Actor, int With, NameSpan Span)> found = [];
        var partialNames = new PartialNames(index, neighbours);
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var match in passages[i].Matches)
            {
                var span = Listed(texts[i], match.Spelling.Actor, match.First, match.Last, match.Start);
                forms.Add(match.Spelling.Actor, span, match.Spelling.With >= 0);
                found.Add((match.Spelling.Actor, match.Spelling.With, span));
            }

            if (actors.Count == 0) continue;
            foreach (var (token, actor) in partialNames.FindIn(passages[i], actors))
                found.Add((actor, -1, Listed(texts[i], actor, token, token, passages[i].Tokens[token].Start)));
        }

        return found.ConvertAll(name => Mention(name.Actor, name.With, name.Span, forms.Of(name.Actor)));
    }

    private NameSpan Listed(ArticlePassage passage, int actor, int first, int last, int start)
    {
        var title = index.IsPerson(actor) ? TitleReader.Before(passage, first).Text : null;
        var span = new NameSpan(passage, first, last, authority.Actors[actor].Kind) { Start = start, Title = title };
        passage.TakeListed(span);
        return span;
    }

    private ActorMention Mention(int actor, int with, NameSpan span, string form) => new(authority.Actors[actor].Id, span.Passage.InTitle, span.Start, span.End - span.Start, span.Spelling, span.Title)
    {
        Form = form,
        Kind = span.Kind,
        Reason = span.Form == form ? null
            : with >= 0 ? $"listed for {authority.Actors[actor].Name} where {authority.Actors[with].Name} is named"
            : $"listed for {authority.Actors[actor].Name}",
    };

    private static ActorMention Mention(NameSpan span) => new(null, span.Passage.InTitle, span.Start, span.End - span.Start, span.Spelling, span.Title)
    {
        Form = span.Actor!.Form,
        Kind = span.Kind,
        Reason = span.Reason,
    };

    private bool IsWordOf(HashSet<int> actors, string word)
    {
        if (actors.Count == 0 || index.Vocabulary.FindFolded(word) is var id && id == NameVocabulary.Unknown) return false;
        foreach (var actor in actors)
        {
            if (index.HasWord(actor, id)) return true;
        }

        return false;
    }
}
