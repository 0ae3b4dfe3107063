using System.Text;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.Engine.Tests.Syntax;

public sealed class QueryPrinterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  saddam   haftar ", "saddam haftar")]
    [InlineData("+a +b -c", "a AND b AND NOT c")]
    [InlineData("a +b -c", "a +b -c")]
    [InlineData("a || b && c", "a OR (b AND c)")]
    [InlineData("-a", "* -a")]
    [InlineData("TITLE:“field marshal”~2", "title:\"field marshal\"~2")]
    [InlineData("actor:(a b)", "actor:(a b)")]
    [InlineData("title:(body:x)", "title:(body:x)")]
    [InlineData("name:haftar arm*", "name:\"haftar\" arm*")]
    [InlineData("«the \"big\" one»", "«the \"big\" one»")]
    [InlineData("date:[2026 TO *]", "date:[2026 TO *]")]
    [InlineData("a AND", "a and")]
    [InlineData("a NEAR b ADJ c", "a NEAR/8 b ADJ/0 c")]
    [InlineData("(a NEAR/1 b) NEAR/1 (c SENTENCE d)", "(a NEAR/1 b) NEAR/1 (c SENTENCE d)")]
    [InlineData("NOT (a PARAGRAPH b)", "* -(a PARAGRAPH b)")]
    [InlineData("ATLEAST/3 (a OR b) LEAD((c))", "ATLEAST/3 (a OR b) LEAD(c)")]
    [InlineData("(a NEAR/2 b)^2.50", "(a NEAR/2 b)^2.5")]
    [InlineData("h?ft*r haftar~ munir~1 /ab?c/^3", "h?ft*r haftar~ munir~1 /ab?c/^3")]
    public void A_tree_is_written_as_understood(string query, string printed) =>
        QueryPrinter.Print(QueryParser.Parse(query).Root).ShouldBe(printed);

    [Fact]
    public void On_any_text_the_parser_gives_a_tree_that_prints_to_itself_and_loses_no_word()
    {
        string[] pieces =
        [
            "AND", "OR", "NOT", "&&", "||", "TO", "title:", "Date:", "name:", "foo:", "date:[", "]", "{", "}", "*:*",
            "\"", "“", "”", "«", "»", "„", "(", ")", "+", "-", "!", "~", "~2", "*", ":", ",", ".", "'", "&", "|", "\\", "//", "^",
            "NEAR", "NEAR/2", " NEAR/2 ", " ADJ ", "ADJ/x", " SENTENCE ", "PARAGRAPH", "ATLEAST/2 ", "ATLEAST", "LEAD(", "LEAD", "near/3", "lead(",
            "?", "h?t", "*r", "/a.b/", "/", "/(", "^2", "^", "^0.5", "^-1", "~", "~1.5",
            "a", "bc", "Dé", "x1", "7", "حفتر", "ال", "\u0301", "\u200F", "\u00A0", "\n", "\uD800", "\uD83D\uDE00", "\U00010400",
            " ", " ", " ", " ", " ", " ",
        ];
        var random = new Random(20260);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(24); i > 0; i--) text.Append(pieces[random.Next(pieces.Length)]);
            var query = text.ToString();
            var parsed = QueryParser.Parse(query);
            var tree = SyntaxText.Of(parsed.Root);
            var printed = QueryPrinter.Print(parsed.Root);
            var again = SyntaxText.Of(QueryParser.Parse(printed).Root);
            Assert.True(again == tree, $"{Escape(query)}\nis {Escape(tree)}\nprinted {Escape(printed)}\nis {Escape(again)}");
            AssertNoWordIsLost(query, parsed);
            AssertPlaces(query, parsed);
        }
    }

    private static void AssertNoWordIsLost(string query, ParsedQuery parsed)
    {
        var texts = string.Join('\n', SyntaxText.All(parsed.Root).Select(node => node switch
        {
            WordNode word => word.Text,
            PrefixNode prefix => prefix.Text,
            WildcardNode wildcard => wildcard.Pattern,
            FuzzyNode fuzzy => fuzzy.Text,
            RegexpNode regexp => regexp.Pattern,
            PhraseNode phrase => phrase.Text,
            RangeNode range => range.From + "\n" + range.To,
            FieldNode field => field.Field,
            _ => "",
        }));
        for (var i = 0; i < query.Length;)
        {
            var start = i;
            while (i < query.Length && char.IsLetter(query[i])) i++;
            var word = query[start..i];
            i = Math.Max(i, start + 1);
            // Operators, the "TO" of a range and the "name" of spellings are read as what they are.
            if (word is "" or "AND" or "OR" or "NOT" or "TO" or "name" or "NEAR" or "ADJ" or "SENTENCE" or "PARAGRAPH" or "ATLEAST" or "LEAD") continue;
            Assert.True(texts.Contains(word, StringComparison.OrdinalIgnoreCase), $"{word} of {Escape(query)} is not in {Escape(texts)}");
        }
    }

    private static void AssertPlaces(string query, ParsedQuery parsed)
    {
        foreach (var node in SyntaxText.All(parsed.Root))
        {
            Assert.True(node.Start >= 0 && node.Length >= 0 && node.Start + node.Length <= query.Length, $"{node} of {Escape(query)}");
        }

        foreach (var note in parsed.Notes) Assert.InRange(note.Start, 0, query.Length);
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(unit => unit is >= ' ' and < '\u0300' ? unit.ToString() : $"\\u{(int)unit:X4}"));
}
