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
    [InlineData("a NEAR/8 b", "near(8 word(a) word(b))")]
    [InlineData("a NEAR b", "near(8 word(a) word(b))")]
    [InlineData("a ADJ/3 \"b c\"", "adjacent(3 word(a) phrase(b c))")]
    [InlineData("a ADJ b", "adjacent(0 word(a) word(b))")]
    [InlineData("a SENTENCE b PARAGRAPH c", "paragraph(0 sentence(0 word(a) word(b)) word(c))")]
    [InlineData("a NEAR/3 b NEAR/3 c", "near(3 word(a) word(b) word(c))")]
    [InlineData("a NEAR/3 b NEAR/4 c", "near(4 near(3 word(a) word(b)) word(c))")]
    [InlineData("(a NEAR/3 b) NEAR/3 c", "near(3 near(3 word(a) word(b)) word(c))")]
    [InlineData("a NEAR/3 (b OR c*)", "near(3 word(a) group(Should word(b) Should prefix(c)))")]
    [InlineData("a NEAR/3 b AND c", "group(Must near(3 word(a) word(b)) Must word(c))")]
    [InlineData("x a NEAR/3 b OR c", "group(Plain word(x) Plain group(Should near(3 word(a) word(b)) Should word(c)))")]
    [InlineData("-(a NEAR/3 b) c", "group(MustNot near(3 word(a) word(b)) Plain word(c))")]
    [InlineData("c +a NEAR/3 b", "group(Plain word(c) Must near(3 word(a) word(b)))")]
    [InlineData("a NEAR/3 -b", "near(3 word(a) group(Plain all MustNot word(b)))")]
    [InlineData("actor:x NEAR/12 actor:y", "near(12 actor:word(x) actor:word(y))")]
    [InlineData("title:(a NEAR/3 b)", "title:near(3 word(a) word(b))")]
    [InlineData("a NEAR/3, b", "near(3 word(a) word(b))")]
    [InlineData("ATLEAST/3 a b", "group(Plain atleast(3 word(a)) Plain word(b))")]
    [InlineData("ATLEAST/3 (a OR b)", "atleast(3 group(Should word(a) Should word(b)))")]
    [InlineData("-ATLEAST/3 \"a b\" c", "group(MustNot atleast(3 phrase(a b)) Plain word(c))")]
    [InlineData("title:ATLEAST/2 a", "title:atleast(2 word(a))")]
    [InlineData("LEAD(a b) c", "group(Plain lead(group(Plain word(a) Plain word(b))) Plain word(c))")]
    [InlineData("LEAD (a)", "lead(word(a))")]
    [InlineData("title:LEAD(a)", "title:lead(word(a))")]
    [InlineData("LEAD poisoning", "group(Plain word(lead) Plain word(poisoning))")]
    [InlineData("near adj sentence", "group(Plain word(near) Plain word(adj) Plain word(sentence))")]
    [InlineData("24/7 and/or AND/OR", "group(Plain word(24/7) Plain word(and/or) Plain word(AND/OR))")]
    public void Proximity_binds_closer_than_and(string query, string tree)
    {
        Tree(query).ShouldBe(tree);
        Codes(query).ShouldBe("");
    }

    [Theory]
    [InlineData("h?ft*r", "wildcard(h?ft*r)")]
    [InlineData("*arm a*b", "group(Plain wildcard(*arm) Plain wildcard(a*b))")]
    [InlineData("?arm", "wildcard(?arm)")]
    [InlineData("haf?*", "wildcard(haf?*)")]
    [InlineData("arm*?", "prefix(arm)")]
    [InlineData("haftar~", "fuzzy(haftar~)")]
    [InlineData("haftar~1 b", "group(Plain fuzzy(haftar~1) Plain word(b))")]
    [InlineData("haftar~0", "fuzzy(haftar~0)")]
    [InlineData("title:haftar~2", "title:fuzzy(haftar~2)")]
    [InlineData("a~b", "word(a~b)")]
    [InlineData("/haft.r/", "regexp(haft.r)")]
    [InlineData("/(a|b)[^c]\\/d/ x", "group(Plain regexp((a|b)[^c]\\/d) Plain word(x))")]
    [InlineData("(/a/)^2", "boost(2 regexp(a))")]
    [InlineData("title:/haft.r/ -/x(y)/", "group(Plain title:regexp(haft.r) MustNot regexp(x(y)))")]
    [InlineData("a^2 \"b c\"~3^0.5", "group(Plain boost(2 word(a)) Plain boost(0.5 phrase(b c~3)))")]
    [InlineData("(a OR b)^2 title:c^3", "group(Plain boost(2 group(Should word(a) Should word(b))) Plain title:boost(3 word(c)))")]
    [InlineData("(title:c)^3", "boost(3 title:word(c))")]
    [InlineData("arm*^2, b", "group(Plain boost(2 prefix(arm)) Plain word(b))")]
    [InlineData("-a^2 b", "group(MustNot boost(2 word(a)) Plain word(b))")]
    [InlineData("a^2-b", "group(Plain boost(2 word(a)) MustNot word(b))")]
    public void Patterns_and_weights(string query, string tree)
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
    [InlineData("title:name:haftar", "title:spellings(haftar)")]
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
    [InlineData("*,arm", "word(arm)", "star-unsupported")]
    [InlineData("http://a*b", "word(http://a*b)", "star-unsupported")]
    [InlineData("name:arm*", "spellings(arm)", "star-unsupported")]
    [InlineData("\"arm* force\"", "phrase(arm* force)", "star-unsupported")]
    [InlineData("h*ft~1", "wildcard(h*ft)", "fuzzy-unsupported")]
    [InlineData("name:haftar~1", "spellings(haftar)", "fuzzy-unsupported")]
    [InlineData("haftar~1~2", "fuzzy(haftar~2)", "fuzzy-unsupported")]
    [InlineData("haftar~9", "fuzzy(haftar~2)", "edits-limited")]
    [InlineData("haftar~0.8", "fuzzy(haftar~)", "edits-limited")]
    [InlineData("7:&*~2'*:*", "wildcard(7:&*~2'*:*)", "")]
    [InlineData("a ?*", "group(Plain word(a) Plain all)", "empty-pattern")]
    [InlineData("/haft.r", "word(haft.r)", "missing-slash")]
    [InlineData("/haft.r x/", "group(Plain word(haft.r) Plain word(x))", "missing-slash")]
    [InlineData("title:/haft.r", "title:word(haft.r)", "missing-slash")]
    [InlineData("haftar^x", "group(Plain word(haftar) Plain word(x))", "bad-boost")]
    [InlineData("haftar^2nd", "group(Plain word(haftar) Plain word(2nd))", "bad-boost")]
    [InlineData("haftar ^2", "word(haftar)", "bad-boost")]
    [InlineData("haftar^-2", "boost(0 word(haftar))", "bad-boost")]
    [InlineData("haftar^1000", "boost(100 word(haftar))", "bad-boost")]
    [InlineData("haftar^2^3", "boost(2 word(haftar))", "bad-boost")]
    [InlineData("^x", "word(x)", "bad-boost")]
    [InlineData("a ()^2", "word(a)", "empty-parentheses bad-boost")]
    [InlineData("a )^2", "word(a)", "missing-parenthesis bad-boost")]
    [InlineData("a NEAR/8", "word(a)", "dangling-operator")]
    [InlineData("NEAR/8 a", "word(a)", "dangling-operator")]
    [InlineData("a NEAR", "group(Plain word(a) Plain word(near))", "dangling-operator")]
    [InlineData("SENTENCE a", "group(Plain word(sentence) Plain word(a))", "dangling-operator")]
    [InlineData("a NEAR/3 SENTENCE b", "sentence(0 word(a) word(b))", "dangling-operator")]
    [InlineData("a NEAR/3 AND b", "group(Must word(a) Must word(b))", "dangling-operator")]
    [InlineData("ATLEAST/3", "nothing", "dangling-operator")]
    [InlineData("ATLEAST/3 ATLEAST/2 a", "atleast(2 word(a))", "dangling-operator")]
    [InlineData("ATLEAST/3 -a b", "group(MustNot word(a) Plain word(b))", "dangling-operator")]
    [InlineData("a LEAD()", "group(Plain word(a) Plain word(lead))", "dangling-operator empty-parentheses")]
    [InlineData("a NEAR/x b", "group(Plain word(a) Plain word(NEAR/x) Plain word(b))", "bad-number")]
    [InlineData("a ADJ/ b", "adjacent(0 word(a) word(b))", "bad-number")]
    [InlineData("a NEAR/-3 b", "near(8 word(a) word(b))", "bad-number")]
    [InlineData("a NEAR/500 b", "near(100 word(a) word(b))", "bad-number")]
    [InlineData("ATLEAST a", "atleast(1 word(a))", "bad-number")]
    [InlineData("ATLEAST/0 a", "atleast(1 word(a))", "bad-number")]
    [InlineData("a near/8 b", "group(Plain word(a) Plain word(near/8) Plain word(b))", "operator-lower-case")]
    [InlineData("lead(a)", "group(Plain word(lead) Plain word(a))", "operator-lower-case")]
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
