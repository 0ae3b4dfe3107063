using System.Text.Json;

namespace SearchPortal.Indexer.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly TempFolder folder = new();

    public ReadTests()
    {
        folder.Write("a.md", "---\ntitle: Bridge closed\ndate: 2024-05-06\n---\n\nThe bridge \u001b[31mis closed for repairs.\n\n## Then\n\n" + new string('x', 300) + "\n");
        folder.Write("b.jsonl", "{\"headline\": \"Budget passes\", \"outlet\": \"The Town Paper\"}\nbroken\n");
        folder.Write("photo.jpg", "no picture");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_field_is_shown_with_its_reason_and_each_block_with_its_beginning()
    {
        var run = IndexerProcess.Run("read", folder.Inputs);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("in/a.md  (markdown)\n  id        a  [its path]\n  title     Bridge closed  [front matter]\n  date      2024-05-06  [front matter]\n  updated   unknown\n");
        run.Output.ShouldContain("    paragraph   The bridge [31mis closed for repairs.\n    heading     Then\n    paragraph   " + new string('x', 80) + "…\n");
        run.Output.ShouldContain("in/b.jsonl:1  (jsonl)\n  id        b#1  [its path]\n  title     Budget passes  [key headline]\n");
        run.Output.ShouldContain("in/photo.jpg  passed over: has no known format\n");
        run.ErrorLines.ShouldBe(["in/b.jsonl:2: the line is not valid JSON at byte 0 of the line. Write one whole object a line.", "articles 2, problems 1, passed over 1"]);
    }

    [Fact]
    public void All_of_a_text_is_shown_where_that_is_asked()
    {
        var run = IndexerProcess.Run("read", Path.Combine(folder.Inputs, "a.md"), "--full");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain(new string('x', 300) + "\n");
    }

    [Fact]
    public void Programs_get_an_object_a_line()
    {
        var run = IndexerProcess.Run("read", folder.Inputs, "--json");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(4);
        var article = lines[0].GetProperty("article");
        article.GetProperty("format").GetString().ShouldBe("markdown");
        article.GetProperty("fields")[1].ToString().ShouldBe("""{"name":"title","values":["Bridge closed"],"reason":"front matter"}""");
        article.GetProperty("blocks")[1].ToString().ShouldBe("""{"kind":"heading","text":"Then"}""");
        lines[2].GetProperty("problem").GetProperty("line").GetInt32().ShouldBe(2);
        lines[3].GetProperty("passedOver").GetProperty("reason").GetString().ShouldBe("has no known format");
    }

    [Fact]
    public void Nothing_is_written()
    {
        IndexerProcess.Run("read", folder.Inputs);

        Directory.Exists(folder.Index).ShouldBeFalse();
    }

    [Fact]
    public void A_mapping_counts_as_it_does_for_add()
    {
        folder.Write("c.csv", "head;story\nWheat;<p>One.</p><p>Two.</p>\n");
        var mapping = folder["m.yml"];
        File.WriteAllText(mapping, "fields: {title: head, text: story}\nhtml: story\nvalues: {outlet: Fixed}\n");

        var run = IndexerProcess.Run("read", Path.Combine(folder.Inputs, "c.csv"), "--mapping", mapping);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("  outlet    Fixed  [fixed by the mapping]\n");
        run.Output.ShouldContain("[column story]\n    paragraph   One.\n    paragraph   Two.\n");
    }

    [Fact]
    public void The_formats_are_listed()
    {
        var run = IndexerProcess.Run("formats");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("\nzip\t.zip\tan archive of any other formats\n");
    }
}
