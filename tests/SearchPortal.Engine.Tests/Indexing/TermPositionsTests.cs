using SearchPortal.Engine.Indexing;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class TermPositionsTests
{
    private static readonly string[] Words = "to be or not to be".Split(' ');

    private readonly TermPositions positions = new(Words.Length, position => (Words[position], position));

    [Theory]
    [InlineData("to", new[] { 0, 4 })]
    [InlineData("be", new[] { 1, 5 })]
    [InlineData("not", new[] { 3 })]
    public void Positions_of_a_term_ascend(string term, int[] expected) => positions.Of(term).ShouldBe(expected);

    [Theory, InlineData("To"), InlineData(""), InlineData("absent")]
    public void A_term_that_is_not_there_has_none(string term)
    {
        positions.Of(term).ShouldBeNull();
        positions.Contains(term).ShouldBeFalse();
    }

    [Fact]
    public void Each_term_is_listed_once() => positions.Terms.ShouldBe(["to", "be", "or", "not"], ignoreOrder: true);

    [Fact]
    public void Several_terms_may_stand_at_one_position()
    {
        (string Term, int Position)[] marks = [("sentence", 0), ("actor:a", 2), ("sentence", 2)];

        var placed = new TermPositions(marks.Length, mark => marks[mark]);

        placed.Of("sentence").ShouldBe([0, 2]);
        placed.Of("actor:a").ShouldBe([2]);
    }
}
