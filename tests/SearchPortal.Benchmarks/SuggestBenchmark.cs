using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Benchmarks;

/// <summary>How long suggestions, repaired searches and similar articles take, one after the other on one thread. What is typed comes from the
/// articles themselves, by a seed.</summary>
internal static class SuggestBenchmark
{
    private const int WarmUps = 50;
    private const int Rounds = 500;
    private const int Samples = 100;

    public static int Run(string path)
    {
        using var catalog = SyntheticIndex.Open(path);
        var stats = catalog.Stats();
        Console.WriteLine(FormattableString.Invariant($"{stats.Articles:N0} articles in {stats.Segments} segments, {Rounds} rounds each"));
        var running = ProcessorTime.OfThread() ?? 0;
        var start = Stopwatch.GetTimestamp();
        var first = catalog.Suggest("a");
        Console.WriteLine(FormattableString.Invariant($"first suggestion after a commit, with the preparation of all names: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms, of them {(ProcessorTime.OfThread() ?? 0) - running:N0} on the processor"));
        Console.WriteLine($"{"question",-40}{"answered",10}{"median ms",12}{"p99 ms",12}{"processor ms",14}{"p99 ms",12}");

        var random = new Random(20_260_301);
        var articles = Sample(catalog, random);
        var actors = articles.SelectMany(article => article.Actors).Select(actor => actor.Name).ToArray();
        var titles = articles.Select(article => article.Title.Text).ToArray();
        var words = titles.SelectMany(title => title.Split(' ')).Where(word => word.Length >= 6 && word.All(char.IsLetter)).ToArray();
        string Word() => words[random.Next(words.Length)];
        string Actor() => actors[random.Next(actors.Length)];
        string Begun(string word) => word[..random.Next(1, word.Length + 1)];
        bool Suggests(string typed) => catalog.Suggest(typed).Groups.Any(group => group.Total > 0);

        Measure("one letter", () => Word()[..1], Suggests);
        Measure("two letters", () => Word()[..2], Suggests);
        Measure("a word of a headline, begun", () => Begun(Word()), Suggests);
        Measure("an actor, begun", () => Begun(Actor()), Suggests);
        Measure("two words of a headline, the second begun", () => TwoWords(titles[random.Next(titles.Length)], Begun), Suggests);
        Measure("a misspelt word of a headline", () => Misspell(Word(), random), Suggests);
        Measure("a misspelt actor", () => Misspell(Actor(), random), Suggests);
        Measure("search for a misspelt word", () => Misspell(Word(), random), Repairs);
        Measure("search for two words, one misspelt", () => $"{Word()} {Misspell(Word(), random)}", Repairs);
        Measure("search for two misspelt words", () => $"{Misspell(Word(), random)} {Misspell(Word(), random)}", Repairs);
        Measure("search for a word that nothing is near", () => "q" + new string('x', 9), Repairs);
        Measure("articles like one", () => articles[random.Next(articles.Length)].Id, id => catalog.Similar(id) is { Total: > 0 });
        return first.Groups.Count == 4 ? 0 : 1;

        bool Repairs(string query) => catalog.Search(new SearchRequest { Query = query, Size = 10 }) is { Query.DidYouMean: not null };
    }

    private static SearchHit[] Sample(ArticleCatalog catalog, Random random) =>
        [.. Enumerable.Range(0, Samples).Select(_ => catalog.Search(new SearchRequest { Page = random.Next(1, SearchRequest.MaxDepth), Size = 1 }).Hits[0])];

    private static string TwoWords(string title, Func<string, string> begin) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? $"{words[0]} {begin(words[1])}" : title;

    /// <summary>One edit at a place of the word that is not its first letter.</summary>
    private static string Misspell(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word[..at] + word[(at + 1)..],
            1 => word[..at] + (char)('a' + random.Next(26)) + word[at..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static void Measure(string name, Func<string> question, Func<string, bool> ask)
    {
        for (var i = 0; i < WarmUps; i++) ask(question());
        var times = new double[Rounds];
        var processor = new double[Rounds];
        var answered = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var asked = question();
            var running = ProcessorTime.OfThread() ?? 0;
            var start = Stopwatch.GetTimestamp();
            if (ask(asked)) answered++;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            processor[i] = (ProcessorTime.OfThread() ?? 0) - running;
        }

        Array.Sort(times);
        Array.Sort(processor);
        Console.WriteLine(FormattableString.Invariant($"{name,-40}{answered / (double)Rounds,10:P0}{times[Rounds / 2],12:N2}{times[Rounds * 99 / 100],12:N2}{processor[Rounds / 2],14:N2}{processor[Rounds * 99 / 100],12:N2}"));
    }
}
