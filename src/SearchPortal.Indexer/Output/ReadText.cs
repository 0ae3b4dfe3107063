using System.Globalization;
using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Output;

/// <summary>What was read, for people: a line for each field with its reason, a line for each block.</summary>
/// <param name="output">Where articles go.</param>
/// <param name="errors">Where problems go.</param>
/// <param name="isFull">Whether blocks are shown whole.</param>
internal sealed class ReadText(TextWriter output, TextWriter errors, bool isFull) : IReadSink
{
    private const int ShownOfBlock = 80;

    /// <inheritdoc/>
    public void Show(RawArticle raw, Article article)
    {
        output.WriteLine($"{PlainText.OneLine(article.Source)}  ({raw.Format})");
        foreach (var field in ArticleField.Of(article))
        {
            var value = field.Values.Count == 0 ? "unknown" : PlainText.OneLine(string.Join("; ", field.Values));
            output.WriteLine(field.Reason is null ? $"  {field.Name,-10}{value}" : $"  {field.Name,-10}{value}  [{PlainText.OneLine(field.Reason)}]");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {FieldNameOfText,-10}{article.Blocks.Count:N0} blocks, {article.Body.Length:N0} characters{Reason(article)}"));
        foreach (var block in article.Blocks) output.WriteLine($"    {Name(block.Kind),-10}  {Shown(block.Text)}");
        output.WriteLine();
        output.Flush();
    }

    /// <inheritdoc/>
    public void Show(SourceProblem problem) => errors.WriteLine(PlainText.Problem(problem));

    /// <inheritdoc/>
    public void Show(PassedOver passedOver)
    {
        output.WriteLine($"{PlainText.OneLine(passedOver.Source)}  passed over: {PlainText.OneLine(passedOver.Reason)}");
        output.Flush();
    }

    private const string FieldNameOfText = "text";

    private static string Reason(Article article) => article.Reasons.TryGetValue(FieldNameOfText, out var reason) ? $"  [{PlainText.OneLine(reason)}]" : "";

    private string Shown(string text) => isFull || text.Length <= ShownOfBlock ? PlainText.OneLine(text, int.MaxValue) : PlainText.OneLine(text, ShownOfBlock);

    private static string Name(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "list item",
        BlockKind.Quote => "quote",
        BlockKind.TableRow => "table row",
        _ => "paragraph",
    };
}
