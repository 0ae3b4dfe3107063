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
        for (var i = 0; i < 400; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => char.ConvertFromUtf32(Letters[random.Next(Letters.Length)])));
            var (edits, prefix) = (random.Next(3), random.Next(3));
            var automaton = new AutomatonReading(new AutomatonRun(FuzzyPattern.Compile(word, edits, prefix, asPrefix)));
            var bits = new FuzzyReading(FuzzyWord.Of(word, edits, prefix, asPrefix)!);
            for (var term = 0; term < 20; term++)
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

    private static void ShouldBeAlike(TermReading automaton, TermReading bits)
    {
        bits.Length.ShouldBe(automaton.Length);
        bits.Accepts.ShouldBe(automaton.Accepts);
        bits.AcceptsAll.ShouldBe(automaton.AcceptsAll);
        if (bits.AcceptsAll) return;
        foreach (var from in new[] { 0, 'b', 'c' + 1, 0xD800, CharacterSet.Last, CharacterSet.Last + 1 }) bits.NextCharacter(from).ShouldBe(automaton.NextCharacter(from));
        Span<byte> end = stackalloc byte[TermReading.MostForeseen * 4], other = stackalloc byte[TermReading.MostForeseen * 4];
        bits.LeastEnd(end);
        end[..bits.LeastEnd(end)].SequenceEqual(other[..automaton.LeastEnd(other)]).ShouldBeTrue();
    }
}
