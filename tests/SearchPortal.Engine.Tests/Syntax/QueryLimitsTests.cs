using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.Engine.Tests.Syntax;

public sealed class QueryLimitsTests
{
    private static int CountLeaves(ParsedQuery query) => SyntaxText.All(query.Root).Count(node => node is not (GroupNode or FieldNode or BoostNode or ProximityNode or AtLeastNode or LeadNode));

    [Fact]
    public void What_stands_beyond_the_longest_length_is_left_out_with_a_note()
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat("elevenchars ", 820)) + "abcdefghijklmnopqrstuvwxyz" + new string('x', 5_000) + " omega");
        var note = query.Notes.ShouldHaveSingleItem();
        note.Code.ShouldBe("too-long");
        note.Start.ShouldBe(9_839);
        note.Message.ShouldContain("abcdefghij");
        CountLeaves(query).ShouldBe(820);
    }

    [Fact]
    public void A_query_of_the_longest_length_is_read_whole()
    {
        var query = QueryParser.Parse(new string('x', QueryParser.MaxLength));
        query.Notes.ShouldBeEmpty();
        query.Root.ShouldBeOfType<WordNode>().Text.Length.ShouldBe(QueryParser.MaxLength);
    }

    [Theory]
    [InlineData("x ")]
    [InlineData("x OR ")]
    [InlineData("a:b:c:d ")]
    [InlineData("\"x\"")]
    [InlineData("x NEAR/2 ")]
    [InlineData("/x/ ")]
    public void What_stands_beyond_the_most_clauses_is_left_out_with_a_note(string part)
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat(part, 1_200)));
        query.Notes.ShouldContain(note => note.Code == "too-many-clauses");
        CountLeaves(query).ShouldBe(QueryParser.MaxClauses);
    }

    [Fact]
    public void More_clauses_near_each_other_than_the_most_are_read_with_and()
    {
        var query = QueryParser.Parse(string.Join(" NEAR/2 ", Enumerable.Range(0, QueryParser.MaxOperands + 2).Select(i => $"w{i}")));
        query.Notes.ShouldHaveSingleItem().Code.ShouldBe("too-many-operands");
        var group = query.Root.ShouldBeOfType<GroupNode>();
        group.Clauses.Select(clause => clause.Kind).ShouldBe([ClauseKind.Must, ClauseKind.Must, ClauseKind.Must]);
        group.Clauses[0].Node.ShouldBeOfType<ProximityNode>().Operands.Count.ShouldBe(QueryParser.MaxOperands);
    }

    [Fact]
    public void Operators_that_become_words_count_as_clauses()
    {
        CountLeaves(QueryParser.Parse(string.Concat(Enumerable.Repeat("AND ", 2_000)))).ShouldBe(QueryParser.MaxClauses);
    }

    [Fact]
    public void Deeper_parentheses_are_ignored_and_their_words_kept()
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat("(a -", 500)) + "(omega" + new string(')', 501));
        query.Notes.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
        SyntaxText.All(query.Root).OfType<WordNode>().Count(word => word.Text == "a").ShouldBe(500);
        SyntaxText.All(query.Root).OfType<WordNode>().ShouldContain(word => word.Text == "omega");
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("NOT ")]
    [InlineData("-")]
    [InlineData("-(")]
    [InlineData("-.")]
    [InlineData("title:")]
    [InlineData("title:(")]
    [InlineData("foo:(")]
    [InlineData("foo:")]
    [InlineData("*a")]
    [InlineData("a~1")]
    [InlineData("~1")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("\"\" ")]
    [InlineData("date:[")]
    [InlineData("name:")]
    [InlineData("(b OR ")]
    [InlineData("a NEAR/8 ")]
    [InlineData("a NEAR/1 b NEAR/2 c SENTENCE ")]
    [InlineData("(a NEAR/1 b ADJ/2 ")]
    [InlineData("NEAR/8 ")]
    [InlineData("ATLEAST/3 ")]
    [InlineData("LEAD(")]
    [InlineData("LEAD(a ")]
    [InlineData("ATLEAST/2 (b ")]
    [InlineData("a^2")]
    [InlineData("^2")]
    [InlineData("(a^2 ")]
    [InlineData("/a")]
    [InlineData("(/")]
    [InlineData("/(a|b)/ ")]
    [InlineData("?")]
    [InlineData("?a")]
    [InlineData("*? ")]
    public void A_hostile_query_gives_few_notes_and_its_answer_can_be_printed(string part)
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat(part, QueryParser.MaxLength / part.Length)));
        query.Notes.Count.ShouldBeLessThanOrEqualTo(36);
        CountLeaves(query).ShouldBeLessThanOrEqualTo(QueryParser.MaxClauses);
        SyntaxText.Of(QueryParser.Parse(QueryPrinter.Print(query.Root)).Root).ShouldBe(SyntaxText.Of(query.Root));
    }
}
