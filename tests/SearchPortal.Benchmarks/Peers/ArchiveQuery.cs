using System.Globalization;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>A question that all engines are asked.</summary>
/// <param name="Type">Its kind, such as <c>and_high_med</c>.</param>
/// <param name="Text">As it stands in the file: <c>a b</c> any, <c>+a +b</c> all, <c>"a b"</c> a phrase, <c>ab*</c> a beginning, <c>ab~1</c> an edit, <c>*</c> all articles,
/// <c>a outlet:X date:FROM..UNTIL</c>.</param>
/// <param name="Task">The same for the engine: ten hits.</param>
internal sealed record ArchiveQuery(string Type, string Text, SearchTask Task)
{
    /// <summary>Behind the type where all hits are counted.</summary>
    public const string Exact = "@exact";

    /// <summary>Behind the type where only the first hits are asked for.</summary>
    public const string Top = "@top";

    /// <summary>The type with the way it is asked, as the files of results name it. Facets are always those of all hits.</summary>
    public string Key => Task.Facets.Count > 0 ? Type : Type + (Task.ExactTotal ? Exact : Top);

    /// <summary>Four facets: the name of each in the files of results is that of its field, or <c>month</c>.</summary>
    private static readonly FacetRequest[] Facets =
    [
        new(ArchiveCorpus.Outlet, ArchiveCorpus.Outlet), new(ArchiveCorpus.Topics, ArchiveCorpus.Topics), new(ArchiveCorpus.Actors, ArchiveCorpus.Actors),
        new("month", ArchiveCorpus.Date, Months.BucketOf),
    ];

    /// <summary>Reads a file of <c>type TAB query</c>. Each is asked with its exact total; those of words and phrases by score, also without one.</summary>
    public static IEnumerable<ArchiveQuery> ReadAll(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Split('\t') is not [var type, var text, ..]) throw new InvalidDataException($"'{line}' in {file} is not a type and a query with a tab between");
            var task = new SearchTask(Read(text));
            if (type.StartsWith("facet_", StringComparison.Ordinal)) task = task with { Facets = Facets };
            if (type.StartsWith("sort_date", StringComparison.Ordinal)) task = task with { Sort = Sort.SchemaOrder };
            yield return new ArchiveQuery(type, text, task);
            if (task is { Sort: Sort.Score, Facets.Count: 0, Query: not PrefixQuery }) yield return new ArchiveQuery(type, text, task with { ExactTotal = false });
        }
    }

    private static Query Read(string text)
    {
        if (text == "*") return new MatchAllQuery();
        if (text.StartsWith('"')) return PhraseQuery.Of(ArchiveCorpus.Text, text.Trim('"').Split(' ').Select(TermOf));
        if (text.EndsWith('*')) return new PrefixQuery(ArchiveCorpus.Text, text[..^1]);
        if (text.EndsWith("~1", StringComparison.Ordinal)) return new FuzzyQuery(ArchiveCorpus.Text, text[..^2], 1);
        return text.Split(' ') switch
        {
            [var word, var outlet, var dates] when outlet.StartsWith("outlet:", StringComparison.Ordinal) => Filtered(word, outlet["outlet:".Length..], dates["date:".Length..]),
            [var word] => Word(word),
            var words when words[0].StartsWith('+') => new BooleanQuery { Must = [.. words.Select(word => Word(word[1..]))] },
            var words => new BooleanQuery { Should = [.. words.Select(Word)] },
        };
    }

    private static BooleanQuery Filtered(string word, string outlet, string dates)
    {
        var days = Array.ConvertAll(dates.Split(".."), day => new DateTimeOffset(DateTime.Parse(day, CultureInfo.InvariantCulture), TimeSpan.Zero).ToUnixTimeSeconds());
        return new BooleanQuery { Must = [Word(word)], Filter = [new KeywordQuery(ArchiveCorpus.Outlet, [outlet]), new RangeQuery(ArchiveCorpus.Date, days[0], days[1])] };
    }

    private static TermQuery Word(string word) => new(ArchiveCorpus.Text, TermOf(word));

    private static string TermOf(string word)
    {
        var tokens = new List<Token>();
        Analyzers.Get(ArchiveCorpus.AnalyzerName).Analyze(word, [], tokens);
        return tokens[0].Term;
    }
}
