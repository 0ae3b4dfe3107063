using System.Text;
using SearchPortal.Engine.Automata;

namespace SearchPortal.Engine.Tests.Automata;

public sealed class LeastEndTests
{
    public static TheoryData<TermAutomaton, string, string> Cases => new()
    {
        // The edit is used up: a letter was exchanged, or one was put in before an m.
        { TermAutomaton.Fuzzy("minister", 1), "x", "inister" },
        { TermAutomaton.Fuzzy("minister", 1), "xm", "inister" },
        { TermAutomaton.Fuzzy("été", 1), "xt", "é" },
        // An edit is left: anything may follow.
        { TermAutomaton.Fuzzy("minister", 1), "m", "" },
        { TermAutomaton.Wildcard("a?c*e"), "ab", "c" },
        { TermAutomaton.Wildcard("a*b"), "a", "" },
        { TermAutomaton.Prefix("abc"), "a", "bc" },
        { TermAutomaton.Regexp("a(cd|bx|bxy)"), "a", "bx" },
        // It never ends: a part of it is as good.
        { TermAutomaton.Regexp("a+b"), "a", new string('a', 16) },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_a_term_goes_on_with_at_least_is_foreseen(TermAutomaton automaton, string begun, string end)
    {
        var reading = automaton.Reading();
        foreach (var character in begun.EnumerateRunes()) reading.Read(character.Value).ShouldBeTrue();

        // Once found, and once remembered.
        var room = new byte[TermReading.MostForeseen * 4];
        for (var i = 0; i < 2; i++) Encoding.UTF8.GetString(room, 0, reading.LeastEnd(room)).ShouldBe(end);

        reading.Length.ShouldBe(begun.EnumerateRunes().Count());
    }
}
