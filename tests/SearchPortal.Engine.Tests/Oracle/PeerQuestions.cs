using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Questions from a seed, of every kind that Lucene has, most of which find something.</summary>
internal sealed class PeerQuestions(PeerCorpus corpus, int seed)
{
    private static readonly string[] Outlets = ["Daily", "Weekly", "Évening", "日報", "Nobody"];
    private static readonly string[] Topics = ["war", "oil", "sport", "law", "weather"];

    private readonly Random random = new(seed);

    /// <summary>The kinds of questions, each with a test of its own.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "term", "phrase", "sloppy phrase", "phrase with alternatives", "synonym", "prefix", "wildcard", "regexp", "blended fuzzy", "constant fuzzy",
        "ordered near", "unordered near", "keyword", "range", "presence", "boolean", "minimum should match", "disjunction max", "constant score",
        "nested", "by date", "facets",
    ];

    public SearchTask Task(string kind) => kind switch
    {
        "by date" => new SearchTask(Query(3)) { Size = corpus.Articles.Count, Sort = random.Next(2) == 0 ? Sort.SchemaOrder : Sort.ReverseOrder },
        "facets" => new SearchTask(Query(2))
        {
            Size = corpus.Articles.Count,
            Facets = [new FacetRequest("outlet", "outlet"), new FacetRequest("topic", "topic")],
            Filters = [.. Filters().Where(_ => random.Next(2) == 0)],
        },
        _ => new SearchTask(Boosted(Plain(kind))) { Size = corpus.Articles.Count },
    };

    private Query Plain(string kind) => kind switch
    {
        "term" => new TermQuery(TextField(), Word()),
        "phrase" => PhraseQuery.Of(TextField(), Passage(1 + random.Next(4), spread: 0, distinct: false)),
        "sloppy phrase" => PhraseQuery.Of("body", Shuffled(Passage(2 + random.Next(2), spread: 2, distinct: true)), random.Next(4)),
        // Lucene adds up the rarities of all alternatives, we take the most frequent one of each position: only hits are compared.
        "phrase with alternatives" => new ConstantScoreQuery(new PhraseQuery("body", [.. Passage(2, spread: 0, distinct: true).Select(word => Alternatives(word))])),
        "synonym" => new SynonymQuery(TextField(), [.. DistinctWords(1 + random.Next(4)).Select(word => new[] { word })]),
        "prefix" => new PrefixQuery(TextField(), Word()[..(1 + random.Next(3))]),
        "wildcard" => new WildcardQuery(TextField(), Wildcard(Word())),
        "regexp" => new RegexpQuery(TextField(), Regexp(Word())),
        "blended fuzzy" => new FuzzyQuery(TextField(), Misspelt(Word()), random.Next(3), random.Next(3)),
        "constant fuzzy" => new FuzzyQuery(TextField(), Misspelt(Word()), random.Next(3), random.Next(3), FuzzyScoring.Constant),
        // Lucene scores spans in its own way: only hits are compared.
        "ordered near" => new ConstantScoreQuery(Near(ordered: true)),
        "unordered near" => new ConstantScoreQuery(Near(ordered: false)),
        "keyword" => random.Next(2) == 0
            ? new KeywordQuery("topic", [Pick(Topics), Pick(Topics)], random.Next(3) == 0)
            : new KeywordQuery("outlet", [Pick(Outlets)], random.Next(3) == 0),
        "range" => random.Next(2) == 0 ? new RangeQuery("size", Bound(5), Bound(5)) : new RangeQuery("date", Bound(150), Bound(150)),
        "presence" => random.Next(4) switch
        {
            0 => new MatchAllQuery(),
            1 => new MatchNoneQuery(),
            2 => new MissingNumberQuery(random.Next(2) == 0 ? "date" : "size"),
            _ => new HasWordsQuery(TextField()),
        },
        "boolean" => Boolean(depth: 0, minimum: 0),
        "minimum should match" => new BooleanQuery { Should = Queries(2, 6, 0), MinimumShouldMatch = random.Next(5), Filter = Queries(0, 1, 0) },
        "disjunction max" => new DisjunctionMaxQuery(Queries(0, 4, 0), Pick([0f, 0.1f, 0.5f, 1f])),
        "constant score" => new ConstantScoreQuery(Query(1)),
        "nested" => Boolean(depth: 2, random.Next(3)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no kind of query"),
    };

    /// <summary>Any query; with a depth, one that may hold others.</summary>
    private Query Query(int depth) => Boosted(random.Next(depth == 0 ? 1 : 4) switch
    {
        0 => Plain(Pick(
        [
            "term", "term", "term", "phrase", "synonym", "prefix", "sloppy phrase", "wildcard", "regexp", "constant fuzzy", "blended fuzzy", "ordered near", "keyword", "range", "presence",
        ])),
        1 => new DisjunctionMaxQuery(Queries(0, 3, depth - 1), Pick([0f, 0.3f])),
        2 => new ConstantScoreQuery(Query(depth - 1)),
        _ => Boolean(depth - 1, random.Next(5) == 0 ? 2 : 0),
    });

    private Query Boosted(Query query) => random.Next(4) == 0 ? query with { Boost = 0.25f + random.NextSingle() * 3 } : query;

    private BooleanQuery Boolean(int depth, int minimum) => new()
    {
        Must = Queries(0, 2, depth),
        Should = Queries(0, 4, depth),
        Filter = Queries(0, 1, depth),
        MustNot = Queries(0, 1, depth),
        MinimumShouldMatch = minimum,
    };

    private Query[] Queries(int least, int most, int depth) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Query(depth))];

    private NearQuery Near(bool ordered) =>
        new("body", [.. Shuffled(Passage(2 + random.Next(2), spread: 3, distinct: true)).Select(word => new TermQuery("body", word))], random.Next(6), ordered);

    private IEnumerable<FacetFilter> Filters() =>
    [
        new FacetFilter("outlet", new KeywordQuery("outlet", [Pick(Outlets), Pick(Outlets)])),
        new FacetFilter("topic", new KeywordQuery("topic", [Pick(Topics)])),
        new FacetFilter("date", new RangeQuery("date", -20, 60)),
    ];

    /// <summary>Words of a body in their order, up to so many left out between two.</summary>
    private string[] Passage(int words, int spread, bool distinct)
    {
        while (true)
        {
            var body = corpus.Articles[random.Next(corpus.Articles.Count)].Texts.GetValueOrDefault("body") ?? [];
            var at = random.Next(Math.Max(1, body.Length));
            var passage = new List<string>();
            for (; at < body.Length && passage.Count < words; at += 1 + random.Next(spread + 1)) passage.Add(body[at][0]);
            if (passage.Count == words && (!distinct || passage.Distinct().Count() == words)) return [.. passage];
        }
    }

    private string[] Shuffled(string[] words)
    {
        if (random.Next(3) == 0) random.Shuffle(words);
        return words;
    }

    private string[] Alternatives(string word) => [.. DistinctWords(random.Next(3)).Prepend(word).Distinct()];

    private IEnumerable<string> DistinctWords(int count) => Enumerable.Range(0, count).Select(_ => Word()).Distinct();

    private string Wildcard(string word)
    {
        var pattern = new System.Text.StringBuilder();
        foreach (var rune in word.EnumerateRunes()) pattern.Append(random.Next(6) switch { 0 => "?", 1 => "*", 2 => "", _ => rune.ToString() });
        return pattern.Length == 0 ? "*" : pattern.ToString();
    }

    private string Regexp(string word)
    {
        var pattern = new System.Text.StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            pattern.Append(random.Next(12) switch
            {
                0 => ".",
                1 => ".*",
                2 => $"({rune}|ra|zun)",
                3 => $"[a-m{rune}]",
                4 => $"[^{rune}]",
                5 => $"{rune}?",
                6 => $"{rune}+",
                7 => $"({rune}|.){{1,3}}",
                _ => rune.ToString(),
            });
        }

        return pattern.ToString();
    }

    /// <summary>A word with an edit or none, at least three characters long: below that Lucene's similarity may fall to zero.</summary>
    private string Misspelt(string word)
    {
        var runes = word.EnumerateRunes().ToList();
        var at = random.Next(runes.Count - 1);
        switch (random.Next(5))
        {
            case 0: (runes[at], runes[at + 1]) = (runes[at + 1], runes[at]); break;
            case 1: runes.Insert(at, new System.Text.Rune('x')); break;
            case 2: runes[at] = new System.Text.Rune('e'); break;
            case 3 when runes.Count > 3: runes.RemoveAt(at); break;
        }

        return string.Concat(runes);
    }

    private long? Bound(int below) => random.Next(4) == 0 ? null : random.Next(-1, below);

    private string TextField() => random.Next(3) == 0 ? "title" : "body";

    private string Word() => corpus.Vocabulary[(int)(corpus.Vocabulary.Length * Math.Pow(random.NextDouble(), 2))];

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
