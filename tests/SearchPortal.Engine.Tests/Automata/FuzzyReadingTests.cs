using System.Text;
using SearchPortal.Engine.Automata;

namespace SearchPortal.Engine.Tests.Automata;

/// <summary>Reading a fuzzy word by bits gives what its automaton gives, character by character.</summary>
public sealed class FuzzyReadingTests
{
    private static readonly int[] Letters = ['a', 'b', 'c', 'é', 'ﬀ', 0x10428];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bits_read_as_the_automaton_does(bool asPrefix)
    {
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var word = Word(random);
            var (edits, prefix) = (random.Next(3), random.Next(3));
            var automaton = new AutomatonReading(new AutomatonRun(FuzzyPattern.Compile(word, edits, prefix, asPrefix)));
            var bits = new FuzzyReading(FuzzyWord.Of(word, edits, prefix, asPrefix)!);
            for (var term = 0; term < 10; term++)
            {
                ShouldBeAlike(automaton, bits);
                while (!bits.AcceptsAll && random.Next(12) > 0)
                {
                    var character = Letters[random.Next(Letters.Length)];
                    var read = automaton.Read(character);
                    bits.Read(character).ShouldBe(read, $"{word}~{edits}, {prefix} fixed");
                    ShouldBeAlike(automaton, bits);
                }

                var kept = random.Next(bits.Length + 1);
                automaton.BackTo(kept);
                bits.BackTo(kept);
            }
        }
    }

    [Fact]
    public void The_longest_word_has_a_bit_for_each_place()
    {
        var word = new string('a', FuzzyWord.MaxLength - 1) + "b";
        var bits = new FuzzyReading(FuzzyWord.Of(word, 2, 0)!);
        foreach (var character in word + "cc") bits.Read(character).ShouldBeTrue();
        bits.Accepts.ShouldBeTrue();
        bits.Read('c').ShouldBeFalse();
        FuzzyWord.Of(word + "b", 2, 0).ShouldBeNull();
    }

    [Fact]
    public void Behind_any_character_only_tails_follow()
    {
        var random = new Random(3);
        var seen = 0;
        for (var i = 0; i < 500; i++)
        {
            var word = Word(random);
            var reading = new FuzzyReading(FuzzyWord.Of(word, 1, random.Next(2))!);
            foreach (var character in word.EnumerateRunes().Take(random.Next(3))) reading.Read(character.Value);
            if (reading.Tails == 0) continue;
            var another = Letters[random.Next(Letters.Length)];
            if (reading.NextOfMore(another) == another) continue;
            seen++;
            var tails = Enumerable.Range(0, reading.Tails).Select(number => TailOf(reading, number)).ToArray();
            reading.Read(another).ShouldBeTrue();
            var begun = reading.Length;
            for (var length = 0; length < 5; length++)
            {
                foreach (var end in tails.Append(Word(random)))
                {
                    var accepted = end.EnumerateRunes().All(character => reading.Read(character.Value)) && reading.Accepts;
                    accepted.ShouldBe(tails.Contains(end), $"{word}: {end}");
                    reading.BackTo(begun);
                }
            }
        }

        seen.ShouldBeGreaterThan(100);
    }

    private static string TailOf(FuzzyReading reading, int number)
    {
        Span<byte> tail = stackalloc byte[TermReading.MostTailBytes];
        return Encoding.UTF8.GetString(tail[..reading.CopyTail(number, tail)]);
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => char.ConvertFromUtf32(Letters[random.Next(Letters.Length)])));

    private static void ShouldBeAlike(TermReading automaton, TermReading bits)
    {
        (bits.Length, bits.Accepts, bits.AcceptsAll).ShouldBe((automaton.Length, automaton.Accepts, automaton.AcceptsAll));
        if (bits.AcceptsAll) return;
        int[] from = [0, 'b', 'c' + 1, 0xD800, CharacterSet.Last, CharacterSet.Last + 1];
        Array.ConvertAll(from, bits.NextCharacter).ShouldBe(Array.ConvertAll(from, automaton.NextCharacter));
        Span<byte> end = stackalloc byte[TermReading.MostForeseen * 4], other = stackalloc byte[TermReading.MostForeseen * 4];
        bits.LeastEnd(end);
        end[..bits.LeastEnd(end)].SequenceEqual(other[..automaton.LeastEnd(other)]).ShouldBeTrue();
    }
}
