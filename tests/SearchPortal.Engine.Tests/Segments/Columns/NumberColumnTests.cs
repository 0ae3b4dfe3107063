using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Segments.Columns;

/// <summary>Number columns of every width against the numbers that were written.</summary>
public sealed class NumberColumnTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(5);

    public void Dispose() => folder.Dispose();

    public static TheoryData<long, long> Spans => new()
    {
        { 7, 7 }, { -3, 252 }, { -3, 253 }, { 0, 65_535 }, { 0, 65_536 }, { 1_000_000_000_000, 1_000_000_000_000 + uint.MaxValue },
        { 0, 1L + uint.MaxValue }, { long.MinValue, 0 }, { long.MinValue, long.MaxValue },
    };

    [Theory, MemberData(nameof(Spans))]
    public void Numbers_are_what_was_written(long least, long greatest)
    {
        foreach (var documents in new[] { 1, 64, 256, 700 })
        {
            Compare(Numbers(documents, least, greatest, withMissing: false));
            Compare(Numbers(documents, least, greatest, withMissing: true));
            // In order, as the number that documents are sorted by.
            Compare([.. Numbers(documents, least, greatest, withMissing: true).OrderBy(number => number is null).ThenByDescending(number => number)]);
        }
    }

    [Fact]
    public void A_column_without_a_number_has_none()
    {
        Compare(new long?[300]);
        Compare([]);
    }

    private long?[] Numbers(int documents, long least, long greatest, bool withMissing) => [.. Enumerable.Range(0, documents).Select(document => document switch
    {
        0 => least,
        1 => greatest,
        _ when withMissing && random.Next(4) == 0 => default(long?),
        _ when random.Next(4) == 0 => random.Next(2) == 0 ? least : greatest,
        _ => greatest == long.MaxValue ? random.NextInt64(least, greatest) : random.NextInt64(least, greatest + 1),
    })];

    private void Compare(long?[] written)
    {
        var path = Path.Combine(folder.Path, "column");
        NumberColumnWriter.Write(SystemDisk.Instance, path, written.Length, document => written[document]);
        using var file = new IndexFile(path, ColumnsFormat.NumberKind);
        var column = new NumberColumnReader(file, written.Length);
        var ofZone = new long[ColumnsFormat.ZoneLength];
        for (var document = 0; document < written.Length; document++)
        {
            column.TryGet(document, out var number).ShouldBe(written[document] is not null);
            number.ShouldBe(written[document] ?? 0);
            var place = document % ColumnsFormat.ZoneLength;
            if (place == 0) column.Read(document / ColumnsFormat.ZoneLength, ofZone);
            if (written[document] is not null) ofZone[place].ShouldBe(number);
        }

        CompareRanges(column, written);
    }

    private void CompareRanges(NumberColumnReader column, long?[] written)
    {
        long?[] bounds = [null, .. written.Where(number => number is not null).OrderBy(_ => random.Next()).Take(6), long.MinValue, long.MaxValue, 0];
        foreach (var from in bounds)
        {
            foreach (var until in bounds)
            {
                var found = new DocumentBits(written.Length);
                NumberRanges.AddDocuments(column, from, until, found);
                Documents(found).ShouldBe(Where(written, number => number is { } each && !(each < from) && !(each >= until)), $"from {from} until {until}");
            }
        }

        var missing = new DocumentBits(written.Length);
        NumberRanges.AddMissing(column, missing);
        Documents(missing).ShouldBe(Where(written, number => number is null));
    }

    private static int[] Where(long?[] written, Func<long?, bool> holds) => [.. Enumerable.Range(0, written.Length).Where(document => holds(written[document]))];

    private static int[] Documents(DocumentBits set)
    {
        var documents = new List<int>();
        for (var document = set.NextSet(0); document >= 0; document = set.NextSet(document + 1)) documents.Add(document);
        return [.. documents];
    }
}
