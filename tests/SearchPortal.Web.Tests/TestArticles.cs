using System.Globalization;
using SearchPortal.News;
using SearchPortal.News.Dates;

namespace SearchPortal.Web.Tests;

/// <summary>Articles whose every count is known.</summary>
internal static class TestArticles
{
    public const string Actors = """
        actors:
          - id: abdul-hamid-dbeibah
            name: Abdul Hamid Dbeibah
            kind: person
            spellings: [Dbeibah, Dbeibeh, الدبيبة]
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Haftar]
          - id: libya
            name: Libya
            kind: country
            spellings: [Libya]
        """;

    /// <summary>Thirty numbered articles about the harbour, and six that stand for something.</summary>
    public static IReadOnlyList<Article> All { get; } =
    [
        .. Enumerable.Range(1, 30).Select(number => Article(
            $"harbour/{number}", $"Harbour report number {number}", "Ships waited in the harbour.", number % 3 == 0 ? "Evening Post" : "Morning Post",
            string.Create(CultureInfo.InvariantCulture, $"{2020 + (number % 4)}-03-{number:00}")) with { StatedTopics = [number % 2 == 0 ? "ports" : "weather"] }),
        Article("names/dbeibah", "Dbeibah speaks in Tripoli", "Prime minister Dbeibah spoke of elections.", "Morning Post", "2024-05-01", "Dbeibah"),
        Article("names/dbeibeh", "Dbeibeh answers", "The answer of Dbeibeh was short.", "Evening Post", "2024-05-02", "Dbeibeh"),
        Article("names/arabic", "الدبيبة في طرابلس", "تحدث الدبيبة عن الانتخابات.", "جريدة المساء", "2024-05-03", "الدبيبة") with { Language = "ar" },
        Article("plain", null, "No headline stands above this sentence about lighthouses. A second sentence follows.", null, null),
        Article("partial/three", "Copper and tin and zinc", "Copper, tin and zinc were sold together.", "Evening Post", "2019-01-01"),
        Article("partial/two", "Copper and tin", "Copper and tin were sold.", "Evening Post", "2019-01-02") with { Url = "https://example.org/metals?day=2" },
    ];

    /// <summary>Five reports of a quake, two of them with one text and one from right to left, and another report that has the word.</summary>
    public static IReadOnlyList<Article> Quake { get; } =
    [
        Article("quake/first", "Quake shakes the coast", "The quake shook the coast at night.", "Morning Post", "2026-03-01"),
        Article("quake/copy", "Night of the quake", "The quake shook the coast at night.", "Evening Post", "2026-03-03"),
        Article("quake/later", null, "After the quake, owners looked at cracked walls. Rain fell.", "Weekly", "2026-03-04") with
        {
            Blocks = [new(BlockKind.Paragraph, "After the quake, owners looked at cracked walls. Rain fell."), new(BlockKind.TableRow, "Street\tWalls"), new(BlockKind.TableRow, "Quake Street\t12")],
            Updated = new PublishedDate(new DateTime(2026, 3, 6), DatePrecision.Day, null),
            Agency = "Wire",
        },
        Article("quake/arabic", "زلزال يهز الساحل", "هز زلزال الساحل ليلا.", "جريدة المساء", "2026-03-02") with { Language = "ar" },
        Article("quake/undated", "Help for the quake zone", "Lorries with tents left for the quake zone.", "Weekly", null),
        Article("quake/other", "Vote put off", "The vote was put off. No quake hinders it.", "Weekly", "2026-03-05"),
    ];

    /// <summary>What one of <see cref="Quake"/> was before.</summary>
    public static Article VoteBefore { get; } = Article("quake/other", "Vote held", "The vote was held. No quake hinders it.", "Weekly", "2026-03-05");

    /// <summary>Which of <see cref="Quake"/> have one text.</summary>
    public static IReadOnlyDictionary<string, string> QuakeCopies { get; } = new Dictionary<string, string> { ["quake/first"] = "quake/first", ["quake/copy"] = "quake/first" };

    /// <summary>Which of <see cref="Quake"/> report one event.</summary>
    public static IReadOnlyDictionary<string, string> QuakeStory { get; } =
        Quake.Where(article => article.Id != "quake/other").ToDictionary(article => article.Id, _ => "quake/first");

    public static Article Article(string id, string? title, string body, string? outlet, string? day, string? dbeibah = null) => new()
    {
        Id = id,
        Title = title,
        Blocks = [new Block(BlockKind.Paragraph, body)],
        Outlet = outlet,
        Published = day is null ? null : new PublishedDate(DateTime.Parse(day, CultureInfo.InvariantCulture), DatePrecision.Day, null),
        Language = "en",
        Source = "test/" + id,
        StatedActors = dbeibah is null ? [] : ["abdul-hamid-dbeibah"],
        Mentions = dbeibah is null ? [] : [new ActorMention("abdul-hamid-dbeibah", false, body.IndexOf(dbeibah, StringComparison.Ordinal), dbeibah.Length, dbeibah)],
    };
}
