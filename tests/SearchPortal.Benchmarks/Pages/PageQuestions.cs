using System.Text.Json;

namespace SearchPortal.Benchmarks.Pages;

/// <summary>Makes questions from articles that a site itself shows: words, phrases and names of the same article, with and without filters.</summary>
/// <param name="articles">Hits of the programming interface.</param>
/// <param name="random">Chooses.</param>
internal sealed class PageQuestions(IReadOnlyList<JsonElement> articles, Random random)
{
    private const int ShortestWord = 3;

    /// <summary>So many questions of each kind.</summary>
    public IEnumerable<PageQuestion> Make(int ofEach)
    {
        (string Kind, Func<string?> Make)[] kinds =
        [
            ("one word", () => Words(1)),
            ("two words", () => Words(2)),
            ("three words", () => Words(3)),
            ("phrase of two words", Phrase),
            ("name of an actor", () => ActorOf(Article()) is var (_, label) ? Query(label) : null),
            ("word and outlet", () => Filtered("outlet", article => article.GetProperty("outlet").GetString())),
            ("word and actor", () => Filtered("actor", article => ActorOf(article)?.Id)),
            ("word and month", () => Article() is var article && Words(article, 1) is { } words && MonthOf(article) is { } month ? $"{words}&from={month}&to={month}" : null),
        ];
        return kinds.SelectMany(kind => Made(kind.Make).Take(ofEach).Select(parameters => new PageQuestion(kind.Kind, parameters)));
    }

    public static string Query(string text) => "q=" + Uri.EscapeDataString(text);

    /// <summary>Articles may lack what a kind needs, all of them even.</summary>
    private IEnumerable<string> Made(Func<string?> make)
    {
        for (var failures = 0; failures < articles.Count;)
        {
            if (make() is { } made) yield return made;
            else failures++;
        }
    }

    private JsonElement Article() => articles[random.Next(articles.Count)];

    private string? Words(int count) => Words(Article(), count);

    /// <summary>Words of a headline, in lower case: none of them is an operator.</summary>
    private string? Words(JsonElement article, int count)
    {
        var words = WordsOf(article).Where(word => word.Length >= ShortestWord).Distinct().ToArray();
        if (words.Length < count) return null;
        random.Shuffle(words);
        return Query(string.Join(' ', words[..count]));
    }

    private string? Phrase()
    {
        var words = WordsOf(Article());
        if (words.Length < 2) return null;
        var first = random.Next(words.Length - 1);
        return Query($"\"{words[first]} {words[first + 1]}\"");
    }

    private string? Filtered(string parameter, Func<JsonElement, string?> valueOf)
    {
        var article = Article();
        return Words(article, 1) is { } words && valueOf(article) is { Length: > 0 } value ? $"{words}&{parameter}={Uri.EscapeDataString(value)}" : null;
    }

    private static string[] WordsOf(JsonElement article) =>
        [.. article.GetProperty("title").GetProperty("text").GetString()!.Split(' ').Where(word => word.Length > 0 && word.All(char.IsLetter)).Select(word => word.ToLowerInvariant())];

    private (string Id, string Label)? ActorOf(JsonElement article)
    {
        var actors = article.GetProperty("actors");
        if (actors.GetArrayLength() == 0) return null;
        var actor = actors[random.Next(actors.GetArrayLength())];
        return (actor.GetProperty("id").GetString()!, actor.GetProperty("name").GetString()!);
    }

    private static string? MonthOf(JsonElement article) =>
        article.TryGetProperty("published", out var published) && published.GetString() is { Length: >= 7 } date ? date[..7] : null;
}
