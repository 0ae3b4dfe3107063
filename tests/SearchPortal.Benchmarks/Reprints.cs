using System.Text.RegularExpressions;
using SearchPortal.Engine.Analysis;
using SearchPortal.News;

namespace SearchPortal.Benchmarks;

/// <summary>Makes reprints of short news: under another headline, with another credit, a share of the sentences changed. Half of those are replaced by
/// sentences of other news, half are reworded. And other news in the same form: every number and name is another one.</summary>
internal sealed partial class Reprints
{
    private const int FewestWords = 60;
    private const int MostWords = 250;
    private const int FewestSentences = 4;

    private readonly Article[] articles;
    private readonly Random random;
    private readonly string[] words;
    private readonly string[] names;

    public Reprints(Article[] articles, int seed)
    {
        random = new Random(seed);
        this.articles = [.. articles.Where(article => article.Title is not null && Words().Count(article.Body) is >= FewestWords and <= MostWords && Sentences(article.Body).Length >= FewestSentences)];
        words = [.. this.articles.SelectMany(article => PlainWord().Matches(article.Body).Select(match => match.Value)).Distinct()];
        names = [.. this.articles.SelectMany(article => Name().Matches(article.Body).Select(match => match.Value)).Distinct()];
    }

    public IReadOnlyList<Reprint> Make(int count, double[] rates)
    {
        var chosen = articles.ToArray();
        random.Shuffle(chosen);
        var made = new List<Reprint>();
        foreach (var article in chosen.Take(count))
        {
            foreach (var rate in rates) made.Add(new Reprint(article, Changed(article, rate), FormattableString.Invariant($"{rate:P0} of sentences changed"), true));
            made.Add(new Reprint(article, OtherNews(article), "other numbers and names", false));
        }

        return made;
    }

    private Article Changed(Article article, double rate)
    {
        var sentences = Sentences(article.Body);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        random.Shuffle(order);
        var changes = (int)Math.Round(rate * sentences.Length, MidpointRounding.AwayFromZero);
        for (var i = 0; i < Math.Max(1, changes); i++) sentences[order[i]] = i % 2 == 0 ? Foreign() : Reworded(sentences[order[i]]);
        var title = string.Join(' ', sentences[^1].Split(' ').Take(7));
        return With(article, title, ["By " + Pick(names) + " for " + Pick(names), .. sentences], rate.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Article OtherNews(Article article)
    {
        string Other(string text) => Name().Replace(Number().Replace(text, _ => random.Next(2, 2000).ToString(System.Globalization.CultureInfo.InvariantCulture)), _ => Pick(names));
        return With(article, Other(article.Title!), [.. Sentences(article.Body).Select(Other)], "other");
    }

    private Article With(Article article, string title, string[] sentences, string kind) => article with
    {
        Id = article.Id + "-" + kind,
        Title = title,
        Outlet = "Gazette of " + Pick(names),
        Published = article.Published is { } date ? date with { Local = date.Local.AddHours(random.Next(0, 48)) } : null,
        Blocks = [.. sentences.Chunk(2).Select(pair => new Block(BlockKind.Paragraph, string.Join(' ', pair)))],
        WordBreaks = [],
        Mentions = [],
    };

    private string Foreign()
    {
        var sentences = Sentences(Pick(articles).Body);
        return Pick(sentences);
    }

    private string Reworded(string sentence)
    {
        var number = 0;
        return PlainWord().Replace(sentence, match => number++ % 2 == 0 ? Pick(words) : match.Value);
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static string[] Sentences(string body) =>
        [.. SentenceSplitter.Split(body).Select(sentence => body[sentence.Start..sentence.End].Trim().ReplaceLineEndings(" ")).Where(sentence => Words().Count(sentence) > 3)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b\p{Ll}{3,}\b")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Number();
}
