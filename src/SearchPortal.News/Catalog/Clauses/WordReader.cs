using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Reads words and phrases with their other spellings, each spelling that some article has.</summary>
internal sealed class WordReader
{
    private const string MatchedReason = "spellings of the same name";

    private readonly BuildContext context;
    private readonly WordSpellings matched;
    private readonly WrittenTogether together;
    // A query may say a name a thousand times.
    private readonly Dictionary<string, long> articles = new(StringComparer.Ordinal);

    public WordReader(BuildContext context)
    {
        this.context = context;
        matched = new WordSpellings(context.Names, context.Chosen, ArticlesWith);
        together = new WrittenTogether(context.Names, context.Chosen, ArticlesWith);
    }

    /// <summary>A word and its other spellings; null where it holds none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="group">Its listed spellings, or null.</param>
    /// <param name="beside">The words beside it.</param>
    /// <param name="ranks">Whether a spelling can be ranked lower here; where places count it can't.</param>
    public SpelledWord? Word(WordNode word, VariantGroup? group, Neighbours beside, bool ranks)
    {
        var typed = WordQueries.Analyze(word.Text);
        if (typed.Count == 0)
        {
            context.Note("no-word", $"“{word.Text}” has no letter or digit: it was left out.");
            return null;
        }

        context.AsksForWords = true;
        var listed = group is null ? [] : Listed(word.Text, group);
        var others = NameOf(typed) is { } name ? together.Add(matched.Of(name, beside, TermsOf(listed, name), ranks)) : [];
        Report(word.Text, group?.Reason ?? MatchedReason, group?.ActorId, [.. listed.Select(each => each.Spelling), .. others.Select(each => each.Spelling)]);
        return new SpelledWord([typed, .. Searched(listed)], group?.ActorId is not null || context.Values.IsActorName(word.Text), word.Text)
        {
            Names = Searched(others),
            Lower = [.. others.Where(each => each.Spelling.Use == SpellingUse.Lower).Select(each => each.Tokens)],
        };
    }

    /// <summary>A word that stands alone.</summary>
    public SpelledWord? Word(WordNode word, bool ranks) => Word(word, context.Variants?.ForQuery([word.Text]) is [var group, ..] ? group : null, Neighbours.None, ranks);

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
        if (!phrase.EverySpelling || context.Variants is null) return typed.Select(token => (IReadOnlyList<string>)[token.Term]).ToArray();
        return typed.Select((token, i) => InPlace(phrase.Text[token.Start..token.End], token, new Neighbours(i > 0 ? typed[i - 1].Term : null, i + 1 < typed.Count ? typed[i + 1].Term : null))).ToArray();
    }

    /// <summary>The listed spellings of a name of several words that are searched; reports all of them.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Spellings(string typed, VariantGroup group)
    {
        var listed = Listed(typed, group);
        Report(typed, group.Reason, group.ActorId, [.. listed.Select(each => each.Spelling)]);
        return Searched(listed);
    }

    public static bool IsStopWord(WordNode word) => Only(word) is { } only && StopWords.IsStopWord(only);

    /// <summary>The only word of a clause, in the exact form of the index; null where it holds none or several.</summary>
    public static string? Only(WordNode word) => WordQueries.Analyze(word.Text) is [var only] ? only.Term : null;

    /// <summary>The word that may be a name: the only one, or the one behind a particle, as in al-Dbeibah.</summary>
    private static Token? NameOf(IReadOnlyList<Token> typed) => typed switch
    {
        [var only] => only,
        [{ Term.Length: 2 }, var last] => last,
        _ => null,
    };

    private static HashSet<string> TermsOf(IEnumerable<WordSpellings.Decided> listed, Token typed) =>
        [typed.Term, .. listed.Where(each => each.Tokens.Count == 1).Select(each => each.Tokens[0].Term)];

    private static IReadOnlyList<Token>[] Searched(IEnumerable<WordSpellings.Decided> spellings) =>
        [.. spellings.Where(each => each.Spelling.Use == SpellingUse.Searched).Select(each => each.Tokens)];

    private string[] InPlace(string word, Token token, Neighbours beside)
    {
        var listed = Known(context.Variants!.InPlaceOf(word), SpellingReason.Listed, token.Term).Where(each => each.Tokens.Count == 1).ToArray();
        WordSpellings.Decided[] all = [.. listed, .. matched.InPhrase(token, beside, TermsOf(listed, token))];
        Report(word, "name:\"…\" takes every spelling of each word", null, [.. all.Select(each => each.Spelling)]);
        return [token.Term, .. Searched(all).Select(tokens => tokens[0].Term).Distinct().Where(term => term != token.Term)];
    }

    private IReadOnlyList<WordSpellings.Decided> Listed(string typed, VariantGroup group)
    {
        if (group.ActorId is null && group.Reason == SpellingVariants.BritishAmericanReason) return Known(group.Spellings, SpellingReason.BritishAmerican, WordQueries.Folded(typed));
        var tokens = WordQueries.Analyze(typed);
        var own = new WordSpellings.Decided(new ExpandedSpelling(typed, ArticlesWith(tokens), SpellingReason.Listed, null, SpellingUse.Searched), tokens);
        return together.Add(Known(group.Spellings, SpellingReason.Listed, WordQueries.Folded(typed)), own);
    }

    /// <summary>Spellings that need no judgement, those of most articles first.</summary>
    private WordSpellings.Decided[] Known(IEnumerable<string> spellings, SpellingReason reason, string typed) =>
        spellings.Select(spelling => (Written: spelling, Tokens: WordQueries.Analyze(spelling)))
            .Where(other => other.Tokens.Count > 0 && WordQueries.Joined(other.Tokens) != typed)
            .DistinctBy(other => WordQueries.Joined(other.Tokens))
            .Select(other => new WordSpellings.Decided(new ExpandedSpelling(other.Written, ArticlesWith(other.Tokens), reason, null, context.Chosen.UseOf(other.Written, SpellingUse.Searched)), other.Tokens))
            .Where(other => other.Spelling.Articles > 0).OrderByDescending(other => other.Spelling.Articles).ToArray();

    /// <summary>Articles that have a run of words in its exact form; 1 where there is no index to ask.</summary>
    private long ArticlesWith(IReadOnlyList<Token> tokens)
    {
        var spelling = WordQueries.Joined(tokens);
        if (!articles.TryGetValue(spelling, out var count))
        {
            count = context.Count(context.Words.Any(WordQueries.DefaultFields, [tokens], exactOnly: true, spelling)) ?? 1;
            articles[spelling] = count;
        }

        return count;
    }

    private void Report(string word, string reason, string? actor, ExpandedSpelling[] spellings)
    {
        if (spellings.Length == 0 || context.Expansions.Exists(expansion => expansion.Word == word && expansion.Reason == reason)) return;
        context.Expansions.Add(new Expansion(word, reason, actor, spellings));
    }
}
