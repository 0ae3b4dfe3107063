using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

/// <summary>Bad input gets one clear line; what stands beside it is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BadInputTests() => folder.Write("zz-good.txt", "A sound text.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_path_is_a_problem_and_the_other_paths_are_read()
    {
        var results = new ArticleReader(null, "1").Read([Path.Combine(folder.Path, "nowhere"), "", "bad\0path", folder.Path]).ToList();

        results.Take(3).ShouldAllBe(result => result is SourceProblem);
        results[0].ToString().ShouldStartWith("nowhere: does not exist");
        results[3].ShouldBeOfType<RawArticle>();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.jsonl")]
    public void An_empty_file_says_so(string name)
    {
        folder.Write(name, "");

        Problem().ToString().ShouldBe($"press/{name}: is empty. Fill it or remove it.");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    public void A_file_that_can_not_be_opened_says_so(string name)
    {
        var path = folder.Write(name, "{\"text\": \"x\"}");
        using var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);

        Problem().What.ShouldStartWith("can't be read");
    }

    [Fact]
    public void White_space_alone_is_no_article()
    {
        folder.Write("a.txt", " \r\n\t \uFEFF\n");

        Problem().What.ShouldBe("is empty but for white space");
    }

    [Fact]
    public void Invalid_utf8_names_the_byte()
    {
        folder.Write("a.txt", [.. new byte[3000].Select(_ => (byte)'a'), .. "\u00e9\u20ac"u8, 0xE9, (byte)'b']);

        Problem().What.ShouldBe("is not valid UTF-8 at byte 3005 (0xE9)");
    }

    [Fact]
    public void Utf16_with_its_mark_is_read_and_broken_utf16_is_not()
    {
        folder.Write("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ein Täxt.")]);
        folder.Write("b.txt", [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41]);

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Text.ShouldBe("Ein Täxt.");
        results[1].ShouldBeOfType<SourceProblem>().What.ShouldContain("not valid UTF-16");
    }

    [Fact]
    public void Control_characters_do_not_reach_the_article()
    {
        folder.Write("a.md", "---\ntitle: \"A\\0 \\e[31mtitle\\n two\"\n---\nSome\0 text\u001b[0m.");

        var article = folder.Read().OfType<RawArticle>().First();

        article.Title.ShouldBe("A [31mtitle two");
        article.Blocks.ShouldHaveSingleItem().Text.ShouldBe("Some text[0m.");
    }

    [Theory]
    [InlineData("---\ntitle: \"open\n---\ntext", 2, "not valid YAML")]
    [InlineData("---\ntitle: a\ntitel: b\n---\ntext", 3, "unknown key \"titel\"")]
    [InlineData("---\ntitle: a\ntitle: b\n---\ntext", 3, "not valid YAML")]
    [InlineData("---\ntitle: a\ntext without an end", 1, "no closing ---")]
    [InlineData("---\ntitle:\n  deep: value\n---\ntext", 3, "nested value for \"title\"")]
    [InlineData("---\n- a\n- b\n---\ntext", 2, "not a list of \"key: value\" lines")]
    [InlineData("---\ntitle: a\nauthor: &x b\noutlet: *x\n---\ntext", 3, "anchor")]
    public void Broken_front_matter_names_line_and_remedy(string text, int line, string what)
    {
        folder.Write("a.md", text);

        var problem = Problem();

        problem.Line.ShouldBe(line);
        problem.What.ShouldContain(what);
        problem.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_unknown_key_names_the_known_ones()
    {
        folder.Write("a.md", "---\ntitel: b\n---\ntext");

        Problem().Remedy.ShouldBe("Use only these keys: id, title, date, updated, outlet, agency, url, authors, language, dateline, actors, topics, source");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deeply_nested_yaml_is_refused(char bracket)
    {
        folder.Write("a.md", "---\ntitle: " + new string(bracket, 30_000) + "\n---\ntext");

        Problem().What.ShouldContain("front matter that can't be used");
    }

    [Fact]
    public void Deeply_nested_yaml_blocks_are_refused()
    {
        folder.Write("a.md", "---\n" + string.Concat(Enumerable.Repeat("- ", 30_000)) + "a\n---\ntext");

        Problem().What.ShouldContain("front matter that can't be used");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("<a ")]
    public void Deeply_nested_markdown_is_read_or_refused(string opening)
    {
        folder.Write("a.md", string.Concat(Enumerable.Repeat(opening, 20_000)) + "text");

        folder.Read().Count.ShouldBe(2);
    }

    [Fact]
    public void A_date_that_is_none_is_reported_and_the_article_kept_undated()
    {
        folder.Write("a.md", "---\ntitle: a\ndate: 31 February 2026\n---\ntext");

        var results = folder.Read();

        results[0].ToString().ShouldBe(
            "press/a.md:3: has no date that can be used (\"31 February 2026\"); it is kept undated. Write it as 2026-02-02 or 2026-02-02T10:00:00+05:00.");
        results[1].ShouldBeOfType<RawArticle>().Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org/a")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("not an address")]
    public void An_address_that_is_not_of_the_web_is_reported_and_left_out(string url)
    {
        folder.Write("a.md", $"---\ntitle: a\nurl: \"{url}\"\n---\ntext");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().Line.ShouldBe(3);
        results[1].ShouldBeOfType<RawArticle>().Url.ShouldBeNull();
    }

    [Fact]
    public void An_id_that_is_too_long_or_can_not_be_seen_is_refused()
    {
        folder.Write("a.jsonl", $$"""
            {"id": "{{new string('x', 513)}}", "text": "t"}
            {"id": "a\u0000b", "text": "t"}
            {"id": "{{new string('x', 512)}}", "text": "t"}
            """);

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldBe("has an id of 513 characters, more than 512");
        results[1].ShouldBeOfType<SourceProblem>().Line.ShouldBe(2);
        results[2].ShouldBeOfType<RawArticle>();
    }

    [Theory]
    [InlineData("{\"text\": \"x\"", "not valid JSON")]
    [InlineData("[1, 2]", "no object")]
    [InlineData("{\"text\": \"\\ud800\"}", "half a character")]
    [InlineData("{\"title\": \" \", \"text\": \"\", \"date\": \"2020\"}", "neither a title nor a text")]
    [InlineData("{\"title\": {\"a\": 1}}", "neither a title nor a text")]
    public void A_bad_line_is_named_and_the_next_one_is_read(string line, string what)
    {
        folder.Write("a.jsonl", "{\"text\": \"first\"}\n" + line + "\n{\"text\": \"third\"}\n");

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Text.ShouldBe("first");
        var problem = results[1].ShouldBeOfType<SourceProblem>();
        problem.Line.ShouldBe(2);
        problem.What.ShouldContain(what);
        results[2].ShouldBeOfType<RawArticle>().Text.ShouldBe("third");
    }

    [Fact]
    public void Deeply_nested_json_is_a_bad_line()
    {
        folder.Write("a.jsonl", "{\"text\": " + new string('[', 100_000));

        Problem().What.ShouldContain("not valid JSON");
    }

    [Fact]
    public void Invalid_utf8_in_a_line_names_the_byte_of_the_file()
    {
        folder.Write("a.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"text\": \"x\"}\n{\"text\": \""u8, 0xFF, .. "\"}\n{\"text\": \"z\"}"u8]);

        var results = folder.Read();

        results[1].ToString().ShouldStartWith("press/a.jsonl:2: the line is not valid UTF-8 at byte 27 of the file");
        results[2].ShouldBeOfType<RawArticle>().Text.ShouldBe("z");
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_named_with_its_size_and_skipped()
    {
        const int size = 50 << 20;
        using (var file = File.Create(Path.Combine(folder.Path, "a.jsonl")))
        {
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'x');
            file.Write("{\"text\": \"first\"}\n"u8);
            for (var written = 0; written < size; written += block.Length) file.Write(block);
            file.Write("\n{\"text\": \"third\"}\n"u8);
        }

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Text.ShouldBe("first");
        results[1].ToString().ShouldStartWith("press/a.jsonl:2: the line has 52428801 bytes, more than 16777216");
        results[2].ShouldBeOfType<RawArticle>().Line.ShouldBe(3);
    }

    [Fact]
    public void A_value_that_is_far_too_long_is_left_out_and_reported()
    {
        folder.Write("a.jsonl", $$"""{"title": "{{new string('x', 1001)}}", "text": "t"}""");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldBe("has 1001 characters for title, more than 1000; it is left out");
        results[1].ShouldBeOfType<RawArticle>().Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("titel: x\n", 1, "unknown key \"titel\"")]
    [InlineData("title: x\nauthors: {a: b}\n", 2, "nested value")]
    [InlineData("title: [x\n", 2, "not valid YAML")]
    public void A_bad_sidecar_is_reported_and_the_article_read_without_it(string sidecar, int line, string what)
    {
        folder.Write("a.txt", "A text.");
        folder.Write("a.txt.meta.yml", sidecar);

        var results = folder.Read();

        var problem = results[0].ShouldBeOfType<SourceProblem>();
        problem.Source.ShouldBe("press/a.txt.meta.yml");
        problem.Line.ShouldBe(line);
        problem.What.ShouldContain(what);
        problem.What.ShouldEndWith("the article is read without it");
        results[1].ShouldBeOfType<RawArticle>().Title.ShouldBeNull();
    }

    [Fact]
    public void A_file_name_with_a_line_end_can_not_forge_a_second_line()
    {
        folder.Write("a\nb.txt", "A text.");

        Problem().ToString().ShouldNotContain("\n");
    }

    private SourceProblem Problem()
    {
        var results = folder.Read();
        results.Count.ShouldBe(2);
        results[1].ShouldBeOfType<RawArticle>().Id.ShouldBe("zz-good");
        return results[0].ShouldBeOfType<SourceProblem>();
    }
}
