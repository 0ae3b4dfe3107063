using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Segments.Terms;

/// <summary>What is written into a dictionary is found there, whatever the terms are.</summary>
public sealed class TermsReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Many with one beginning of more than eight bytes, long ones, those that only a zero parts, and single characters.
    private static byte[][] Terms(Random random)
    {
        string[] beginnings = ["", "a", "ab\0", "http://example.org/", new string('x', 200), "é", "日本"];
        var texts = Enumerable.Range(0, 3000).Select(_ => beginnings[random.Next(beginnings.Length)] + new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => "\0abz\u00e9"[random.Next(5)])]));
        return [.. texts.Where(text => text.Length > 0).Distinct().Select(Encoding.UTF8.GetBytes).Order(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_term_is_found_and_no_other(int seed)
    {
        var random = new Random(seed);
        var all = Terms(random);
        var written = all.Where((_, i) => i % 2 == 0).ToArray();
        using var file = Write(written);
        var reader = new TermsReader(file, _ => throw new InvalidOperationException());
        for (var i = 0; i < all.Length; i++)
        {
            reader.TryFind("body", all[i], out var entry).ShouldBe(i % 2 == 0);
            if (i % 2 == 0) entry.ShouldBe(EntryOf(i / 2));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_cursor_seeks_the_first_term_that_is_not_below(int seed)
    {
        var random = new Random(seed);
        var all = Terms(random);
        var written = all.Where((_, i) => i % 2 == 0).ToArray();
        using var file = Write(written);
        for (var step = 1; step < all.Length; step = step * 3 + 1)
        {
            var cursor = new TermsReader(file, _ => throw new InvalidOperationException()).Cursor("body")!;
            byte[] before = [];
            for (var i = random.Next(step); i < all.Length; i += 1 + random.Next(step))
            {
                var expected = (i + 1) / 2;
                cursor.Seek(all[i]).ShouldBe(expected < written.Length);
                if (expected == written.Length) break;
                cursor.Term.SequenceEqual(written[expected]).ShouldBeTrue();
                cursor.Shared.ShouldBeLessThanOrEqualTo(cursor.Term.CommonPrefixLength(before));
                if (random.Next(3) > 0) cursor.Entry.ShouldBe(EntryOf(expected));
                before = cursor.Term.ToArray();
                i = expected * 2;
            }
        }
    }

    [Fact]
    public void Tails_are_those_of_the_terms()
    {
        string[] terms = ["a", "bridge", "ébridge", "harbour", "日本語"];
        using var file = Write([.. terms.Select(Encoding.UTF8.GetBytes)]);
        var tails = TermTails.Of(file, new TermsReader(file, _ => throw new InvalidOperationException()).Field("body")!)!;
        foreach (var (characters, tail) in new[] { (1, ""), (1, "ridge"), (2, "idge"), (1, "bridge"), (2, "ridge"), (1, "arbour"), (2, "rbour"), (1, "本語"), (2, "語") })
            tails.MayHave(characters, Encoding.UTF8.GetBytes(tail)).ShouldBeTrue(tail);
        Enumerable.Range(0, 1000).Count(i => tails.MayHave(1, Encoding.UTF8.GetBytes($"ridge{i}"))).ShouldBeLessThan(200);
    }

    private static TermEntry EntryOf(int number) => new(1 + number % 300, 1 + number % 300 + number % 7, number * 1000L, 1000, number * 70_000L, 70_000);

    private IndexFile Write(byte[][] terms)
    {
        using (var writer = new TermsWriter(SystemDisk.Instance, folder.Path))
        {
            for (var i = 0; i < terms.Length; i++) writer.Add(terms[i], EntryOf(i));
            writer.FinishField("body", new FieldStatistics(1, 1), 0);
            writer.Complete();
        }

        return new IndexFile(folder.File(TermsFormat.FileName), TermsFormat.Kind);
    }
}
