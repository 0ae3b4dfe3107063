using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages.Documents;

/// <summary>A document of the project as a page. Its examples of queries are links to their searches.</summary>
public sealed class PortalDocument
{
    private const string Path = "/docs/";

    // Raw HTML in a document is shown, not run.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    private PortalDocument(string name, string markdown)
    {
        Name = name;
        var document = Markdown.Parse(markdown, Pipeline);
        Title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline is { } heading ? TextOf(heading) : name;
        foreach (var table in document.Descendants<Table>().ToArray()) LinkExamples(table);
        foreach (var link in document.Descendants<LinkInline>().ToArray()) Redirect(link);
        Html = document.ToHtml(Pipeline);
    }

    /// <summary>The documents that there are; none where the folder of documents is not beside the program.</summary>
    public static IReadOnlyList<PortalDocument> All { get; } = [.. new[] { "query-language", "api" }.Select(Read).OfType<PortalDocument>()];

    /// <summary>The query language, or null where the document is not there.</summary>
    public static PortalDocument? QueryLanguage => All.FirstOrDefault(document => document.Name == "query-language");

    /// <summary>Its name: <c>query-language</c>.</summary>
    public string Name { get; }

    /// <summary>Its first heading.</summary>
    public string Title { get; }

    /// <summary>The document as HTML of its own elements only.</summary>
    public string Html { get; }

    /// <summary>The address of its page.</summary>
    public string Address => Path + Name;

    private static PortalDocument? Read(string name)
    {
        if (WebRoot.Folder is not { } root) return null;
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(root)!, "docs", name + ".md");
        return File.Exists(file) ? new PortalDocument(name, File.ReadAllText(file)) : null;
    }

    /// <summary>In a table of queries, the first column leads to the searches.</summary>
    private static void LinkExamples(Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        foreach (var code in table.Descendants<CodeInline>()) code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        if (rows is not [{ IsHeader: true } head, ..] || CellText(head) != "query") return;
        foreach (var code in rows.Skip(1).SelectMany(row => ((TableCell)row[0]).Descendants<CodeInline>()).ToArray())
        {
            var link = new LinkInline { Url = SearchUrl.Write(new SearchRequest { Query = code.Content }) };
            code.ReplaceBy(link);
            link.AppendChild(code);
        }
    }

    /// <summary>What is linked within the repository leads to its page here; what has none is plain text.</summary>
    private static void Redirect(LinkInline link)
    {
        if (link.Url is not { } url || url.StartsWith('/') || url.StartsWith('#')) return;
        var parts = url.Split('#', 2);
        if (parts[0] is "query-language.md" or "api.md")
        {
            link.Url = string.Concat(Path, parts[0].AsSpan(0, parts[0].Length - ".md".Length), parts.Length > 1 ? "#" + parts[1] : "");
            return;
        }

        if (WebAddress.OrNull(url) is not null) return;
        foreach (var child in link.ToArray())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static string CellText(TableRow row) => ((TableCell)row[0]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline is { } inline ? TextOf(inline) : "";

    private static string TextOf(ContainerInline inline) => string.Concat(inline.Descendants<LiteralInline>().Select(text => text.Content.ToString()));
}
