using System.Diagnostics;
using SearchPortal.Engine;
using SearchPortal.Engine.Automata;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>Which spellings an index searches beside a name without being asked, for a reader to judge, and what finding them costs. The authority file is empty,
/// so that the matcher alone decides.</summary>
internal static class ExpansionBenchmark
{
    private const int Words = 8_000;
    private const int Sample = 200;
    private const int Contexts = 2;
    private const int DefaultSeed = 20_260_301;
    private const int Timed = 2_000;
    private const int Times = 3;

    /// <param name="paths">The folder of an index, or files that one is made of.</param>
    /// <param name="output">Where the sample is written, as tab-separated values.</param>
    /// <param name="seed">Chooses the names that are asked for and the sample: a policy that was tuned on one is judged on another.</param>
    public static int Run(IReadOnlyList<string> paths, string output, int seed = DefaultSeed)
    {
        using var temporary = new TemporaryFolder();
        var folder = paths is [var only] && ArticleCatalog.Exists(only) ? only : Build(paths, temporary.File("index"));
        using var searcher = IndexSearcher.Open(folder);
        using var catalog = ArticleCatalog.Open(new CatalogOptions(folder, null, null));
        var snapshot = new CatalogSnapshot(searcher, ActorAuthority.Empty, TopicSet.Empty);
        var random = new Random(seed);
        var names = searcher.Terms("names", TermAutomaton.Prefix("")).Select(term => term.Term).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{searcher.Documents:N0} articles in {searcher.Commit.Segments.Count} segments, {names.Length:N0} words written as names"));
        random.Shuffle(names);

        var asked = names.Where(name => snapshot.Names.IsName(name) && name.Length >= NameSpellings.ShortestWord).Take(Words).ToArray();
        Measure(searcher, snapshot, [.. asked.Take(Timed)]);
        var made = Expansions(snapshot, asked);
        Console.WriteLine(FormattableString.Invariant($"{asked.Length:N0} names asked; {made.Select(each => each.Word).Distinct().Count():N0} have other spellings that are searched without being asked for: {made.Count(each => each.Spelling.Use == SpellingUse.Searched):N0} as if typed, {made.Count(each => each.Spelling.Use == SpellingUse.Lower):N0} ranked lower"));
        var sample = made.ToArray();
        random.Shuffle(sample);
        File.WriteAllLines(output, sample.Take(Sample).Select(each => Line(catalog, each.Word, each.Spelling)).Prepend(
            "word\tspelling\tuse\treason\tmatch\tarticles of word\tarticles of spelling\tcontexts of word\tcontexts of spelling\twrong"));
        Console.WriteLine($"{Math.Min(Sample, sample.Length)} of them with their contexts: {output}");
        return 0;
    }

    private static string Build(IReadOnlyList<string> files, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var summary = ArticleImporter.Run(new CatalogOptions(folder, null, null), new ImportRequest(files, null) { CommitEvery = int.MaxValue, CommitInterval = TimeSpan.MaxValue });
        Console.WriteLine(FormattableString.Invariant($"indexed {summary.Articles:N0} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s"));
        return folder;
    }

    /// <summary>Each word is asked of a dictionary that remembers nothing. The clock counts what else the machine does; the least of three runs hardly does.</summary>
    private static void Measure(IndexSearcher searcher, CatalogSnapshot snapshot, string[] asked)
    {
        var listed = new BareNames(ActorAuthority.Empty);
        foreach (var word in asked.Take(200)) new NameSpellings(new NameDictionary(searcher), new SpellingPolicy(new NameContext(searcher)), listed).Of(word);
        Report("spellings of a name", asked, word => new NameSpellings(new NameDictionary(searcher), new SpellingPolicy(new NameContext(searcher)), listed).Of(word));
        Report("a query of one name, read", asked, word => snapshot.Build(word, variants: true));
        Report("the same, searched before", asked, word => snapshot.Build(word, variants: true));
    }

    private static void Report(string what, string[] asked, Action<string> ask)
    {
        var times = new double[asked.Length];
        var least = new double[asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            for (var time = 0; time < Times; time++)
            {
                var start = Stopwatch.GetTimestamp();
                ask(asked[i]);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (time == 0) times[i] = least[i] = elapsed;
                least[i] = Math.Min(least[i], elapsed);
            }
        }

        Array.Sort(times);
        Array.Sort(least);
        Console.WriteLine(FormattableString.Invariant($"{what,-30} median {times[times.Length / 2],8:N3} ms, p99 {times[times.Length * 99 / 100],8:N3} ms; least of {Times} runs: median {least[least.Length / 2],8:N3} ms, p99 {least[least.Length * 99 / 100],8:N3} ms"));
    }

    private static List<(string Word, ExpandedSpelling Spelling)> Expansions(CatalogSnapshot snapshot, string[] asked) =>
        [.. asked.SelectMany(word => snapshot.Build(word, variants: true).Expansions.SelectMany(expansion => expansion.Spellings)
            .Where(spelling => spelling.Use is SpellingUse.Searched or SpellingUse.Lower && spelling.Reason is SpellingReason.Matched or SpellingReason.Transliteration)
            .Select(spelling => (word, spelling)))];

    private static string Line(ArticleCatalog catalog, string word, ExpandedSpelling spelling)
    {
        var ofWord = ContextsOf(catalog, word, out var articles);
        var ofSpelling = ContextsOf(catalog, spelling.Spelling, out _);
        return FormattableString.Invariant($"{word}\t{spelling.Spelling}\t{spelling.Use}\t{spelling.Reason}\t{spelling.Match:F3}\t{articles}\t{spelling.Articles}\t{ofWord}\t{ofSpelling}\t");
    }

    private static string ContextsOf(ArticleCatalog catalog, string word, out long articles)
    {
        var answer = catalog.Search(new SearchRequest { Query = $"\"{word}\"", Variants = false, Size = Contexts });
        articles = answer.Total;
        return string.Join(" ¦ ", answer.Hits.Select(hit => Around(hit.Passages.Prepend(hit.Title).FirstOrDefault(text => text.Ranges.Count > 0))));
    }

    private static string Around(MarkedText? text)
    {
        const int Side = 60;
        if (text is null) return "";
        var range = text.Ranges[0];
        var (from, to) = (Math.Max(0, range.Start - Side), Math.Min(text.Text.Length, range.Start + range.Length + Side));
        return $"{text.Text[from..range.Start]}[{text.Text.Substring(range.Start, range.Length)}]{text.Text[(range.Start + range.Length)..to]}".ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
