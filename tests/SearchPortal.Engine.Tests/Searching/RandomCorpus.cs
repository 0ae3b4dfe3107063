using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>Documents and questions from a seed. Few words and few values, so that questions find something and scores tie.</summary>
internal sealed class RandomCorpus(int seed)
{
    // U+FB00 comes before U+10428 in UTF-8 and after it in UTF-16.
    private static readonly string[] Words = ["a", "ab", "abc", "abd", "b", "bé", "日本", "ﬀ", "ﬀx", "𐐨", "𐐨x", "rare", "zz9"];
    private static readonly string[] TextFields = ["title", "body"];
    private static readonly string[] Outlets = ["Daily", "Évening", "ﬀ", "𐐨"];
    private static readonly string[] Topics = ["war", "oil", "sport", "", "law"];

    private readonly Random random = new(seed);

    public IndexSchema Schema { get; } = new(
        [Field.Text("title", "letters/1", "title.stem", "title.marks"), Field.Text("body", "letters/1", "body.stem", "body.marks"), Field.Keyword("outlet"), Field.Keyword("topic"), Field.Keyword("pair"), Field.Keyword("crowd"), Field.Number("date"), Field.Number("size")],
        new IndexOrder("date", Descending: seed % 3 != 0));

    /// <summary>Ids that sort unlike their numbers, with letters of one to four UTF-8 bytes.</summary>
    public static string Id(int number) => (number % 4) switch { 0 => "a", 1 => "é", 2 => "ﬀ", _ => "𐐨" } + number.ToString(CultureInfo.InvariantCulture);

    public NaiveDocument Document(int number)
    {
        var numbers = new Dictionary<string, long>();
        if (random.Next(6) > 0) numbers["date"] = random.Next(12) switch { 0 => long.MinValue, 1 => long.MaxValue, var day => day - 4 };
        if (random.Next(3) > 0) numbers["size"] = random.Next(5);
        var words = new Dictionary<string, string[]> { ["body"] = random.Next(80) == 0 ? HugeText() : Text(random.Next(9) == 0 ? 90 : 12) };
        if (random.Next(5) > 0) words["title"] = Text(4);
        return new NaiveDocument(Id(number), words, new Dictionary<string, string[]>
        {
            ["outlet"] = random.Next(5) == 0 ? [] : [Pick(Outlets)],
            // Groups of a few documents, and groups of many.
            ["pair"] = random.Next(3) == 0 ? [] : [Id(random.Next(100))],
            ["crowd"] = random.Next(9) == 0 ? [] : [Id(random.Next(7))],
            ["topic"] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Topics))],
        }, numbers)
        { Marks = words.ToDictionary(text => text.Key, text => Marks(text.Value.Length)) };
    }

    public IEnumerable<NaiveDocument> Documents(int count) => Enumerable.Range(0, count).Select(Document);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    public SearchTask Task() => new(Query(3))
    {
        Size = random.Next(4) switch { 0 => 0, 1 => 1, 2 => 10, _ => 10_000 },
        Sort = (Sort)random.Next(3),
        GroupBy = Pick([null, "pair", "crowd"]),
        Filters = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) switch
        {
            0 => new FacetFilter("outlet", new KeywordQuery("outlet", [Pick(Outlets)], random.Next(2) == 0)),
            1 => new FacetFilter("topic", new KeywordQuery("topic", [Pick(Topics), Pick(Topics)])),
            _ => new FacetFilter("date", new RangeQuery("date", -1, 5)),
        })],
        Facets =
        [
            new FacetRequest("outlet", "outlet"), new FacetRequest("topic", "topic"),
            new FacetRequest("date", "date", NumberBuckets.OfWidth(3, origin: 1)), new FacetRequest("size", "size", NumberBuckets.Between(1, 3)),
            new FacetRequest("kind", "topic") { Above = KindsOf },
        ],
    };

    /// <summary>Kinds of topics: one that is a topic itself, and two that no document has.</summary>
    public static IReadOnlyList<string> KindsOf(string topic) => topic switch
    {
        "war" => ["law", "state"],
        "law" => ["state"],
        "oil" => ["goods"],
        _ => [],
    };

    public Query Query(int depth) => Leafless(depth) with { Boost = random.Next(4) == 0 ? 0.5f + random.NextSingle() * 2 : 1 };

    private Query Leafless(int depth)
    {
        var field = Pick(TextFields);
        return random.Next(depth == 0 ? 13 : 21) switch
        {
            11 or 17 => CombinedFields(),
            12 or 18 => Near(field),
            19 or 20 => new DecayQuery(Query(depth - 1), Pick(["date", "size"]), random.Next(8), 1 + random.Next(4), Pick([0f, 0.5f, 1f])),
            15 => Placed(field, 2),
            16 => Placed(field, 2),
            9 when depth == 0 => Placed(field, 0),
            10 when depth == 0 => Placed(field, 1),
            0 or 1 or 2 => new TermQuery(field, Word()),
            3 => PhraseQuery.Of(field, Run(2)),
            4 => new PhraseQuery(field, [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Run(3))]),
            5 => new SynonymQuery(field, [Run(3), Run(2), Run(1)]),
            6 => new PrefixQuery(field, Pick(["a", "ab", "abc", "ﬀ", "q", "𐐨", ""])),
            7 => random.Next(3) switch
            {
                0 => new RangeQuery("date", random.Next(2) == 0 ? null : random.Next(-4, 4), random.Next(2) == 0 ? null : random.Next(0, 9)),
                1 => new MissingNumberQuery(random.Next(2) == 0 ? "date" : "size"),
                _ => new RangeQuery("size", random.Next(3), null),
            },
            8 => random.Next(5) switch
            {
                0 => new MatchAllQuery(),
                1 => new MatchNoneQuery(),
                2 => new KeywordQuery("topic", [Pick(Topics), "nothing"], random.Next(2) == 0),
                _ => new KeywordQuery("outlet", [Pick(Outlets), Pick(Outlets)]),
            },
            9 => new ConstantScoreQuery(Query(depth - 1)),
            10 => new DisjunctionMaxQuery(Queries(depth, 4), Pick([0f, 0.1f, 1f])),
            _ => new BooleanQuery
            {
                Must = Queries(depth, 3),
                Should = Queries(depth, 4),
                Filter = Queries(depth, 2),
                MustNot = Queries(depth, 2),
                MinimumShouldMatch = random.Next(3) == 0 ? random.Next(4) : 0,
            },
        };
    }

    private CombinedFieldsQuery CombinedFields() => new([.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new FieldPart(Countable(Pick(TextFields)), 0.5f + random.NextSingle()))])
    {
        K1 = Pick([0.5f, 1.2f, 2f]),
        B = Pick([0f, 0.6f, 1f]),
        RecurrenceLimit = Pick([0f, 4f]),
    };

    /// <summary>A query that has a frequency in one text.</summary>
    private Query Countable(string field) => random.Next(4) switch
    {
        0 => new PhraseQuery(field, [.. Enumerable.Range(0, 2).Select(_ => Run(2))]),
        1 => new SynonymQuery(field, [Run(2), Run(1)]),
        2 => Near(field),
        _ => new TermQuery(field, Word()),
    };

    private ProximityQuery Near(string field) => new(field, Run(2), Run(2), random.Next(4));

    /// <summary>A query that has places in a text.</summary>
    private Query Placed(string text, int depth) => PlacedAt(text, depth) with { Label = random.Next(3) == 0 ? Pick(["x", "y"]) : null };

    private Query PlacedAt(string text, int depth)
    {
        var field = random.Next(3) == 0 ? text + ".stem" : text;
        return random.Next(depth == 0 ? 9 : 17) switch
        {
            0 or 1 => new TermQuery(field, Word()),
            2 => PhraseQuery.Of(field, Run(2)),
            3 => new SynonymQuery(field, [Run(2), Run(3), []]),
            4 => new TermQuery(text + ".marks", Pick(["actor:1", "actor:2", "sentence"])),
            5 => new WildcardQuery(field, Pick(["a?", "?b*", "*b", "𐐨*", "?", "*x", "q*"])),
            6 => new RegexpQuery(field, Pick(["a(b|bc)?", "[a-b]b.", "(a|b|.x){1,2}", ".", "a{2}"])),
            7 => new FuzzyQuery(field, Word(), random.Next(3), random.Next(2), Pick([FuzzyScoring.Blended, FuzzyScoring.Constant])),
            8 => new PrefixQuery(field, Pick(["a", "ab", "ﬀ"])),
            9 or 10 or 11 => new NearQuery(text, [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Placed(text, depth - 1))], random.Next(5), random.Next(2) == 0),
            12 => new WithinQuery(text, [Placed(text, depth - 1), Placed(text, depth - 1)], "sentence"),
            13 => new BeforeQuery(text, Placed(text, depth - 1), Pick(["sentence", "lead-end", "nothing"])),
            14 => new AtLeastQuery(Placed(text, depth - 1), 1 + random.Next(3)),
            15 => random.Next(2) == 0 ? new ConstantScoreQuery(Placed(text, depth - 1)) : new DisjunctionMaxQuery([Placed(text, depth - 1), Placed(Pick(TextFields), depth - 1)]),
            _ => new BooleanQuery { Should = [Placed(text, depth - 1), Placed(text, depth - 1), Placed(text, 0)], MinimumShouldMatch = random.Next(3), MustNot = random.Next(3) == 0 ? [Placed(text, 0)] : [] },
        };
    }

    private (int, string)[] Marks(int words) => [.. Enumerable.Range(0, words + 1).SelectMany(position => random.Next(7) switch
    {
        0 => new[] { (position, "sentence") },
        1 => [(position, "actor:1"), (position, "sentence")],
        2 => [(position, "actor:2")],
        3 => random.Next(3) == 0 ? [(position, "lead-end")] : [],
        _ => [],
    })];

    // Most words of it are its own, so that trying every choice of places remains possible.
    private string[] HugeText() => [.. Enumerable.Range(0, 2000).Select(i => random.Next(100) == 0 ? Word() : $"w{i}")];

    private Query[] Queries(int depth, int below) => [.. Enumerable.Range(0, random.Next(below)).Select(_ => Query(depth - 1))];

    private string[] Text(int below) => [.. Enumerable.Range(0, random.Next(below)).Select(_ => Word())];

    private string[] Run(int atMost) => [.. Enumerable.Range(0, 1 + random.Next(atMost)).Select(_ => Word())];

    // The square makes the first words frequent and the last ones rare.
    private string Word() => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2))];

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
