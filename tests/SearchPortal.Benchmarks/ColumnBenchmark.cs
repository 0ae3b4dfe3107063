using System.Diagnostics;
using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Benchmarks;

/// <summary>Counting and filtering over columns of a generated archive, beside the plain way: document by document. Both in one run, on one thread.</summary>
internal static class ColumnBenchmark
{
    private const int Batches = 5;
    private const int MillisecondsOfBatch = 80;
    private const int Days = 3650;
    private const int SecondsOfDay = 86_400;

    private static readonly double[] Densities = [0.0001, 0.01, 0.03, 0.1, 0.4, 0.8, 1];

    public static int Run(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("searchportal-").FullName;
        try
        {
            Console.WriteLine(FormattableString.Invariant($"{documents:N0} documents; microseconds of processor time, best of {Batches} batches"));
            Console.WriteLine($"{"column",-34}{"documents",12}{"one by one",12}{"now",12}{"ratio",8}");
            var random = new Random(1);
            MeasureValues(folder, "outlet, 200 values", documents, _ => [Value(random.Next(200))]);
            MeasureValues(folder, "topics, 1-3 of 120", documents, _ => Several(random, 1 + random.Next(3), 120));
            MeasureValues(folder, "actors, 0-8 of 20,000", documents, _ => Several(random, random.Next(9), 20_000));
            MeasureValues(folder, "month, 120 values", documents, document => [Value((int)(document * 120L / documents))]);
            MeasureDates(folder, documents);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void MeasureValues(string folder, string name, int documents, Func<int, string[]> valuesOf)
    {
        var path = Path.Combine(folder, "column");
        KeywordColumnWriter.Write(SystemDisk.Instance, path, ColumnContents.Of(documents, valuesOf));
        using var file = new IndexFile(path, ColumnsFormat.KeywordKind);
        var column = new KeywordColumnReader(file, documents);
        var counts = new int[column.Count + 1];
        foreach (var density in Densities)
        {
            var set = RandomSet(documents, density);
            Report(name, set.Count(), () => OneByOne(column, set, counts), () =>
            {
                using var zoned = new ZonedDocuments(set.Words, set.Count());
                column.CountIn(zoned, counts);
            });
        }
    }

    private static void OneByOne(KeywordColumn column, DocumentBits set, int[] counts)
    {
        for (var document = set.NextSet(0); document >= 0; document = set.NextSet(document + 1))
        {
            var ordinals = column.Ordinals(document);
            if (ordinals.Length == 0) counts[^1]++;
            foreach (var ordinal in ordinals) counts[ordinal]++;
        }
    }

    private static void MeasureDates(string folder, int documents)
    {
        var path = Path.Combine(folder, "numbers");
        // Newest first, as in a segment.
        NumberColumnWriter.Write(SystemDisk.Instance, path, documents, document => (documents - 1L - document) * Days * SecondsOfDay / documents);
        using var file = new IndexFile(path, ColumnsFormat.NumberKind);
        var column = new NumberColumnReader(file, documents);
        var month = NumberBuckets.OfWidth(30 * SecondsOfDay);
        foreach (var density in Densities)
        {
            var set = RandomSet(documents, density);
            Report("months of dates", set.Count(), () => BucketsOneByOne(new NumberFacet(column, month), set), () => new NumberFacet(column, month).CountIn(set.Words, out _));
        }

        var range = (From: 1000L * SecondsOfDay, Until: 2000L * SecondsOfDay);
        var bits = new DocumentBits(documents);
        Report("range of dates", documents, () => RangeOneByOne(column, range.From, range.Until, bits), () => NumberRanges.AddDocuments(column, range.From, range.Until, bits));
    }

    private static void BucketsOneByOne(NumberFacet facet, DocumentBits set)
    {
        var counts = new int[Days];
        for (var document = set.NextSet(0); document >= 0; document = set.NextSet(document + 1))
        {
            foreach (var bucket in facet.Of(document)) counts[bucket]++;
        }
    }

    private static void RangeOneByOne(NumberColumn column, long from, long until, DocumentBits to)
    {
        for (var document = 0; document < to.Documents; document++)
        {
            if (column.TryGet(document, out var number) && number >= from && number < until) to.Set(document);
        }
    }

    private static void Report(string name, int documents, Action before, Action now)
    {
        double slow = Measure(before), fast = Measure(now);
        Console.WriteLine(FormattableString.Invariant($"{name,-34}{documents,12:N0}{slow,12:N0}{fast,12:N0}{slow / fast,8:N1}"));
    }

    private static double Measure(Action action)
    {
        var best = double.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            var (running, start, runs) = (ProcessorTime.OfThread(), Stopwatch.GetTimestamp(), 0);
            for (; Stopwatch.GetElapsedTime(start).TotalMilliseconds < MillisecondsOfBatch; runs++) action();
            var taken = running is { } before ? ProcessorTime.OfThread()!.Value - before : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            best = Math.Min(best, taken * 1000 / runs);
        }

        return best;
    }

    private static DocumentBits RandomSet(int documents, double density)
    {
        var random = new Random(2);
        var set = new DocumentBits(documents);
        for (var document = 0; document < documents; document++)
        {
            if (random.NextDouble() < density) set.Set(document);
        }

        return set;
    }

    // Few values are frequent and most are rare, as names are.
    private static string[] Several(Random random, int count, int values) => [.. Enumerable.Range(0, count).Select(_ => Value((int)(values * Math.Pow(random.NextDouble(), 3)) * 7919 % values))];

    private static string Value(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
