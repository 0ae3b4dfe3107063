using System.Globalization;
using SearchPortal.Engine.Analysis;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>
/// Finds the spellings that articles suggest for listed actors: words that the matcher takes for a listed one, strongly or well, alone or in the place of a word of a
/// listed name that stands in some article with it.
/// </summary>
/// <param name="snapshot">The articles.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class SpellingCandidates(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    private const int LongestAcronym = 6;

    private readonly ActorAuthority authority = snapshot.Values.Actors;

    /// <summary>All candidates, those of most articles first.</summary>
    public IReadOnlyList<SpellingCandidate> Find() =>
        [.. authority.Actors.SelectMany(Of).OrderByDescending(candidate => candidate.Articles).ThenBy(candidate => candidate.ActorId, StringComparer.Ordinal).ThenBy(candidate => candidate.Spelling, StringComparer.Ordinal)];

    /// <summary>The candidates of one actor, each once, as the listed spelling suggests it that is most like it.</summary>
    private IEnumerable<SpellingCandidate> Of(Actor actor)
    {
        cancellation.ThrowIfCancellationRequested();
        var forms = actor.Spellings.Where(spelling => spelling.With is null)
            .Select(spelling => new NameForm(spelling.Text, WordQueries.Analyze(spelling.Text), SpellingReason.Listed, null)).Where(form => form.Tokens.Count > 0).ToArray();
        var rejected = actor.Rejected.Select(ActorAuthority.KeyOf).ToHashSet(StringComparer.Ordinal);
        // A longer name is found by its shorter one: nothing is gained by spelling it otherwise.
        return forms.Where(form => !IsAcronym(form.Text) && !forms.Any(other => other.IsIn(form)))
            .SelectMany(form => Like(actor, form))
            .Where(candidate => authority.Find(candidate.Spelling) is null && !rejected.Contains(ActorAuthority.KeyOf(candidate.Spelling)))
            .GroupBy(candidate => ActorAuthority.KeyOf(candidate.Spelling), StringComparer.Ordinal)
            .Select(same => same.MaxBy(candidate => candidate.Match)!);
    }

    private IEnumerable<SpellingCandidate> Like(Actor actor, NameForm form)
    {
        for (var i = 0; i < form.Tokens.Count; i++)
        {
            foreach (var spelling in snapshot.Names.Of(form.Tokens[i].Term).Where(spelling => spelling.Strength >= MatchStrength.Good))
            {
                string[] words = [.. form.Tokens.Select(token => token.Term)];
                words[i] = spelling.Word;
                var articles = words.Length == 1 ? spelling.Articles : Count(words);
                if (articles > 0) yield return new SpellingCandidate(actor.Id, actor.Name, Written(words), form.Text, NameMatcher.Probability(spelling.Score), articles);
            }
        }
    }

    /// <summary>What is spelt letter by letter has no other spelling.</summary>
    private static bool IsAcronym(string text) => text.Length <= LongestAcronym && text.All(letter => char.IsUpper(letter) || letter == '.');

    private long Count(string[] words)
    {
        Token[] tokens = [.. words.Select(word => new Token(word, word, 0, word.Length))];
        return snapshot.Searcher.Count(WordQueries.For(Ranking.Default).Any(WordQueries.DefaultFields, [tokens], exactOnly: true, words[0]));
    }

    /// <summary>The index has no capitals: a name is shown with them.</summary>
    private static string Written(string[] words) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', words));
}
