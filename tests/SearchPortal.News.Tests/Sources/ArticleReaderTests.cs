using SearchPortal.News.Dates;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folders_are_read_in_the_ordinal_order_of_relative_paths()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "a-b.txt", "B.txt", "a/b/c.txt" }) folder.Write(name, "Some text.");

        folder.Read().Select(result => result.Source)
            .ShouldBe(["press/B.txt", "press/a-b.txt", "press/a.txt", "press/a/b/c.txt", "press/a/z.txt", "press/b.txt"]);
    }

    [Fact]
    public void Formats_are_told_by_extension_whatever_its_case()
    {
        folder.Write("1.TXT", "Some text.");
        folder.Write("2.text", "Some text.");
        folder.Write("3.md", "Some text.");
        folder.Write("4.Markdown", "Some text.");
        folder.Write("5.jsonl", """{"text": "Some text."}""");
        folder.Write("6.ndjson", """{"text": "Some text."}""");

        folder.Read().Cast<RawArticle>().Select(article => article.Format).ShouldBe(
            ["text", "text", "markdown", "markdown", "jsonl", "jsonl"]);
    }

    [Theory]
    [InlineData("README.md", "is a README")]
    [InlineData("readme-first.txt", "is a README")]
    [InlineData(".hidden.txt", "is a dot-file")]
    [InlineData(".git/config.txt", "is a dot-folder")]
    [InlineData("gone.txt.meta.yml", "is a sidecar")]
    [InlineData("actors.yml", "is a data file of the portal")]
    [InlineData("topics.yml", "is a data file of the portal")]
    [InlineData("outlets.yml", "is a data file of the portal")]
    [InlineData("gold.json", "is a data file of the portal")]
    [InlineData("photo.jpg", "has no known format")]
    public void What_is_no_article_is_passed_over_with_its_reason(string name, string reason)
    {
        folder.Write(name, "Some text.");

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<PassedOver>().Reason.ShouldBe(reason);
    }

    [Fact]
    public void Symbolic_links_below_a_folder_are_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("searchportal");
        File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "Some text.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "away"), outside.FullName);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "cycle"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "secret.txt"), Path.Combine(outside.FullName, "secret.txt"));

        var results = folder.Read();

        results.Count.ShouldBe(3);
        results.ShouldAllBe(result => result is PassedOver && ((PassedOver)result).Reason == "is a symbolic link");
        outside.Delete(recursive: true);
    }

    [Fact]
    public void The_id_is_the_stated_one_else_the_address_else_the_path_without_extension()
    {
        folder.Write("a/1.md", "---\nid: A-17\nurl: https://example.org/17\n---\nSome text.");
        folder.Write("a/2.md", "---\nurl: https://example.org/18\n---\nSome text.");
        folder.Write("a/3.v2.md", "Some text.");
        folder.Write("b.jsonl", "{\"id\": 5, \"text\": \"x\"}\n\n{\"text\": \"x\"}");

        folder.Read().Cast<RawArticle>().Select(article => article.Id).ShouldBe(["A-17", "https://example.org/18", "a/3.v2", "5", "b#3"]);
    }

    [Fact]
    public void A_file_given_directly_is_known_by_its_name_alone()
    {
        var file = folder.Write("deep/er/story.txt", "Some text.");

        var article = new ArticleReader(null, "1").Read([file]).ShouldHaveSingleItem().ShouldBeOfType<RawArticle>();

        article.Id.ShouldBe("story");
        article.Source.ShouldBe("story.txt");
    }

    [Fact]
    public void A_folder_given_with_a_slash_or_as_a_dot_has_its_own_name()
    {
        folder.Write("a.txt", "Some text.");

        new ArticleReader(null, "1").Read([folder.Path + "/", folder.Path + "/."]).Select(result => result.Source).ShouldBe(["press/a.txt", "press/a.txt"]);
    }

    [Fact]
    public void The_bytes_of_all_results_are_the_bytes_counted_before()
    {
        folder.Write("a.txt", "Some text.");
        folder.Write("b.md", "---\ndate: never\n---\nSome text.");
        folder.Write("c.jsonl", "{\"text\": \"x\"}\n\nbroken\n{\"text\": \"y\"}\n");
        folder.Write("d.bin", "no article");

        var results = folder.Read();

        results.Sum(result => result.Bytes).ShouldBe(ArticleReader.CountBytes([folder.Path]));
        results.OfType<SourceProblem>().Count().ShouldBe(2);
    }

    [Fact]
    public void The_hash_changes_with_bytes_sidecar_mapping_and_versions_and_with_nothing_else()
    {
        folder.Write("a.jsonl", """{"title": "One"}""");
        var first = folder.ReadOne().ContentHash;
        folder.ReadOne().ContentHash.ShouldBe(first);
        var hashes = new List<ulong> { first, folder.ReadOne(versions: "2").ContentHash };

        var mapping = folder.Write("m.mapping.yml", "fields:\n  title: title\n");
        hashes.Add(new ArticleReader(FieldMapping.Load(mapping), "1").Read([Path.Combine(folder.Path, "a.jsonl")]).OfType<RawArticle>().Single().ContentHash);
        folder.Write("a.jsonl.meta.yml", "outlet: Ours\n");
        hashes.Add(folder.Read().OfType<RawArticle>().Single().ContentHash);
        File.Delete(Path.Combine(folder.Path, "a.jsonl.meta.yml"));
        folder.Write("a.jsonl", """{"title": "Two"}""");
        hashes.Add(folder.Read().OfType<RawArticle>().Single().ContentHash);

        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public void A_sidecar_goes_before_what_the_file_says()
    {
        folder.Write("a.md", "---\ntitle: From the file\n---\nSome text.");
        folder.Write("a.md.meta.yml", "title: From the sidecar\noutlet: Example Gazette\ndate: 2020-05-06\nauthors: [Jane Doe, John Roe]\nlanguage: en\n");

        var article = folder.Read().OfType<RawArticle>().Single();

        article.Title.ShouldBe("From the sidecar");
        article.Outlet.ShouldBe("Example Gazette");
        article.Authors.ShouldBe(["Jane Doe", "John Roe"]);
        article.Date.ShouldBe(new PublishedDate(new DateTime(2020, 5, 6), DatePrecision.Day, null));
        article.Language.ShouldBe("en");
    }

    [Fact]
    public void A_sidecar_of_a_jsonl_file_speaks_for_all_its_lines_but_names_none()
    {
        folder.Write("a.jsonl", "{\"text\": \"x\"}\n{\"text\": \"y\", \"outlet\": \"Own\"}");
        folder.Write("a.jsonl.meta.yml", "id: same\noutlet: Example Gazette\n");

        var articles = folder.Read().OfType<RawArticle>().ToList();

        articles.Select(article => article.Id).ShouldBe(["a#1", "a#2"]);
        articles.Select(article => article.Outlet).ShouldBe(["Example Gazette", "Own"]);
    }

    [Fact]
    public void A_jsonl_line_is_read_by_its_usual_keys()
    {
        folder.Write("a.jsonl", """
            {"headline": "A title", "body": "A text.", "published_at": "2020-05-06", "publisher": "Example Gazette", "link": "https://example.org/a b", "byline": "By Jane Doe and John Roe, Reuters", "lang": "EN-gb", "dateline": "TRIPOLI, Feb 2 -", "unused": {"a": [1]}}
            """);

        var article = folder.ReadOne();

        article.Title.ShouldBe("A title");
        article.Text.ShouldBe("A text.");
        article.Outlet.ShouldBe("Example Gazette");
        article.Url.ShouldBe("https://example.org/a%20b");
        article.Authors.ShouldBe(["Jane Doe", "John Roe"]);
        article.Language.ShouldBe("en-gb");
        article.Line.ShouldBe(1);
    }
}
