using System.Globalization;
using System.Text.Json.Nodes;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Tests;

/// <summary>A Lucene index of given articles, in a folder.</summary>
internal sealed class PeerIndex
{
    private readonly string folder;
    private readonly IndexOrder order;

    private PeerIndex(string folder, IndexOrder order)
    {
        this.folder = folder;
        this.order = order;
    }

    private string Index => Path.Combine(folder, "lucene");

    /// <summary>Indexes the articles.</summary>
    /// <param name="folder">A folder of its own, which is there.</param>
    /// <param name="order">The schema's order.</param>
    /// <param name="articles">In the schema's order, so that Lucene's ties, which follow the order of indexing, are ours.</param>
    public static PeerIndex Create(string folder, IndexOrder order, IEnumerable<PeerArticle> articles)
    {
        var index = new PeerIndex(folder, order);
        var file = Path.Combine(folder, "articles.jsonl");
        File.WriteAllLines(file, articles.Select(article => article.ToJson()));
        LucenePeer.Run("index", file, index.Index);
        return index;
    }

    /// <summary>Lucene's answers, in the order of the tasks. Facets of keyword fields are counted; others are left out.</summary>
    public IReadOnlyList<PeerAnswer> Ask(IEnumerable<SearchTask> tasks)
    {
        var questions = Path.Combine(folder, "questions.jsonl");
        var answers = Path.Combine(folder, "answers.jsonl");
        File.WriteAllLines(questions, tasks.Select((task, i) => Question(task, i).ToJsonString()));
        LucenePeer.Run("answer", Index, questions, answers);
        return [.. File.ReadLines(answers).Select(PeerAnswer.FromJson)];
    }

    private JsonObject Question(SearchTask task, int number)
    {
        var question = new JsonObject
        {
            ["id"] = number.ToString(CultureInfo.InvariantCulture),
            ["query"] = PeerQueries.ToJson(task.Query),
            ["size"] = task.Size,
        };
        if (task.Sort != Sort.Score)
            question["sort"] = new JsonObject { ["field"] = order.NumberField, ["descending"] = order.Descending == (task.Sort == Sort.SchemaOrder) };
        if (task.Filters.Count > 0)
            question["filters"] = new JsonArray([.. task.Filters.Select(filter => new JsonObject { ["dimension"] = filter.Dimension, ["query"] = PeerQueries.ToJson(filter.Filter) })]);
        var facets = task.Facets.Where(facet => facet.Bucket is null).Select(facet => JsonValue.Create(facet.Dimension)).ToArray();
        if (facets.Length > 0) question["facets"] = new JsonArray([.. facets]);
        return question;
    }
}
