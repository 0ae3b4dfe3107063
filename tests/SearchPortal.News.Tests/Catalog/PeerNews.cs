using System.Globalization;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>News from a seed and questions in the query language, for Lucene and for us.</summary>
internal sealed class PeerNews(int seed)
{
    // Words in several forms, so that stems differ from words; the first are frequent.
    private static readonly string[] Words =
    [
        "minister", "ministers", "port", "ports", "oil", "visit", "visited", "visiting", "talks", "talk", "army", "armies", "agreement", "agreements", "general", "generals",
        "harbour", "flood", "flooded", "floods", "export", "exported", "exporting", "election", "elections", "elected", "organised", "defence", "border", "borders", "court",
        "courts", "pipeline", "bank", "banking", "banks", "strike", "strikes", "striking", "militia", "envoy", "envoys", "ceasefire", "negotiation", "negotiations",
        "the", "of", "in", "and", "pétrole", "été", "quarante-deux", "JF-17", "Kadhimi", "Rubaya", "Zintan", "Sabratha",
    ];

    private static readonly string[] Outlets = ["Alpha Daily", "Beta Post", "Gamma"];

    private readonly Random random = new(seed);

    /// <summary>Articles as objects of JSON lines.</summary>
    public object[] Articles(int count) => [.. Enumerable.Range(0, count).Select(number => (object)new
    {
        id = "n" + number.ToString("D4", CultureInfo.InvariantCulture),
        title = random.Next(9) == 0 ? null : Sentence(random.Next(1, 9)),
        text = string.Join("\n\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sentence(random.Next(2, 16)) + ".")))),
        outlet = random.Next(6) == 0 ? null : Pick(Outlets),
        date = random.Next(7) == 0 ? null : new DateTime(2019, 1, 1).AddDays(random.Next(1500)).ToString(Pick(["yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM", "yyyy"]), CultureInfo.InvariantCulture),
        language = Pick(["en", "en", "en", "fr"]),
        dateline = random.Next(3) == 0 ? "TRIPOLI" : null,
    })];

    /// <summary>A question of one kind of expression or of several together.</summary>
    public string Query() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Clause(2)));

    /// <summary>Zero to two outlets.</summary>
    public string[] ChosenOutlets() => random.Next(4) > 0 ? [] : [.. Outlets.Where(_ => random.Next(2) == 0)];

    public T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>A word for a question. One of several parts asks for them together or side by side, which Lucene scores in no way of its own.</summary>
    private string Asked()
    {
        string word;
        do word = Word();
        while (word.Contains('-', StringComparison.Ordinal));
        return word;
    }

    private string Clause(int depth) => random.Next(depth == 0 ? 10 : 16) switch
    {
        <= 2 => Asked(),
        3 => $"{Asked()}^{Pick(["2", "0.5", "3"])}",
        4 => $"\"{Asked()} {Asked()}\"",
        5 => $"title:{Asked()}",
        6 => Pattern(Asked()),
        7 => Pick(["outlet:\"Alpha Daily\"", "outlet:*", "language:fr", "date:2020", "date:[2019-06 TO 2021]", "dateline:tripoli"]),
        8 => TwoWords("\"{0} {1}\"~" + random.Next(4).ToString(CultureInfo.InvariantCulture)),
        9 => $"body:\"{Asked()} {Asked()}\"",
        10 or 11 => $"{Clause(depth - 1)} OR {Clause(depth - 1)}",
        12 => $"({Clause(depth - 1)} {Clause(depth - 1)})",
        13 => $"{Clause(depth - 1)} AND {Clause(depth - 1)}",
        14 => $"{Clause(depth - 1)} -{Asked()}",
        _ => $"title:({Asked()} OR {Asked()})",
    };

    // Of lower-case letters: what else a word has is a matter of analysis.
    private string Pattern(string word) => Pick([word[..2] + "*", "p?rt*", "*tions", "talk~1", "miniter~2", "/(court|bank)s?/", "str?k*"]);

    /// <summary>Two words that differ: sloppy phrases of one word have rules of their own.</summary>
    private string TwoWords(string format)
    {
        var first = Asked();
        string second;
        do second = Asked();
        while (second == first);
        return string.Format(CultureInfo.InvariantCulture, format, first, second);
    }

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private string Word() => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 1.6))];
}
