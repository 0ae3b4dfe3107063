using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class JsonFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_array_is_read_item_by_item_with_the_line_of_each()
    {
        folder.Write("a.json", """
            [
              {"title": "One", "text": "First."},
              {
                "title": "Two [2] \" }",
                "text": "Second."
              }
            ]
            """);

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Title).ShouldBe(["One", "Two [2] \" }"]);
        articles.Select(article => article.Id).ShouldBe(["a#1", "a#2"]);
        articles.Select(article => article.Line).ShouldBe([2, 3]);
        articles.ShouldAllBe(article => article.Format == "json");
    }

    [Fact]
    public void A_single_object_is_one_article_with_the_id_of_the_file()
    {
        folder.Write("a.json", "{\n  \"title\": \"One\",\n  \"text\": \"First.\"\n}\n");

        folder.ReadOne().Id.ShouldBe("a");
    }

    [Fact]
    public void Objects_one_after_the_other_are_articles()
    {
        folder.Write("a.json", "{\n\"title\": \"One\"}\n{\n\"title\": \"Two\"}\u001e{\"title\": \"Three\"}");

        folder.Read().Cast<RawArticle>().Select(article => (article.Id, article.Title)).ShouldBe([("a", "One"), ("a#2", "Two"), ("a#3", "Three")]);
    }

    [Fact]
    public void Arrays_within_arrays_are_one_list() =>
        Titles("""[[{"title": "1"}], [], [[{"title": "2"}, {"title": "3"}]]]""").ShouldBe(["1", "2", "3"]);

    [Theory]
    [InlineData("""{"status": "ok", "a": {"items": [1, {"title": "no"}]}, "response": {"total": 2, "results": [{"title": "1"}, {"title": "2"}], "x": {"results": [{"title": "no"}]}}}""")]
    [InlineData("""[{"response": {"results": [{"title": "1"}]}}, {"response": [{"results": {"title": "2"}}]}]""")]
    [InlineData("""{"respons\u0065": {"results": [[{"title": "1"}], [{"title": "2"}]]}}""")]
    [InlineData("""{"a": "\"}{[", "response": {"b": [["]"]], "results": [{"title": "1"}, {"title": "2"}]}}""")]
    public void Items_leads_to_an_array_below_the_root(string json) => Titles(json, "items: response.results\n").ShouldBe(["1", "2"]);

    [Fact]
    public void A_place_with_no_articles_is_a_problem_that_names_it()
    {
        folder.Write("a.json", """{"data": [{"title": "1"}]}""");

        folder.Read(Mapping("items: response.results\n")).ShouldHaveSingleItem().ToString()
            .ShouldBe("press/a.json: has nothing at \"response.results\", where the mapping says that its articles are. Correct items in the mapping.");
    }

    [Fact]
    public void An_empty_array_is_passed_over()
    {
        folder.Write("a.json", "[ ]");

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<PassedOver>().Reason.ShouldBe("has no articles");
    }

    [Theory]
    [InlineData("[{\"title\": \"1\"},\n{\"title\": bad},\n{\"title\": \"3\"}]", 2, "item 2 is not valid JSON")]
    [InlineData("[{\"title\": \"1\"},\n{\"title\": \"open\n},\n{\"title\": \"3\"}]", 2, "item 2 is not valid JSON")]
    [InlineData("[{\"title\": \"1\"},\n17,\n{\"title\": \"3\"}]", 2, "item 2 is no object")]
    [InlineData("[{\"title\": \"1\"},\n{},\n{\"title\": \"3\"}]", 2, "neither a title nor a text")]
    [InlineData("[{\"title\": \"1\"},\n{\"title\": \"\\ud800\"},\n{\"title\": \"3\"}]", 2, "half a character")]
    public void A_bad_item_is_named_and_the_next_one_is_read(string json, int line, string what)
    {
        folder.Write("a.json", json);

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => article.Title).First().ShouldBe("1");
        var problem = results.OfType<SourceProblem>().ShouldHaveSingleItem();
        problem.Line.ShouldBe(line);
        problem.What.ShouldContain(what);
        results.OfType<RawArticle>().Last().Title.ShouldBe("3");
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_what_is_whole_and_says_so()
    {
        folder.Write("a.json", "[{\"title\": \"1\"}, {\"title\": \"2\", \"tex");

        var results = folder.Read();

        results[0].ShouldBeOfType<RawArticle>().Title.ShouldBe("1");
        results[1].ToString().ShouldBe("press/a.json: ends within an object or array: it is cut off or damaged. Get it again.");
        results.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_levels_are_one_problem(char bracket)
    {
        folder.Write("a.json", bracket == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        folder.Write("b.json", "[{\"title\": \"deep\", \"x\": " + new string('[', 100_000) + new string(']', 100_000) + "}, {\"title\": \"1\"}]");

        var results = folder.Read();

        results.Count.ShouldBe(3);
        results[0].ShouldBeOfType<SourceProblem>().What.ShouldContain("cut off");
        results[1].ShouldBeOfType<SourceProblem>().What.ShouldContain("not valid JSON");
        results[2].ShouldBeOfType<RawArticle>().Title.ShouldBe("1");
    }

    [Fact]
    public void An_item_that_is_too_long_is_named_and_the_next_one_is_read()
    {
        folder.Write("a.json", "[{\"text\": \"" + new string('x', 20 << 20) + "\"}, {\"title\": \"2\"}]");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldBe("item 1 has more than 16777216 bytes");
        results[1].ShouldBeOfType<RawArticle>().Title.ShouldBe("2");
        results.Count.ShouldBe(2);
    }

    [Fact]
    public void Items_across_the_edges_of_buffers_are_whole()
    {
        var random = new Random(7);
        var titles = Enumerable.Range(0, 2_000).Select(number => $"{number} x" + new string('ü', random.Next(200)) + (random.Next(3) == 0 ? "\\\"" : "")).ToList();
        folder.Write("a.json", "[" + string.Join(",\n", titles.Select(title => $"{{\"title\":\"{title}\"}}")) + "]");

        folder.Read().Cast<RawArticle>().Select(article => article.Title).ShouldBe(titles.Select(title => title.Replace("\\\"", "\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Utf16_and_byte_order_marks_are_read()
    {
        folder.Write("a.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("[{\"title\": \"Täxt\"}]")]);
        folder.Write("b.json", [0xEF, 0xBB, 0xBF, .. "[{\"title\": \"Täxt\"}]"u8]);

        folder.Read().Cast<RawArticle>().Select(article => article.Title).ShouldBe(["Täxt", "Täxt"]);
    }

    [Fact]
    public void The_bytes_of_all_results_are_those_of_the_file()
    {
        folder.Write("a.json", "[" + string.Join(",\n", Enumerable.Range(0, 20_000).Select(number => $"{{\"title\":\"{number}\"}}")) + "]");

        var results = folder.Read();

        results.Count.ShouldBe(20_000);
        results.Sum(result => result.Bytes).ShouldBe(ArticleReader.CountBytes([folder.Path]));
        results.Count(result => result.Bytes > 0).ShouldBeGreaterThan(3);
    }

    private IEnumerable<string?> Titles(string json, string mapping = "")
    {
        folder.Write("a.json", json);
        return folder.Read(Mapping(mapping)).Cast<RawArticle>().Select(article => article.Title);
    }

    private FieldMapping Mapping(string yaml)
    {
        var file = Path.Combine(Path.GetDirectoryName(folder.Path)!, "m.yml");
        File.WriteAllText(file, "fields: {title: title}\n" + yaml);
        return FieldMapping.Load(file);
    }
}
