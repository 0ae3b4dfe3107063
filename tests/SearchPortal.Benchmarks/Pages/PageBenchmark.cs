using System.Diagnostics;
using System.Text.Json;

namespace SearchPortal.Benchmarks.Pages;

/// <summary>How long a running site takes for its search page and for the same as JSON, over HTTP, one request at a time on one connection.</summary>
internal static class PageBenchmark
{
    private const int OfEachKind = 100;
    private const int Warming = 25;
    private const int SampledPages = 20;
    private const int Seed = 20_261_122;
    private const string AllKinds = "all";

    private static readonly string[] Paths = ["/search", "/api/v1/search"];

    /// <param name="site">The address of the site.</param>
    /// <param name="file">A file with a question of its own in each line; null for none.</param>
    /// <param name="process">The number of the site's process, for its processor time; null does without.</param>
    public static int Run(Uri site, string? file, int? process)
    {
        using var client = new HttpClient { BaseAddress = site };
        List<JsonElement> articles;
        try
        {
            articles = Sample(client);
        }
        catch (HttpRequestException problem)
        {
            Console.Error.WriteLine($"{site} does not answer: {problem.Message} Start the site there first.");
            return 2;
        }

        PageQuestion[] own = file is null ? [] : [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => new PageQuestion("of the file", PageQuestions.Query(line)))];
        foreach (var question in new PageQuestions(articles, new Random(Seed)).Make(Warming).Concat(own.Take(Warming)))
        {
            foreach (var path in Paths) Ask(client, path, question);
        }

        var questions = new PageQuestions(articles, new Random(Seed + 1)).Make(OfEachKind).Concat(own).ToArray();
        using var server = process is { } id ? Process.GetProcessById(id) : null;
        foreach (var path in Paths)
        {
            Console.WriteLine($"{path,-24}{"questions",10}{"median ms",12}{"p99 ms",12}{"processor ms",14}{"KB",8}");
            var measured = questions.GroupBy(question => question.Kind).SelectMany(kind => Measure(client, path, kind, server)).ToArray();
            foreach (var kind in measured.GroupBy(each => each.Kind)) Print(kind.Key, [.. kind]);
            Print(AllKinds, measured);
            Console.WriteLine();
        }

        return 0;
    }

    private static List<JsonElement> Sample(HttpClient client)
    {
        var random = new Random(Seed);
        var articles = new List<JsonElement>();
        for (var i = 0; i < SampledPages; i++)
        {
            using var stream = client.GetStreamAsync(FormattableString.Invariant($"/api/v1/search?size=50&page={random.Next(1, 200)}&sort={(i % 2 == 0 ? "newest" : "oldest")}")).GetAwaiter().GetResult();
            articles.AddRange(JsonDocument.Parse(stream).RootElement.GetProperty("hits").EnumerateArray());
        }

        return articles;
    }

    private static IEnumerable<Measured> Measure(HttpClient client, string path, IEnumerable<PageQuestion> questions, Process? server)
    {
        var asked = questions.ToArray();
        var before = Processor(server);
        var answers = asked.Select(question => (Time: Stopwatch.GetTimestamp(), Bytes: Ask(client, path, question))).Select(answer => (Stopwatch.GetElapsedTime(answer.Time).TotalMilliseconds, answer.Bytes)).ToArray();
        var processor = (Processor(server) - before) / asked.Length;
        return answers.Select(answer => new Measured(asked[0].Kind, answer.TotalMilliseconds, processor, answer.Bytes));
    }

    private static int Ask(HttpClient client, string path, PageQuestion question)
    {
        using var response = client.GetAsync(path + "?" + question.Parameters).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        return response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult().Length;
    }

    /// <summary>In milliseconds; the system counts it in steps of ten of them, so that only the mean of many questions says something.</summary>
    private static double Processor(Process? server)
    {
        server?.Refresh();
        return server?.TotalProcessorTime.TotalMilliseconds ?? 0;
    }

    private static void Print(string kind, Measured[] answers)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();
        var processor = answers.Average(answer => answer.Processor);
        Console.WriteLine(FormattableString.Invariant($"{kind,-24}{times.Length,10:N0}{times[times.Length / 2],12:N1}{times[times.Length * 99 / 100],12:N1}{(processor > 0 ? processor.ToString("N1", null) : "–"),14}{answers.Average(answer => answer.Bytes) / 1024,8:N0}"));
    }

    private readonly record struct Measured(string Kind, double Milliseconds, double Processor, int Bytes);
}
