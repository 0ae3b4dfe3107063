using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Reads words and phrases with their other spellings, each spelling that some article has.</summary>
internal sealed class WordReader(BuildContext context)
{
    // A query may say a name a thousand times.
    private readonly Dictionary<string, long> articles = new(StringComparer.Ordinal);

    /// <summary>A word and its other spellings; null where it holds none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="group">Its other spellings, or null.</param>
    public SpelledWord? Word(WordNode word, VariantGroup? group)
    {
        var typed = WordQueries.Analyze(word.Text);
        if (typed.Count == 0)
        {
            context.Note("no-word", $"“{word.Text}” has no letter or digit: it was left out.");
            return null;
        }

        context.AsksForWords = true;
        var alternatives = new List<IReadOnlyList<Token>> { typed };
        if (group is not null) alternatives.AddRange(Spellings(word.Text, group));
        return new SpelledWord(alternatives, group?.ActorId is not null || context.Values.IsActorName(word.Text), word.Text);
    }

    /// <summary>A word that stands alone.</summary>
    public SpelledWord? Word(WordNode word) => Word(word, context.Variants?.ForQuery([word.Text]) is [var group, ..] ? group : null);

    /// <summary>For each position of a phrase the terms of which one must stand there; null where it holds no word.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Phrase(PhraseNode phrase)
    {
        var typed = WordQueries.Analyze(phrase.Text);
        if (typed.Count == 0)
        {
            context.Note("no-word", $"“{phrase.Text}” has no letter or digit: it was left out.");
            return null;
        }

        context.AsksForWords = true;
        return phrase.EverySpelling && context.Variants is not null
            ? typed.Select(token => InPlace(phrase.Text[token.Start..token.End], token)).ToArray()
            : typed.Select(token => (IReadOnlyList<string>)[token.Term]).ToArray();
    }

    /// <summary>The other spellings of a word or name that some article has; reports them.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Spellings(string typed, VariantGroup group)
    {
        var own = Folded(typed);
        var others = group.Spellings
            .Select(spelling => (Spelling: spelling, Tokens: WordQueries.Analyze(spelling)))
            .Where(other => other.Tokens.Count > 0)
            .DistinctBy(other => string.Join(' ', other.Tokens.Select(token => token.Term)))
            .Where(other => string.Join(' ', other.Tokens.Select(token => token.Term)) != own)
            .ToArray();
        var counted = Counted(others);
        if (counted.Length > 0) Report(typed, group.Reason, group.ActorId, counted);
        return counted.Select(other => other.Tokens).ToArray();
    }

    /// <summary>The words of a text as the index knows them, joined by blanks.</summary>
    public static string Folded(string text) => string.Join(' ', WordQueries.Analyze(text).Select(token => token.Term));

    public static bool IsStopWord(WordNode word) => WordQueries.Analyze(word.Text) is [var only] && StopWords.IsStopWord(only.Term);

    private string[] InPlace(string word, Token token)
    {
        var others = context.Variants!.InPlaceOf(word).Select(other => (Spelling: other, Tokens: WordQueries.Analyze(other))).Where(other => other.Tokens.Count == 1).ToArray();
        var counted = Counted(others);
        if (counted.Length > 0) Report(word, "name:\"…\" takes every spelling of each word", null, counted);
        return [token.Term, .. counted.Select(other => other.Tokens[0].Term).Distinct().Where(term => term != token.Term)];
    }

    private (string Spelling, IReadOnlyList<Token> Tokens, long Articles)[] Counted((string Spelling, IReadOnlyList<Token> Tokens)[] spellings) =>
        spellings.Select(other => (other.Spelling, other.Tokens, Articles: ArticlesWith(other.Spelling, other.Tokens)))
            .Where(other => other.Articles > 0).OrderByDescending(other => other.Articles).ToArray();

    private long ArticlesWith(string spelling, IReadOnlyList<Token> tokens)
    {
        if (!articles.TryGetValue(spelling, out var count))
        {
            count = context.Count(context.Words.Any(WordQueries.DefaultFields, [tokens], true, spelling)) ?? 1;
            articles[spelling] = count;
        }

        return count;
    }

    private void Report(string word, string reason, string? actor, IEnumerable<(string Spelling, IReadOnlyList<Token> Tokens, long Articles)> spellings)
    {
        if (context.Expansions.Exists(expansion => expansion.Word == word && expansion.Reason == reason)) return;
        context.Expansions.Add(new Expansion(word, reason, actor, spellings.Select(other => new ExpandedSpelling(other.Spelling, other.Articles, actor is null ? SpellingReason.BritishAmerican : SpellingReason.Listed, null, SpellingUse.Searched)).ToArray()));
    }
}
