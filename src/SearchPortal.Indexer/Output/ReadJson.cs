using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Output;

/// <summary>What was read, for programs: JSON lines, each with <c>article</c>, <c>problem</c> or <c>passedOver</c>.</summary>
/// <param name="output">Where they go.</param>
internal sealed class ReadJson(TextWriter output) : IReadSink
{
    private static readonly JsonSerializerOptions Line = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <inheritdoc/>
    public void Show(RawArticle raw, Article article) => Write(new
    {
        article = new
        {
            article.Source,
            raw.Format,
            fields = ArticleField.Of(article).Where(field => field.Values.Count > 0),
            blocks = article.Blocks,
        },
    });

    /// <inheritdoc/>
    public void Show(SourceProblem problem) => Write(new { problem = new { problem.Source, problem.Line, problem.What, problem.Remedy, problem.ArticleIsKept } });

    /// <inheritdoc/>
    public void Show(PassedOver passedOver) => Write(new { passedOver = new { passedOver.Source, passedOver.Reason } });

    private void Write(object value)
    {
        output.WriteLine(JsonSerializer.Serialize(value, Line));
        output.Flush();
    }
}
