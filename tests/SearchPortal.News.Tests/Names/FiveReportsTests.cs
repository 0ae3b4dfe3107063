using System.Text.Json;
using System.Text.RegularExpressions;
using SearchPortal.News.Names;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Names;

/// <summary>The five reports of one event: who is named in them, and how.</summary>
public partial class FiveReportsTests
{
    private static string SeedsFile => Path.Combine(SharedData.Repository, "seeds", "actors.yml");

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_test_authority_finds_every_actor_and_spelling() => CheckReports(TestAuthority.Actors);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_portals_authority_finds_every_actor_and_spelling() => CheckReports(ActorAuthority.Load(SeedsFile));

    private static void CheckReports(ActorAuthority authority)
    {
        var recognizer = new ActorRecognizer(authority);
        var reportsOf = new Dictionary<string, int>();
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.File("seeds/gold.json")));
        foreach (var report in gold.RootElement.EnumerateArray())
        {
            var file = report.GetProperty("file").GetString()!;
            var body = File.ReadAllText(SharedData.File("seeds/" + file));
            var mentions = recognizer.Recognize(report.GetProperty("title").GetString(), body, WordBreaks(body));
            foreach (var id in mentions.Select(mention => mention.ActorId).OfType<string>().Distinct())
                reportsOf[id] = reportsOf.GetValueOrDefault(id) + 1;
            CheckActors(file, report.GetProperty("actors"), authority, mentions, body);
        }

        string[] counted = ["Khalifa Haftar", "Asim Munir", "Saddam Haftar", "Osama Hammad", "Abdul Hamid Dbeibah"];
        counted.Select(name => reportsOf.GetValueOrDefault(authority.Find(name)!.Id)).ShouldBe([5, 5, 4, 3, 2]);
    }

    private static void CheckActors(string file, JsonElement actors, ActorAuthority authority, IReadOnlyList<ActorMention> mentions, string body)
    {
        foreach (var expected in actors.EnumerateObject())
        {
            var actor = authority.Find(expected.Name).ShouldNotBeNull(expected.Name);
            var own = mentions.Where(mention => mention.ActorId == actor.Id).ToList();
            var found = own.SelectMany(mention => new[] { mention.Spelling, WithTitle(mention, body), WithoutTitle(mention) }).ToHashSet();
            foreach (var spelling in expected.Value.EnumerateArray())
                found.ShouldContain(spelling.GetString(), $"{file}: {expected.Name}");
        }
    }

    /// <summary>The mention with the titles before it, which are no part of a name but of the spelling that a reader sees.</summary>
    private static string WithTitle(ActorMention mention, string body) =>
        mention.InTitle ? mention.Spelling : Titles().Match(body[..mention.Start]).Value + mention.Spelling;

    /// <summary>A title may also be listed as part of a spelling.</summary>
    private static string WithoutTitle(ActorMention mention) => LeadingTitles().Replace(mention.Spelling, "");

    /// <summary>Offsets where a small letter meets a capital and both halves stand elsewhere.</summary>
    private static int[] WordBreaks(string body) =>
        [.. RunTogether().Matches(body)
            .Where(match => Regex.IsMatch(body, $@"\b{match.Groups[1].Value}\b") && Regex.IsMatch(body, $@"\b{match.Groups[2].Value}\b"))
            .Select(match => match.Groups[2].Index)];

    [GeneratedRegex(@"\b(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)\b")]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"((Field|Marshal|Commander) )+$")]
    private static partial Regex Titles();

    [GeneratedRegex(@"^((Field|Marshal|Commander) )+")]
    private static partial Regex LeadingTitles();
}
