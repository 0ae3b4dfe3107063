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

    [Theory]
    [InlineData(4000, 150, 3)]
    [InlineData(8000, 10, 1)]
    [InlineData(300, 3000, 8)]
    public void Bytes_are_those_of_the_garbage_collector_within_a_seventh(int documents, int words, int values)
    {
        var builder = new SegmentBuilder(SmallIndex.Schema, [], new BlockPool());
        var random = new Random(documents);
        var vocabulary = Enumerable.Range(0, Vocabulary).Select(number => $"w{(char)('a' + number % 26)}{number / 26:x}q").ToArray();
        MakeWhatIsKept(vocabulary);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < documents; i++)
            Add(builder, i, string.Join(' ', Enumerable.Range(0, words).Select(_ => vocabulary[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1])), values);
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(builder);
        (builder.Bytes / (double)taken).ShouldBeInRange(6 / 7.0, 7 / 6.0);
    }

    /// <summary>What is made once and kept, such as the analyzers, is none of the buffer's. A method of its own, so that no place on the stack keeps its buffer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeWhatIsKept(string[] vocabulary) => Add(new SegmentBuilder(SmallIndex.Schema, [], new BlockPool()), 0, string.Join(' ', vocabulary), 1);

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
