using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class TableFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cells_in_quotes_may_have_line_ends_quotes_and_delimiters()
    {
        folder.Write("a.csv", "id,Title,text\r\n1,\"One, \"\"first\"\"\",\"A text\r\n\r\nof two, paragraphs.\"\r\n\r\n2,Two,Short.\r\n");

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Title).ShouldBe(["One, \"first\"", "Two"]);
        articles[0].Text.ShouldBe("A text\n\nof two, paragraphs.");
        articles.Select(article => article.Line).ShouldBe([2, 6]);
        articles[0].Reasons["title"].ShouldBe("column title");
    }

    [Theory]
    [InlineData("title;text;date\na;b;2026-02-02\n")]
    [InlineData("title\ttext\tdate\na\tb, c\t2026-02-02\n")]
    [InlineData("title|text|date\na|b, c; d|2026-02-02")]
    [InlineData("\uFEFFtitle,text,date\n\na,b,2026-02-02\n")]
    [InlineData("sep=;\ntitle;text;date\na;b;2026-02-02\n")]
    public void The_delimiter_is_found(string table)
    {
        folder.Write("a.csv", table);

        var article = folder.ReadOne();

        article.Title.ShouldBe("a");
        article.Date!.Local.ShouldBe(new DateTime(2026, 2, 2));
        article.Format.ShouldBe("table");
    }

    [Fact]
    public void A_mapping_names_columns_in_any_case_html_and_separators()
    {
        folder.Write("a.csv", "No;Headline;Story;By;paper\n7;\"A &amp; B\";<p>One.</p>;Jane Doe, John Roe;Own\n");

        var article = folder.ReadOne(Mapping("fields: {id: no, title: headline, text: Story, authors: by, outlet: paper}\nhtml: [headline, Story]\nseparator: \", \"\n"));

        article.Id.ShouldBe("7");
        article.Title.ShouldBe("A & B");
        article.HtmlText.ShouldBe("<p>One.</p>");
        article.Authors.ShouldBe(["Jane Doe", "John Roe"]);
    }

    [Fact]
    public void Windows_1252_and_utf16_are_read_and_mixed_encodings_too()
    {
        folder.Write("a.csv", [.. "title,text\n"u8, .. "Gef\u00e4hrlich"u8, .. ",M"u8, 0xFC, .. "nchen "u8, 0x80, .. " 5\n"u8]);
        folder.Write("b.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title;text\nGefährlich;München € 5\n")]);

        foreach (var article in folder.Read().Cast<RawArticle>())
        {
            article.Title.ShouldBe("Gefährlich");
            article.Text.ShouldBe("München € 5");
        }
    }

    [Fact]
    public void A_row_of_another_length_is_named_by_its_line_and_the_next_one_is_read()
    {
        folder.Write("a.csv", "title,text\n\"a\nb\",c\nd,e,f\ng\nh,i\n");

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => article.Title).ShouldBe(["a b", "h"]);
        results.OfType<SourceProblem>().Select(problem => problem.ToString()).ShouldBe(
        [
            "press/a.csv:4: the row has 3 cells, and the first has 2. Put cells with line ends, quotes or the sign between columns in quotes.",
            "press/a.csv:5: the row has 1 cells, and the first has 2. Put cells with line ends, quotes or the sign between columns in quotes.",
        ]);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named_by_its_line()
    {
        folder.Write("a.csv", "title,text\na,b\nc,\"d\ne,f\ng,h\n");

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Title.ShouldBe("a");
        results[1].ToString().ShouldStartWith("press/a.csv:3: the row has a quote that is never closed.");
        results.Count.ShouldBe(2);
    }

    [Fact]
    public void A_cell_of_a_hundred_megabytes_is_one_problem_and_what_follows_is_read()
    {
        using (var file = new StreamWriter(Path.Combine(folder.Path, "a.csv")))
        {
            file.Write("title,text\nfirst,b\nc,\"");
            var block = new string('x', 1 << 20);
            for (var i = 0; i < 100; i++) file.Write(block);
            file.Write("\"\nlast,f\n");
        }

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => article.Title).ShouldBe(["first", "last"]);
        var problem = results.OfType<SourceProblem>().ShouldHaveSingleItem();
        problem.Line.ShouldBe(3);
        problem.What.ShouldBe("the row has more than 16777216 bytes");
        results[2].Line.ShouldBe(4);
    }

    [Fact]
    public void A_table_without_a_headline_or_text_names_its_columns()
    {
        folder.Write("a.csv", "number,place\n1,Rome\n");

        folder.Read().ShouldHaveSingleItem().ToString().ShouldBe(
            "press/a.csv:1: has no column for a headline or a text, only \"number, place\". Name the columns in its first line, and in a mapping which of them are which fields.");
    }

    [Fact]
    public void The_same_row_under_other_columns_has_another_hash()
    {
        folder.Write("a.csv", "title,text\na,b\n");
        var before = folder.ReadOne().ContentHash;

        folder.Write("a.csv", "text,title\na,b\n");

        folder.ReadOne().ContentHash.ShouldNotBe(before);
    }

    [Fact]
    public void A_row_with_a_million_columns_is_refused()
    {
        folder.Write("a.csv", "title,text\n" + new string(',', 1_000_000) + "\na,b\n");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldContain("1000001 cells");
        results[1].ShouldBeOfType<RawArticle>().Title.ShouldBe("a");
    }

    private FieldMapping Mapping(string yaml)
    {
        var file = Path.Combine(Path.GetDirectoryName(folder.Path)!, "m.yml");
        File.WriteAllText(file, yaml);
        return FieldMapping.Load(file);
    }
}
