using SearchPortal.Engine.Indexing.Buffering;

namespace SearchPortal.Engine.Tests.Indexing.Buffering;

public sealed class OccurrenceListsTests
{
    [Fact]
    public void Lists_that_grow_side_by_side_are_read_as_they_were_written()
    {
        var lists = new OccurrenceLists(new BlockPool());
        var random = new Random(11);
        var terms = new BufferedTerm[30];
        var expected = terms.Select(_ => new List<(int, int)>()).ToArray();
        for (var document = 0; document < 3000; document += 1 + random.Next(3))
        {
            for (var term = 0; term < terms.Length; term++)
            {
                // The last term is in every document, the first in few.
                if (random.Next(terms.Length) > term) continue;
                for (int i = random.Next(4), position = random.Next(1 << random.Next(1, 20)); i >= 0; i--, position += 1 + random.Next(1 << random.Next(1, 24)))
                {
                    lists.Add(ref terms[term], document, position);
                    expected[term].Add((document, position));
                }
            }
        }

        byte[] list = [];
        for (var term = 0; term < terms.Length; term++)
        {
            var length = lists.Read(terms[term], ref list);
            Occurrences(list.AsSpan(0, length)).SequenceEqual(expected[term]).ShouldBeTrue($"term {term} with {expected[term].Count} occurrences");
        }
    }

    private static List<(int Document, int Position)> Occurrences(ReadOnlySpan<byte> list)
    {
        var found = new List<(int, int)>();
        int at = 0, document = -1, position = 0;
        while (at < list.Length)
        {
            var value = ReadVarInt(list, ref at);
            if ((value & 1) != 0)
            {
                document += (int)ReadVarInt(list, ref at);
                position = 0;
            }

            position += (int)(value >> 1);
            found.Add((document, position));
        }

        return found;
    }

    private static uint ReadVarInt(ReadOnlySpan<byte> list, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            value |= (list[at] & 0x7Fu) << shift;
            if (list[at++] < 0x80) return value;
        }
    }
}
