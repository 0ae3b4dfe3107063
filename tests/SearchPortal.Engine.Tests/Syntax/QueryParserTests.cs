using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.Engine.Tests.Syntax;

public sealed class QueryParserTests
{
    private static string Tree(string query) => SyntaxText.Of(QueryParser.Parse(query).Root);

    private static string Codes(string query) => string.Join(' ', QueryParser.Parse(query).Notes.Select(note => note.Code));

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("  \t\n ", "nothing")]
    [InlineData(" ., — & ?", "nothing")]
    [InlineData("haftar", "word(haftar)")]
    [InlineData("Saddam Haftar", "group(Plain word(Saddam) Plain word(Haftar))")]
    [InlineData("JF-17", "word(JF-17)")]
    [InlineData("what happened?", "group(Plain word(what) Plain word(happened))")]
    [InlineData("(Libya), #army; $5", "group(Plain word(Libya) Plain word(army) Plain word(5))")]
    [InlineData("AT&T Hello!", "group(Plain word(AT&T) Plain word(Hello))")]
    [InlineData("حفتر، منير", "group(Plain word(حفتر) Plain word(منير))")]
    [InlineData("12:30 http://a.b/c:d", "group(Plain word(12:30) Plain word(http://a.b/c:d))")]
    [InlineData("Libya: the war", "group(Plain word(Libya) Plain word(the) Plain word(war))")]
    [InlineData("and or not", "group(Plain word(and) Plain word(or) Plain word(not))")]
    [InlineData("\u200Fحفتر\u200F", "word(حفتر)")]
    public void Words_stand_side_by_side(string query, string tree) => Tree(query).ShouldBe(tree);

    [Theory]
    [InlineData("\"field marshal\"", "phrase(field marshal)")]
    [InlineData("\"field marshal\"~2", "phrase(field marshal~2)")]
    [InlineData("“field marshal” „so“ ”so” «the field» »so«", "group(Plain phrase(field marshal) Plain phrase(so) Plain phrase(so) Plain phrase(the field) Plain phrase(so))")]
    [InlineData("name:\"saddam haftar\"", "spellings(saddam haftar)")]
    [InlineData("NAME:“saddam haftar”~1", "spellings(saddam haftar~1)")]
    [InlineData("name:haftar", "spellings(haftar)")]
    [InlineData("a\"b c\"d", "group(Plain word(a) Plain phrase(b c) Plain word(d))")]
    [InlineData("\"a AND (b\"", "phrase(a AND (b)")]
    [InlineData("«the \"big\" one»", "phrase(the \"big\" one)")]
    public void Quotes_make_phrases(string query, string tree)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe("");
    }

    [Theory]
    [InlineData("a AND b", "group(Must word(a) Must word(b))")]
    [InlineData("a && b", "group(Must word(a) Must word(b))")]
    [InlineData("a OR b", "group(Should word(a) Should word(b))")]
    [InlineData("a||b", "group(Should word(a) Should word(b))")]
    [InlineData("a NOT b", "group(Plain word(a) MustNot word(b))")]
    [InlineData("a -b !c +d", "group(Plain word(a) MustNot word(b) MustNot word(c) Must word(d))")]
    [InlineData("a AND NOT b", "group(Must word(a) MustNot word(b))")]
    [InlineData("a AND -b AND +c", "group(Must word(a) MustNot word(b) Must word(c))")]
    [InlineData("+a", "group(Must word(a))")]
    [InlineData("a b OR c", "group(Plain word(a) Plain group(Should word(b) Should word(c)))")]
    [InlineData("a b AND c", "group(Plain word(a) Plain group(Must word(b) Must word(c)))")]
    [InlineData("a OR b AND c", "group(Should word(a) Should group(Must word(b) Must word(c)))")]
    [InlineData("a AND b OR c d", "group(Plain group(Should group(Must word(a) Must word(b)) Should word(c)) Plain word(d))")]
    [InlineData("a OR b OR c", "group(Should word(a) Should word(b) Should word(c))")]
    [InlineData("(a OR b) AND c", "group(Must group(Should word(a) Should word(b)) Must word(c))")]
    [InlineData("((a))", "word(a)")]
    [InlineData("a (b c)", "group(Plain word(a) Plain group(Plain word(b) Plain word(c)))")]
    [InlineData("-\"a b\" c", "group(MustNot phrase(a b) Plain word(c))")]
    [InlineData("c -(a b)", "group(Plain word(c) MustNot group(Plain word(a) Plain word(b)))")]
    [InlineData("a-b", "word(a-b)")]
    [InlineData("NOT NOT a", "word(a)")]
    [InlineData("b NOT -a", "group(Plain word(b) Plain word(a))")]
    public void Operators_bind_not_then_and_then_or(string query, string tree)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe("");
    }

    [Theory]
    [InlineData("-a", "group(Plain all MustNot word(a))")]
    [InlineData("-a -b", "group(Plain all MustNot word(a) MustNot word(b))")]
    [InlineData("NOT a AND NOT b", "group(Plain all MustNot word(a) MustNot word(b))")]
    [InlineData("a OR -b", "group(Should word(a) Should group(Plain all MustNot word(b)))")]
    [InlineData("c (-a)", "group(Plain word(c) Plain group(Plain all MustNot word(a)))")]
    public void What_only_excludes_starts_from_everything(string query, string tree) => Tree(query).ShouldBe(tree);

    [Theory]
    [InlineData("title:haftar", "title:word(haftar)")]
    [InlineData("Title:haftar army", "group(Plain title:word(haftar) Plain word(army))")]
    [InlineData("outlet:\"Al-Ahram\"", "outlet:phrase(Al-Ahram)")]
    [InlineData("actor:(haftar OR munir)", "actor:group(Should word(haftar) Should word(munir))")]
    [InlineData("-title:arm*", "group(Plain all MustNot title:prefix(arm))")]
    [InlineData("title:name:\"haftar\"", "title:spellings(haftar)")]
    [InlineData("date:2026", "date:word(2026)")]
    [InlineData("date:2026-02-02", "date:word(2026-02-02)")]
    [InlineData("date:[2026-01 TO 2026-02]", "date:range(2026-01 2026-02)")]
    [InlineData("date:[ 2026-01  to * ] x", "group(Plain date:range(2026-01 *) Plain word(x))")]
    [InlineData("date:[* TO 2026]", "date:range(* 2026)")]
    [InlineData("title:*", "title:all")]
    [InlineData("title:(outlet:x)", "title:outlet:word(x)")]
    [InlineData(",title:x", "title:word(x)")]
    public void A_known_name_and_a_colon_name_a_field(string query, string tree)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe("");
    }

    [Theory]
    [InlineData("*", "all")]
    [InlineData("*:*", "all")]
    [InlineData("**", "all")]
    [InlineData("arm*", "prefix(arm)")]
    [InlineData("arm**", "prefix(arm)")]
    [InlineData("AND*", "prefix(AND)")]
    public void A_star_asks_for_a_beginning_or_for_everything(string query, string tree)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe("");
    }

    [Theory]
    [InlineData("\"a b", "phrase(a b)", "missing-quote")]
    [InlineData("a b\"", "group(Plain word(a) Plain word(b))", "missing-quote")]
    [InlineData("“a b", "phrase(a b)", "missing-quote")]
    [InlineData("(a b", "group(Plain word(a) Plain word(b))", "missing-parenthesis")]
    [InlineData("a) b", "group(Plain word(a) Plain word(b))", "missing-parenthesis")]
    [InlineData("a OR (b AND c", "group(Should word(a) Should group(Must word(b) Must word(c)))", "missing-parenthesis")]
    [InlineData("a AND", "group(Plain word(a) Plain word(and))", "dangling-operator")]
    [InlineData("OR a", "group(Plain word(or) Plain word(a))", "dangling-operator")]
    [InlineData("a NOT", "group(Plain word(a) Plain word(not))", "dangling-operator")]
    [InlineData("a AND OR b", "group(Plain group(Should word(a) Should word(b)) Plain word(and))", "dangling-operator")]
    [InlineData("&& a", "word(a)", "dangling-operator")]
    [InlineData("a - b", "group(Plain word(a) Plain word(b))", "dangling-operator")]
    [InlineData("--a", "word(a)", "dangling-operator")]
    [InlineData("a -", "word(a)", "dangling-operator")]
    [InlineData("AND", "word(and)", "dangling-operator")]
    [InlineData("a \"\"", "word(a)", "empty-phrase")]
    [InlineData("a ()", "word(a)", "empty-parentheses")]
    [InlineData("a AND ()", "group(Plain word(a) Plain word(and))", "dangling-operator empty-parentheses")]
    [InlineData("title: haftar", "group(Plain word(title) Plain word(haftar))", "field-without-value")]
    [InlineData("title:() a", "group(Plain word(title) Plain word(a))", "field-without-value empty-parentheses")]
    [InlineData("title:\"\"", "word(title)", "field-without-value empty-phrase")]
    [InlineData("title:-haftar", "title:word(haftar)", "dangling-operator")]
    [InlineData("foo:bar", "group(Plain word(foo) Plain word(bar))", "unknown-field")]
    [InlineData("-foo:bar a", "group(MustNot group(Plain word(foo) Plain word(bar)) Plain word(a))", "unknown-field")]
    [InlineData("-foo:\"bar x\" a", "group(MustNot group(Plain word(foo) Plain phrase(bar x)) Plain word(a))", "unknown-field")]
    [InlineData("صدام:حفتر", "group(Plain word(صدام) Plain word(حفتر))", "unknown-field")]
    [InlineData("*arm", "word(arm)", "star-unsupported")]
    [InlineData("a*b", "word(a*b)", "star-unsupported")]
    [InlineData("\"arm* force\"", "phrase(arm* force)", "star-unsupported")]
    [InlineData("haftar~2", "word(haftar)", "fuzzy-unsupported")]
    [InlineData("7:&*~2'*:*", "word(7)", "star-unsupported fuzzy-unsupported")]
    [InlineData("\"a b\"~99999999999", "phrase(a b~100)", "slop-limited")]
    [InlineData("date:[2026 TO 2027", "date:range(2026 2027)", "missing-bracket")]
    [InlineData("date:{2026 TO 2027}", "date:range(2026 2027)", "range-inclusive")]
    [InlineData("date:[2026 2027]", "group(Plain word(date) Plain word(2026) Plain word(2027))", "field-without-value unreadable-range")]
    [InlineData("a or b", "group(Plain word(a) Plain word(or) Plain word(b))", "operator-lower-case")]
    [InlineData("a not b", "group(Plain word(a) Plain word(not) Plain word(b))", "operator-lower-case")]
    public void A_malformed_query_is_repaired_with_a_note(string query, string tree, string codes)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe(codes);
    }

    [Fact]
    public void A_note_says_where_and_what()
    {
        var note = QueryParser.Parse("libya \"field marshal").Notes.ShouldHaveSingleItem();
        note.Start.ShouldBe(6);
        note.Message.ShouldBe("The closing quote is missing. Everything from \"field marshal\" on was read as one phrase.");
    }

    [Fact]
    public void The_fields_are_the_callers_choice()
    {
        var fields = new HashSet<string> { "place" };
        SyntaxText.Of(QueryParser.Parse("place:libya", fields).Root).ShouldBe("place:word(libya)");
        QueryParser.Parse("title:libya", fields).Notes.ShouldHaveSingleItem().Message.ShouldContain("place");
    }

    [Fact]
    public void Nodes_say_where_they_stand()
    {
        const string Query = "army  -title:\"field marshal\"~2 (date:[2026 TO *])";
        var parts = SyntaxText.All(QueryParser.Parse(Query).Root).Select(node => Query.Substring(node.Start, node.Length));
        parts.ShouldBe(
        [
            "army  -title:\"field marshal\"~2 (date:[2026 TO *]", "army", "title:\"field marshal\"~2", "\"field marshal\"~2", "date:[2026 TO *]", "[2026 TO *]",
        ]);
    }
}
