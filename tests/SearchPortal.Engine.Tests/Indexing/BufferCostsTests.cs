using System.Runtime.CompilerServices;
using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Indexing.Buffering;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>Runs alone: what other tests allocate would count.</summary>
[CollectionDefinition(nameof(BufferCostsTests), DisableParallelization = true), Collection(nameof(BufferCostsTests))]
public sealed class BufferCostsTests
{
    private const int Vocabulary = 20_000;
    private const int Noise = 10_000;

    // What is measured is what goes when this one goes: what other tests left may go at any earlier time.
    private SegmentBuilder? builder;

    [Theory]
    [InlineData(4000, 150, 3)]
    [InlineData(8000, 10, 1)]
    [InlineData(300, 3000, 8)]
    public void Bytes_are_those_of_the_garbage_collector_within_a_seventh(int documents, int words, int values)
    {
        Fill(documents, words, values);
        var kept = Settled();
        var bytes = builder!.Bytes;
        builder = null;
        (bytes / (double)(kept - Settled())).ShouldBeInRange(6 / 7.0, 7 / 6.0);
    }

    /// <summary>A method of its own, so that no place on the stack keeps the buffer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(int documents, int words, int values)
    {
        builder = new SegmentBuilder(SmallIndex.Schema, [], new BlockPool());
        var random = new Random(documents);
        var vocabulary = Enumerable.Range(0, Vocabulary).Select(number => $"w{(char)('a' + number % 26)}{number / 26:x}q").ToArray();
        for (var i = 0; i < documents; i++)
            Add(builder, i, string.Join(' ', Enumerable.Range(0, words).Select(_ => vocabulary[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1])), values);
    }

    /// <summary>The bytes in use once nothing more of what earlier tests left behind goes.</summary>
    private static long Settled()
    {
        for (var before = long.MaxValue; ;)
        {
            GC.WaitForPendingFinalizers();
            var now = GC.GetTotalMemory(forceFullCollection: true);
            if (before - now < Noise) return now;
            before = now;
        }
    }

    private static void Add(SegmentBuilder builder, int number, string body, int values)
    {
        var document = new Document($"https://example.org/articles/{number}")
        {
            Texts = new Dictionary<string, TextValue> { ["body"] = new(body, [], [new Mark(0, "start")]) },
            Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = [$"Outlet {number}"], ["topic"] = [.. Enumerable.Range(0, values).Select(value => $"topic {number + value}")] },
            Numbers = new Dictionary<string, long> { ["date"] = number },
            Stored = Encoding.UTF8.GetBytes(body),
        };
        builder.Invert(SegmentBuilder.Analyze(SmallIndex.Schema, document));
        builder.Publish(document, isDropped: false);
    }
}
