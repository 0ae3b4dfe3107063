using System.Globalization;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Names;

/// <summary>Finds what is allowed in an authority file and is hardly meant: spellings listed twice, actors that may be one, conditions that change nothing.</summary>
internal static class AuthorityCheck
{
    /// <summary>What is wrong, a sentence each with what to do, in the order of the file.</summary>
    /// <param name="authority">The actors.</param>
    /// <param name="searched">What a search makes of a spelling: two that recognition can't tell apart may still be two to a search.</param>
    public static IReadOnlyList<string> Problems(ActorAuthority authority, Func<string, string> searched) =>
        [.. authority.Actors.SelectMany(actor => Duplicates(actor, searched)), .. Clashes(authority), .. Conditions(authority), .. Rejections(authority)];

    private static IEnumerable<string> Duplicates(Actor actor, Func<string, string> searched) => actor.Spellings
        .GroupBy(spelling => (ActorAuthority.KeyOf(spelling.Text), searched(spelling.Text), spelling.With))
        .Where(same => same.Count() > 1)
        .Select(same => $"{actor.Id}: {Quoted(same.Select(spelling => spelling.Text))} are one spelling to the portal. Keep one of them.");

    /// <summary>Persons whose names match as strongly as spellings of one name do.</summary>
    private static IEnumerable<string> Clashes(ActorAuthority authority)
    {
        var names = new SpelledAlike();
        HashSet<(string, string)> told = [];
        foreach (var actor in authority.Actors.Where(actor => actor.Kind == ActorKind.Person))
        {
            var always = actor.Spellings.Where(spelling => spelling.With is null).Select(spelling => spelling.Text).ToArray();
            foreach (var spelling in always)
            {
                foreach (var (other, name, probability) in names.All(spelling))
                {
                    var isKnown = actor.NotTheSameAs.Contains(other) || authority.WithId(other)!.NotTheSameAs.Contains(actor.Id);
                    if (!isKnown && told.Add((actor.Id, other)))
                        yield return string.Create(CultureInfo.InvariantCulture, $"{actor.Id}: \"{spelling}\" may be \"{name}\" of {other} ({probability:0.00}). Make one actor of the two, or write \"not: [{other}]\".");
                }
            }

            foreach (var spelling in always) names.Add(spelling, actor.Id);
        }
    }

    /// <summary>Conditional spellings that never count, or that count without their condition.</summary>
    private static IEnumerable<string> Conditions(ActorAuthority authority)
    {
        var conditional = authority.Actors.SelectMany(actor => actor.Spellings.Where(spelling => spelling.With is not null).Select(spelling => (Actor: actor, Spelling: spelling))).ToArray();
        foreach (var (actor, spelling) in conditional)
        {
            if (authority.Called(spelling.Text) is not { } owner) continue;
            yield return owner.Id == actor.Id
                ? $"{actor.Id}: \"{spelling.Text}\" counts always, so its condition \"with: {spelling.With}\" changes nothing. Remove one of the two."
                : $"{actor.Id}: \"{spelling.Text}\" with {spelling.With} never counts, because it is always {owner.Id}. Remove it, or give that one a condition too.";
        }

        foreach (var same in conditional.GroupBy(entry => (ActorAuthority.KeyOf(entry.Spelling.Text), entry.Spelling.With)))
        {
            var ids = same.Select(entry => entry.Actor.Id).Distinct().ToArray();
            if (ids.Length > 1) yield return $"{ids[0]}: \"{same.First().Spelling.Text}\" with {same.Key.With} is also a spelling of {string.Join(", ", ids.Skip(1))}. Keep it for one of them.";
        }
    }

    private static IEnumerable<string> Rejections(ActorAuthority authority) =>
        from actor in authority.Actors
        from text in actor.Rejected.GroupBy(ActorAuthority.KeyOf).Where(same => same.Count() > 1)
        select $"{actor.Id}: {Quoted(text)} are rejected twice. Keep one of them.";

    private static string Quoted(IEnumerable<string> texts) => string.Join(" and ", texts.Select(text => $"\"{text}\""));
}
