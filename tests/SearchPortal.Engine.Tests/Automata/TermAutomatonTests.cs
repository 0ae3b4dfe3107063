using System.Text.RegularExpressions;
using SearchPortal.Engine.Automata;

namespace SearchPortal.Engine.Tests.Automata;

public sealed class TermAutomatonTests
{
    private static readonly string[] Alphabet = ["a", "b", "c", "é", "ﬀ", "𐐨", "1"];

    [Theory]
    [InlineData("h?ft*r", "haftar hiftr heftttr", "hftar haftarx aftar")]
    [InlineData("*", "a abc 𐐨", "")]
    [InlineData("?", "a é 𐐨", "ab")]
    [InlineData("a**b", "ab axxb", "a b")]
    [InlineData("𐐨?", "𐐨a 𐐨𐐨", "𐐨 a")]
    public void Wildcards_fit_whole_terms(string pattern, string accepted, string refused) =>
        ShouldAccept(TermAutomaton.Wildcard(pattern), accepted, refused);

    [Theory]
    [InlineData("haft.r", "haftar haft𐐨r", "haftr haftarr")]
    [InlineData("[a-c]+", "a abc", "d ad")]
    [InlineData("[^a-c]+", "d é 𐐨1", "a da")]
    [InlineData("[]a]", "] a", "b")]
    [InlineData("[a-]", "a -", "b")]
    [InlineData("a|bc|", "a bc", "b abc")]
    [InlineData("(ab){2,3}", "abab ababab", "ab abababab")]
    [InlineData("a{2}", "aa", "a aaa")]
    [InlineData("a{2,}", "aa aaaa", "a")]
    [InlineData("(?:a|b)*c?", "ab c abc", "cc ca")]
    [InlineData("^ab$", "ab", "a abc")]
    [InlineData("^a$|^b$", "a b", "ab")]
    [InlineData(@"a\.b\\", @"a.b\", "axb")]
    [InlineData("(a*)*b", "b aab", "a")]
    public void Regular_expressions_match_whole_terms(string pattern, string accepted, string refused) =>
        ShouldAccept(TermAutomaton.Regexp(pattern), accepted, refused);

    [Theory]
    [InlineData("(ab", "not closed")]
    [InlineData("ab)", "no opening")]
    [InlineData("[ab", "not closed")]
    [InlineData("*a", "nothing to repeat")]
    [InlineData("a**", "two repetitions")]
    [InlineData("a{", "{2,5}")]
    [InlineData("a{2", "{2,5}")]
    [InlineData("a{5,2}", "backwards")]
    [InlineData("a{1001}", "1000")]
    [InlineData("[z-a]", "backwards")]
    [InlineData(@"a\", "at the end")]
    [InlineData(@"\d+", "class such as [0-9]")]
    [InlineData("(?=a)", "look-around")]
    [InlineData("a^b", "beginning")]
    [InlineData("a$b", "end")]
    [InlineData("((((a{50}){50}){50}){50})", "states")]
    public void A_bad_expression_is_told_with_what_to_write(string pattern, string said) =>
        Should.Throw<PatternException>(() => TermAutomaton.Regexp(pattern)).Message.ShouldContain(said);

    [Fact]
    public void A_pattern_is_bounded_in_length_and_depth()
    {
        Should.Throw<PatternException>(() => TermAutomaton.Wildcard(new string('a', 1001)));
        Should.Throw<PatternException>(() => TermAutomaton.Regexp(new string('(', 500) + new string(')', 500))).Message.ShouldContain("parentheses");
        TermAutomaton.Regexp(new string('a', 1000)).Accepts(new string('a', 1000)).ShouldBeTrue();
        TermAutomaton.Fuzzy("ab", 1, prefixLength: 5).Accepts("abc").ShouldBeTrue();
        TermAutomaton.Fuzzy(new string('a', 1000), 2).Accepts(new string('a', 998)).ShouldBeTrue();
    }

    [Fact]
    public void What_explodes_elsewhere_is_answered()
    {
        var many = string.Concat(Enumerable.Repeat("(a|a?)", 100)) + "b";
        TermAutomaton.Regexp(many).Accepts(new string('a', 100)).ShouldBeFalse();
        // Two to the fifteenth sets of states are possible: they are forgotten when they become too many.
        var wide = TermAutomaton.Regexp("(a|b)*a(a|b){15}");
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 50_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b')]);
        wide.Accepts(text).ShouldBe(text[^16] == 'a');
    }

    [Fact]
    public void Fuzzy_accepts_what_the_distance_says()
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            string word = Word(random, 7), term = Word(random, 7);
            var prefix = Math.Min(random.Next(3), word.EnumerateRunes().Count());
            var edits = random.Next(3);
            var samePrefix = word.EnumerateRunes().Take(prefix).SequenceEqual(term.EnumerateRunes().Take(prefix));
            var expected = samePrefix && EditDistance.Between(AfterPrefix(word, prefix), AfterPrefix(term, prefix)) <= edits;
            TermAutomaton.Fuzzy(word, edits, prefix).Accepts(term).ShouldBe(expected, $"{word}~{edits} with {prefix} fixed: {term}");
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("haftar", "hafter", 1)]
    [InlineData("haftar", "hfatar", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("𐐨a", "a𐐨", 1)]
    [InlineData("a", "", 1)]
    public void An_edit_inserts_deletes_changes_or_swaps(string left, string right, int edits)
    {
        EditDistance.Between(left, right).ShouldBe(edits);
        EditDistance.Between(right, left).ShouldBe(edits);
    }

    [Fact]
    public void Random_expressions_match_as_those_of_the_platform()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var pattern = Expression(random, 3);
            var automaton = TermAutomaton.Regexp(pattern);
            // Without characters beyond the basic plane: the platform counts those as two.
            var platform = new Regex($"^(?:{pattern})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            for (var j = 0; j < 30; j++)
            {
                var term = Word(random, 5).Replace("𐐨", "b", StringComparison.Ordinal);
                automaton.Accepts(term).ShouldBe(platform.IsMatch(term), $"/{pattern}/ {term}");
            }
        }
    }

    private static void ShouldAccept(TermAutomaton automaton, string accepted, string refused)
    {
        foreach (var term in accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries)) automaton.Accepts(term).ShouldBeTrue(term);
        foreach (var term in refused.Split(' ', StringSplitOptions.RemoveEmptyEntries)) automaton.Accepts(term).ShouldBeFalse(term);
    }

    private static string Word(Random random, int below) => string.Concat(Enumerable.Range(0, random.Next(below)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static string AfterPrefix(string word, int prefix) => string.Concat(word.EnumerateRunes().Skip(prefix));

    private static string Expression(Random random, int depth) => random.Next(depth == 0 ? 4 : 9) switch
    {
        0 or 1 => Alphabet[random.Next(5)],
        2 => ".",
        3 => random.Next(2) == 0 ? "[a-c]" : "[^aé]",
        4 => Expression(random, depth - 1) + Expression(random, depth - 1),
        5 => $"({Expression(random, depth - 1)}|{Expression(random, depth - 1)})",
        6 => $"({Expression(random, depth - 1)}){"*+?"[random.Next(3)]}",
        7 => $"({Expression(random, depth - 1)}){{{random.Next(2)},{1 + random.Next(3)}}}",
        _ => Expression(random, depth - 1) + Expression(random, depth - 1) + Expression(random, depth - 1),
    };
}
