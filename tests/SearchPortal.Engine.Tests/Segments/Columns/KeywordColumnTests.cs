using System.Globalization;
using System.Numerics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Segments.Columns;

/// <summary>Keyword columns of every width and shape against the values that were written.</summary>
public sealed class KeywordColumnTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(7);

    private IndexFile? open;

    public void Dispose()
    {
        open?.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 3)]
    [InlineData(257, 200)]
    [InlineData(600, 255)]
    [InlineData(600, 256)]
    [InlineData(66_000, 65_535)]
    [InlineData(66_000, 65_536)]
    [InlineData(66_000, 65_537)]
    public void A_column_of_one_value_a_document_gives_what_was_written(int documents, int values) =>
        // Every value occurs; behind them, some documents have none.
        Compare([.. Enumerable.Range(0, documents).Select(document => document < values ? [document] : random.Next(3) == 0 ? [] : new[] { random.Next(values) })], ColumnShape.Single);

    [Theory]
    [InlineData(2, 2)]
    [InlineData(256, 100)]
    [InlineData(1000, 256)]
    [InlineData(1000, 257)]
    [InlineData(33_000, 65_536)]
    [InlineData(33_000, 65_537)]
    public void A_column_of_several_values_a_document_gives_what_was_written(int documents, int values) =>
        Compare([.. Enumerable.Range(0, documents).Select(document => Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(values)).Append(2 * document % values).Append((2 * document + 1) % values).Distinct().ToArray())], ColumnShape.Several);

    [Fact]
    public void More_entries_in_a_zone_than_two_bytes_count_are_kept() =>
        Compare([.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 300).ToArray())], ColumnShape.Crowded);

    [Fact]
    public void A_column_without_a_value_counts_all_documents_as_missing() => Compare([.. Enumerable.Repeat(Array.Empty<int>(), 700)], ColumnShape.Single);

    [Fact]
    public void A_column_of_no_document_is_empty() => Compare([], ColumnShape.Single);

    [Fact]
    public void Zones_of_one_value_are_counted_as_all_others() =>
        Compare([.. Enumerable.Range(0, 2000).Select(document => document / 500 == 2 && document % 7 == 0 ? [] : new[] { document / 500 })], ColumnShape.Single);

    [Fact]
    public void Values_are_kept_in_the_order_of_their_bytes_and_once_each()
    {
        var column = Write(2, document => document == 0 ? ["𐐨", "ﬀ", "ﬀ", ""] : ["ﬀ", "\ud800", "\ud801"]);
        Enumerable.Range(0, column.Count).Select(column.Value).ShouldBe(["", "ﬀ", "\ufffd", "𐐨"]);
        column.Totals.ToArray().ShouldBe([1, 2, 1, 1]);
        column.Find("𐐨").ShouldBe(3);
        column.Find("x").ShouldBe(-1);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    public void A_shape_or_width_that_cannot_be_is_refused(int place)
    {
        Write(1, _ => ["a"]);
        var bytes = File.ReadAllBytes(Path.Combine(folder.Path, "column"))[(int)IndexFile.PayloadStart..];
        bytes[place] = 77;
        var path = Path.Combine(folder.Path, "other");
        using (var writer = new IndexFileWriter(SystemDisk.Instance, path, ColumnsFormat.KeywordKind))
        {
            writer.WriteBytes(bytes);
            writer.Complete();
        }

        using var file = new IndexFile(path, ColumnsFormat.KeywordKind);
        Should.Throw<IndexCorruptException>(() => new KeywordColumnReader(file, 1)).File.ShouldBe(path);
    }

    private void Compare(int[][] written, ColumnShape shape)
    {
        var column = Write(written.Length, document => [.. written[document].Select(Name)]);
        (column.IsSingle ? ColumnShape.Single : shape).ShouldBe(shape);
        column.CheckZones().ShouldBeEmpty();
        column.Count.ShouldBe(written.SelectMany(values => values).Distinct().Count());
        column.Missing.ShouldBe(written.Count(values => values.Length == 0));
        // Names have one length, so that numbers are in the order of names.
        int[] numbers = [.. written.SelectMany(values => values).Distinct().Order()];
        int[] ordinalOf = new int[numbers.LastOrDefault() + 1];
        foreach (var (ordinal, number) in numbers.Index()) ordinalOf[number] = ordinal;
        var expected = Array.ConvertAll(written, values => values.Select(value => ordinalOf[value]).Order().ToArray());
        for (var document = 0; document < written.Length; document++) List(column.Ordinals(document)).ShouldBe(expected[document]);
        CompareSets(column, expected);
        CompareValues(column, expected);
    }

    private void CompareSets(KeywordColumnReader column, int[][] expected)
    {
        var kinds = Enumerable.Range(0, column.Count).Select(_ => (ulong)random.NextInt64() & (ulong)random.NextInt64() & (ulong)random.NextInt64()).ToArray();
        foreach (var share in new[] { 0, 0.02, 0.5, 1 })
        {
            var set = new DocumentBits(expected.Length);
            int[] counts = new int[column.Count + 1], ofKinds = new int[64], trueCounts = new int[column.Count + 1], trueKinds = new int[64];
            for (var document = 0; document < expected.Length; document++)
            {
                if (random.NextDouble() >= share) continue;
                set.Set(document);
                foreach (var value in expected[document]) trueCounts[value]++;
                if (expected[document].Length == 0) trueCounts[^1]++;
                for (var left = expected[document].Aggregate(0UL, (all, value) => all | kinds[value]); left != 0; left &= left - 1) trueKinds[BitOperations.TrailingZeroCount(left)]++;
            }

            using var zoned = new ZonedDocuments(set.Words, set.Count());
            column.CountIn(zoned, counts);
            counts.ShouldBe(trueCounts);
            CompareOtherNumbers(column, zoned, trueCounts);
            column.CountKindsIn(zoned, kinds, ofKinds);
            ofKinds.ShouldBe(trueKinds);
        }
    }

    private void CompareOtherNumbers(KeywordColumnReader column, ZonedDocuments zoned, int[] trueCounts)
    {
        int[] numbers = [.. Enumerable.Range(0, column.Count).Select(_ => random.Next(column.Count + 5)), column.Count + 5];
        int[] counts = new int[column.Count + 6], expected = new int[column.Count + 6];
        foreach (var (value, count) in trueCounts.Index()) expected[numbers[value]] += count;
        column.CountIn(zoned, numbers, counts);
        counts.ShouldBe(expected);
    }

    private static void CompareValues(KeywordColumnReader column, int[][] expected)
    {
        var missing = new DocumentBits(expected.Length);
        column.AddMissing(missing);
        for (var document = 0; document < expected.Length; document++) missing[document].ShouldBe(expected[document].Length == 0);
        foreach (var value in Enumerable.Range(0, column.Count).Where(value => value < 300 || value > column.Count - 10))
        {
            var having = new DocumentBits(expected.Length);
            column.AddDocuments(value, having);
            having.Count().ShouldBe(column.Totals[value]);
            column.DocumentCount(value, having).ShouldBe(0);
            column.DocumentCount(value, new DocumentBits(expected.Length)).ShouldBe(column.Totals[value]);
            column.Find(column.Value(value)).ShouldBe(value);
            for (var document = having.NextSet(0); document >= 0; document = having.NextSet(document + 1)) expected[document].ShouldContain(value);
        }
    }

    private KeywordColumnReader Write(int documents, Func<int, IReadOnlyList<string>> valuesOf)
    {
        var path = Path.Combine(folder.Path, "column");
        KeywordColumnWriter.Write(SystemDisk.Instance, path, ColumnContents.Of(documents, valuesOf));
        open?.Dispose();
        open = new IndexFile(path, ColumnsFormat.KeywordKind);
        return new KeywordColumnReader(open, documents);
    }

    private static int[] List(OrdinalRun run)
    {
        var list = new List<int>();
        foreach (var ordinal in run) list.Add(ordinal);
        return [.. list];
    }

    private static string Name(int value) => value.ToString("D6", CultureInfo.InvariantCulture);
}
