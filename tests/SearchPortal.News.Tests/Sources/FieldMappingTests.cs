using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

public sealed class FieldMappingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Keys_are_found_in_nested_objects_and_lists_and_joined_each_once()
    {
        folder.Write("a.jsonl", """{"meta": {"head": "A title"}, "people": [{"name": "ada"}, {"name": "bob"}], "places": ["rome", "ada"]}""");

        var article = Read("fields:\n  title: meta.head\n  actors: [people.name, places]\n");

        article.Title.ShouldBe("A title");
        article.Actors.ShouldBe(["ada", "bob", "rome"]);
    }

    [Fact]
    public void Of_several_keys_the_first_that_has_a_value_counts()
    {
        folder.Write("a.jsonl", """{"one": "", "two": "Second", "three": "Third"}""");

        Read("fields:\n  title: [one, two, three]\n").Title.ShouldBe("Second");
    }

    [Fact]
    public void Fixed_values_fill_what_a_line_does_not_state()
    {
        folder.Write("a.jsonl", """{"t": "A title", "paper": "Own"}""");

        var article = Read("fields: {title: t, outlet: paper}\nvalues: {outlet: Fixed, language: fr, topics: [a, b]}\n");

        article.Outlet.ShouldBe("Own");
        article.Language.ShouldBe("fr");
        article.Topics.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_key_of_html_gives_html_to_the_text_and_plain_words_to_the_headline()
    {
        folder.Write("a.jsonl", """{"h": "Fish &amp; <i>chips</i> < 5 &euro;", "t": "<p>One.</p>", "plain": "<p>"}""");

        var article = Read("fields: {title: h, text: t, outlet: plain}\nhtml: [h, t]\n");

        article.Title.ShouldBe("Fish & chips < 5 €");
        article.HtmlText.ShouldBe("<p>One.</p>");
        article.Text.ShouldBeNull();
        article.Outlet.ShouldBe("<p>");
    }

    [Fact]
    public void A_separator_parts_several_values_within_one()
    {
        folder.Write("a.jsonl", """{"t": "A title; whole", "by": "Jane Doe; John Roe;", "about": ["a;b", "b;c"]}""");

        var article = Read("fields: {title: t, authors: by, topics: about}\nseparator: \";\"\n");

        article.Title.ShouldBe("A title; whole");
        article.Authors.ShouldBe(["Jane Doe", "John Roe"]);
        article.Topics.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Several_texts_are_paragraphs()
    {
        folder.Write("a.jsonl", """{"t": ["One.", "Two.", "One."]}""");

        Read("fields: {text: t}\n").Text.ShouldBe("One.\n\nTwo.\n\nOne.");
    }

    [Fact]
    public void Each_stated_field_tells_its_reason()
    {
        folder.Write("a.jsonl", """{"t": "A title", "meta": {"printed": "2026-02-02", "changed": "2026-02-03"}, "wire": "Wire", "by": "Jane Doe", "by2": "John Roe"}""");

        var article = Read("fields: {title: [head, t], date: meta.printed, updated: meta.changed, agency: wire, authors: [by, by2], language: none}\nvalues: {outlet: Fixed}\n");

        article.Agency.ShouldBe("Wire");
        article.Updated!.Local.ShouldBe(new DateTime(2026, 2, 3));
        article.Reasons.ShouldBe(
            new Dictionary<string, string>
            {
                ["id"] = "its path",
                ["title"] = "key t",
                ["date"] = "key meta.printed",
                ["updated"] = "key meta.changed",
                ["agency"] = "key wire",
                ["authors"] = "key by, by2",
                ["outlet"] = "fixed by the mapping",
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("recognize: off\n", false)]
    [InlineData("recognize: on\n", true)]
    [InlineData("", true)]
    public void Recognition_is_on_unless_switched_off(string line, bool expected)
    {
        folder.Write("a.jsonl", """{"title": "A title"}""");

        Read("fields:\n  title: title\n" + line).RecognizeActors.ShouldBe(expected);
    }

    [Fact]
    public void A_prefix_is_put_before_stated_ids_alone_and_needs_no_other_line()
    {
        folder.Write("a.jsonl", """
            {"id": 1, "title": "One"}
            {"url": "https://example.org/b", "title": "Two"}
            {"title": "Three"}
            """);
        var mapping = folder.Write("m.yml", "id-prefix: second/\n");

        var articles = new ArticleReader(FieldMapping.Load(mapping), "").Read([Path.Combine(folder.Path, "a.jsonl")]).Cast<RawArticle>();

        articles.Select(article => article.Id).ShouldBe(["second/1", "https://example.org/b", "a#3"]);
    }

    [Fact]
    public void A_mapping_takes_the_place_of_the_usual_keys()
    {
        folder.Write("a.jsonl", """{"title": "A title", "outlet": "Example Gazette"}""");

        Read("fields:\n  title: title\n").Outlet.ShouldBeNull();
    }

    [Theory]
    [InlineData("fields:\n  titel: t\n", 2, "unknown field \"titel\"")]
    [InlineData("feilds:\n  title: t\n", 1, "unknown key \"feilds\"")]
    [InlineData("fields:\n  title: t\nrecognize: maybe\n", 3, "neither on nor off")]
    [InlineData("fields:\n  outlet: t\n", 1, "neither a title nor a text")]
    [InlineData("fields: title\n", 1, "under fields")]
    [InlineData("fields: {title: t}\nhtml: [x]\n", 2, "key \"x\" under html")]
    [InlineData("fields: {title: t}\nitems: [x, y]\n", 2, "no single value for items")]
    [InlineData("fields: {title: t}\nseparator: ''\n", 2, "no single value for separator")]
    [InlineData("fields:\n  title: {a: b}\n", 2, "nested value")]
    [InlineData("fields:\n  title: 'open\n", 2, "not valid YAML")]
    public void A_wrong_mapping_says_where_and_what(string yaml, int line, string what)
    {
        var file = folder.Write("m.yml", yaml);

        var failure = Should.Throw<MappingException>(() => FieldMapping.Load(file));

        failure.Line.ShouldBe(line);
        failure.What.ShouldContain(what);
        failure.Remedy.ShouldNotBeEmpty();
        failure.Message.ShouldStartWith(file + ":" + line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": ");
    }

    [Fact]
    public void A_missing_mapping_file_says_so() =>
        Should.Throw<MappingException>(() => FieldMapping.Load(Path.Combine(folder.Path, "none.yml"))).What.ShouldBe("can't be read");

    private RawArticle Read(string yaml)
    {
        var file = folder.Write("m.yml", yaml);
        var mapping = FieldMapping.Load(file);
        File.Delete(file);
        return folder.ReadOne(mapping);
    }
}
