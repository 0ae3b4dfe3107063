using System.Globalization;
using SearchPortal.Benchmarks;
using SearchPortal.Benchmarks.Fuzzing;
using SearchPortal.Benchmarks.Micro;
using SearchPortal.Benchmarks.Names;
using SearchPortal.Benchmarks.Pages;
using SearchPortal.Benchmarks.Peers;
using SearchPortal.Benchmarks.Soak;

const int DefaultArticles = 20_000;
const string Usage = """
    Measures the engine and the article catalog on generated articles.

      index  [articles]   indexes articles: rate, size of the index, peak anonymous memory
      index FILE [MEGABYTES] [COUNT] [ANALYZER]  indexes the first COUNT articles of a file of JSON lines with the engine alone, on one thread, with so much memory (64), analysed
                          by letters/1: documents for each second of processor time, size by kind of file, peak anonymous memory; four times, of which the first is cold
      add [MEGABYTES] PATH…  adds files and folders to a new index, as the command of that name does, with so much memory (64): processor time, articles and
                          megabytes a second, peak anonymous memory
      search [articles]   searches them: median and 99th percentile of each kind of question
      relevance FOLDER…   nDCG@10, MAP and P@10 on judged collections: docs.jsonl, queries.jsonl, qrels.tsv
      extraction FOLDER [--pages]  how well articles are read from saved web pages: gold.jsonl says what people found in each; with --pages what differs, page by page
      suggest FILE        suggestions, repaired searches and similar articles over a file of JSON lines; its index is made beside it
                          once (or give the folder of an index)
      page URL [QUESTIONS] [--process ID]  the search page of a running site, and the same as JSON, one request at a time: median and 99th percentile of each kind of
                          question, and of those of a file, one a line; with the number of the site's process on this machine also its processor time
      facets FILE         counts of facets, tables of two, deep pages and the export, over the same
      columns [documents] counting and filtering over columns, beside the plain way: processor time of both
      expansions [SEED] FILE… OUT  spellings of names that are searched without being asked for: times, and a sample of 200 with contexts, written to OUT
                          as tab-separated values (or give the folder of an index instead of files)
      copies FILE [--show]  reprints made of the articles of a file of JSON lines: whether they come into one group with what they were made of, and nothing else
      stories [SEED] FILE…  stories of a press review with editors' groups: precision and recall of pairs; of other files and folders, a sample of stories to read
      soak FILE MINUTES [--memory MB]  two threads write articles of a file of JSON lines and four search them: errors, documents missing or doubled, memory against the
                          budget (64 MB), open files, commits, merges and searches a second
      micro               each inner loop and structure of the engine, with allocations (BenchmarkDotNet; options of its own follow, such as --filter *Packed* --job short)
      names FILE…         the matcher of names on pairs: recall, precision and F1, the recall at precision 0.97 and 0.98, and each kind of pair;
                          columns a, b, label (1: one name) and kind
      names cv FILE       the same by threefold cross-validation, each kind weighted as in the file, with the labels as given and as NameLabels.tsv corrects them
      names train FILE…   learns the matcher's weights from pairs and writes them into the project
      names vocabulary PAIRS FILE…  how many words of articles (JSON lines) one spelling of each curated name would be expanded to
      fuzz MINUTES [SEED] hostile queries, patterns, texts and index files, for so long: each that is not borne is printed with its seed
      peers index FILE FOLDER [--memory MB]  the articles of a file of JSON lines as two indexes, FOLDER/several and FOLDER/one; every 33rd article is deleted
      peers bench FOLDER QUERIES ROUNDS OUT [--only TYPES]  the questions of a file over one of them: CPU time, allocations and answers, written to OUT.summary.tsv,
                          OUT.hits.tsv and OUT.facets.tsv
      peers compare OURS LUCENE [OTHER…]  a table of such files of several engines; a row is void where answers differ (peers.sh runs all of it)
      unicode FOLDER      writes the engine's table of word breaks from the Unicode Character Database in FOLDER

    Without a number: 20,000 articles. Run it with -c Release, in the root of the repository. The articles are the same in every run.
    """;

switch (args)
{
    case ["index"]:
        return IndexBenchmark.Run(DefaultArticles);
    case ["index", var count] when int.TryParse(count, out var articles) && articles > 0:
        return IndexBenchmark.Run(articles);
    case ["index", var path, .. var options] when File.Exists(path) && options.Length < 4 && options.Take(2).All(option => int.TryParse(option, out var number) && number > 0):
        return IndexFileBenchmark.Run(
            path, options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 64, options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : int.MaxValue,
            options.Length > 2 ? options[2] : "letters/1");
    case ["add", var memory, .. var paths] when paths.Length > 0 && paths.All(Path.Exists) && int.TryParse(memory, out var megabytes) && megabytes > 0:
        return AddBenchmark.Run(megabytes, paths);
    case ["add", .. var paths] when paths.Length > 0 && paths.All(Path.Exists):
        return AddBenchmark.Run(64, paths);
    case ["search"]:
        return SearchBenchmark.Run(DefaultArticles);
    case ["search", var count] when int.TryParse(count, out var articles) && articles > 0:
        return SearchBenchmark.Run(articles);
    case ["relevance", _, ..]:
        return RelevanceBenchmark.Run(args[1..]);
    case ["extraction", var folder]:
        return ExtractionBenchmark.Run(folder, showPages: false);
    case ["extraction", var folder, "--pages"]:
        return ExtractionBenchmark.Run(folder, showPages: true);
    case ["suggest", var path] when File.Exists(path) || Directory.Exists(path):
        return SuggestBenchmark.Run(path);
    case ["page", var url, .. var rest] when Uri.TryCreate(url, UriKind.Absolute, out var site) && PageOptions.Read(rest) is { } options:
        return PageBenchmark.Run(site, options.Questions, options.Process);
    case ["facets", var path] when File.Exists(path) || Directory.Exists(path):
        return FacetBenchmark.Run(path);
    case ["columns"]:
        return ColumnBenchmark.Run(1_000_000);
    case ["columns", var count] when int.TryParse(count, out var documents) && documents > 0:
        return ColumnBenchmark.Run(documents);
    case ["expansions", var seed, .. var paths, var output] when paths.Length > 0 && paths.All(Path.Exists) && int.TryParse(seed, out var number):
        return ExpansionBenchmark.Run(paths, output, number);
    case ["expansions", .. var paths, var output] when paths.Length > 0 && paths.All(Path.Exists):
        return ExpansionBenchmark.Run(paths, output);
    case ["copies", var path, .. var options] when File.Exists(path) && options is [] or ["--show"]:
        return CopyBenchmark.Run(path, options.Length > 0);
    case ["stories", var seed, .. var paths] when paths.Length > 0 && paths.All(Path.Exists) && int.TryParse(seed, out var number):
        return StoryBenchmark.Run(paths, number);
    case ["stories", .. var paths] when paths.Length > 0 && paths.All(Path.Exists):
        return StoryBenchmark.Run(paths, seed: 1);
    case ["soak", var file, var length] when File.Exists(file) && double.TryParse(length, CultureInfo.InvariantCulture, out var minutes):
        return SoakBenchmark.Run(file, minutes, 64 << 20);
    case ["soak", var file, var length, "--memory", var megabytes] when File.Exists(file) && double.TryParse(length, CultureInfo.InvariantCulture, out var minutes) && long.TryParse(megabytes, out var budget):
        return SoakBenchmark.Run(file, minutes, budget << 20);
    case ["micro", .. var options]:
        return MicroBenchmarks.Run(options);
    case ["names", .. var rest] when rest.Length > 0:
        return NameBenchmark.Run(rest);
    case ["fuzz", var time, .. var from] when double.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && from.Length < 2 && (from is [] || int.TryParse(from[0], out _)):
        return FuzzRun.Run(minutes, from is [var first] ? int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) : 0);
    case ["peers", .. var rest] when PeersCommand.Run(rest) is { } exit:
        return exit;
    case ["unicode", var folder]:
        return UnicodeTables.Run(folder);
    default:
        Console.WriteLine(Usage);
        return args.Length == 0 ? 0 : 2;
}
