using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

public sealed class LineReaderTests
{
    [Fact]
    public void Lines_come_without_their_ends_and_with_number_offset_and_length()
    {
        Read("ab\r\n\nc", 100).ShouldBe([("ab", 1, 0L, 4L, false), ("", 2, 4L, 1L, false), ("c", 3, 5L, 1L, false)]);
    }

    [Fact]
    public void A_line_end_at_the_end_starts_no_further_line() => Read("a\n", 100).Count.ShouldBe(1);

    [Fact]
    public void An_empty_stream_has_no_line() => Read("", 100).ShouldBeEmpty();

    [Fact]
    public void A_line_beyond_the_limit_is_counted_and_those_around_it_are_read()
    {
        var lines = Read("ab\n" + new string('x', 1000) + "\ncd", 16);

        lines.ShouldBe([("ab", 1, 0L, 3L, false), ("", 2, 3L, 1001L, true), ("cd", 3, 1004L, 2L, false)]);
    }

    [Fact]
    public void A_line_beyond_the_limit_may_be_the_last() => Read(new string('x', 64), 16).ShouldBe([("", 1, 0L, 64L, true)]);

    [Fact]
    public void Any_lines_come_back_whatever_the_chunks_and_the_buffer()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var expected = Enumerable.Range(0, random.Next(1, 8)).Select(_ => new string('y', random.Next(0, 40))).ToList();
            var text = string.Join('\n', expected) + "\n";

            var lines = Read(text, 48, random);

            lines.Select(line => line.Text).ShouldBe(expected);
            lines.Sum(line => line.Length).ShouldBe(text.Length);
        }
    }

    private static List<(string Text, int Number, long Offset, long Length, bool IsTooLong)> Read(string text, int limit, Random? chunks = null)
    {
        var reader = new LineReader(new ChunkedStream(Encoding.UTF8.GetBytes(text), chunks), limit);
        var lines = new List<(string, int, long, long, bool)>();
        while (reader.Next()) lines.Add((Encoding.UTF8.GetString(reader.Line.Span), reader.Number, reader.Offset, reader.Length, reader.IsTooLong));
        return lines;
    }

    private sealed class ChunkedStream(byte[] bytes, Random? chunks) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, chunks?.Next(1, 5) ?? count));
    }
}
