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
internal sealed class SpellingCandidates(CatalogSnapshot snapshot)
{
    private const int LongestAcronym = 6;

    private readonly ActorAuthority authority = snapshot.Authority;

    /// <summary>All candidates, those of most articles first.</summary>
    public IReadOnlyList<SpellingCandidate> Find() =>
        [.. authority.Actors.SelectMany(Of).OrderByDescending(candidate => candidate.Articles).ThenBy(candidate => candidate.ActorId, StringComparer.Ordinal).ThenBy(candidate => candidate.Spelling, StringComparer.Ordinal)];

    /// <summary>The candidates of one actor, each once, as the listed spelling suggests it that is most like it.</summary>
    private IEnumerable<SpellingCandidate> Of(Actor actor)
    {
        var forms = actor.Spellings.Where(spelling => spelling.With is null)
            .Select(spelling => new SpelledForm(spelling.Text, WordQueries.Analyze(spelling.Text), SpellingReason.Listed, null)).Where(form => form.Tokens.Count > 0 && !IsAcronym(form.Text)).ToArray();
        var rejected = actor.Rejected.Select(ActorAuthority.KeyOf).ToHashSet(StringComparer.Ordinal);
        // A longer name is found by its shorter one: nothing is gained by spelling it otherwise.
        return forms.Where(form => !forms.Any(other => other.IsIn(form)))
            .SelectMany(form => Like(actor, form, forms))
            .Where(candidate => authority.Find(candidate.Spelling) is null && !rejected.Contains(ActorAuthority.KeyOf(candidate.Spelling)))
            .GroupBy(candidate => ActorAuthority.KeyOf(candidate.Spelling), StringComparer.Ordinal)
            .Select(same => same.MaxBy(candidate => candidate.Match)!);
    }

    private IEnumerable<SpellingCandidate> Like(Actor actor, SpelledForm form, SpelledForm[] forms)
    {
        for (var i = 0; i < form.Tokens.Count; i++)
        {
            foreach (var spelling in snapshot.Names.Of(form.Tokens[i].Term).Where(spelling => NameMatcher.StrengthOf(spelling.Score) >= MatchStrength.Good))
            {
                if (IsWrittenTogether(spelling.Word, form.Tokens[i].Term)) continue;
                string[] words = [.. form.Tokens.Select(token => token.Term)];
                words[i] = spelling.Word;
                if (NearestInScript(string.Join(' ', words), forms) is not { } nearest) nearest = (form.Text, spelling.Score);
                if (NameMatcher.StrengthOf(nearest.Score) < MatchStrength.Good) continue;
                var articles = words.Length == 1 ? spelling.Articles : Count(words);
                if (articles > 0) yield return new SpellingCandidate(actor.Id, actor.Name, Written(words), nearest.Text, NameMatcher.Probability(nearest.Score), articles);
            }
        }
    }

    /// <summary>
    /// The listed spelling in the candidate's own script that is most like it; null where none is in that script. Across scripts much is alike, since one of them writes no
    /// short vowels: what is like no spelling of its own script is another name.
    /// </summary>
    private static (string Text, double Score)? NearestInScript(string candidate, SpelledForm[] forms)
    {
        var script = NameSpellings.ScriptOf(candidate);
        var nearest = forms.Where(form => NameSpellings.ScriptOf(form.Key) == script).Select(form => (form.Text, Score: NameMatcher.Default.ScoreNames(candidate, form.Text))).ToArray();
        return nearest.Length == 0 ? null : nearest.MaxBy(each => each.Score);
    }

    /// <summary>Whether a word is the listed one behind a word of one letter, which Arabic writes together with it.</summary>
    private static bool IsWrittenTogether(string word, string listed) => ArabicClitics.MayStandAt(word, 0) && word.AsSpan(1).SequenceEqual(listed);

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
