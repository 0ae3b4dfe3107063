using System.Globalization;
using SearchPortal.Engine.Documents;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Articles from a seed, for Lucene and for us: a few frequent words and many rare ones, which often resemble each other.</summary>
internal sealed class PeerCorpus
{
    private const int VocabularySize = 500;

    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vor", "zun"];
    // Letters of two, three and four UTF-8 bytes; the last two sort one way in UTF-8 and the other way in UTF-16.
    private static readonly string[] OtherScripts = ["طرابلس", "قطر", "правда", "право", "日本語", "ﬀaﬀ", "𐐨𐐩𐐪𐐫"];
    private static readonly string[] Outlets = ["Daily", "Weekly", "Évening", "日報"];
    private static readonly string[] Topics = ["war", "oil", "sport", "law", "weather"];

    private readonly Random random;

    public PeerCorpus(int seed, int articles)
    {
        random = new Random(seed);
        var words = new List<string>(OtherScripts);
        while (words.Count < VocabularySize)
        {
            var word = string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            if (!words.Contains(word)) words.Add(word);
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        Vocabulary = [.. words];
        Articles = [.. Enumerable.Range(0, articles).Select(Article)
            .OrderByDescending(article => article.Numbers.ContainsKey("date")).ThenByDescending(article => article.Numbers.GetValueOrDefault("date"))
            .ThenBy(article => article.Id, StringComparer.Ordinal)];
    }

    public static IndexSchema Schema { get; } = new(
        [Field.Text("title", "letters/1"), Field.Text("body", "letters/1"), Field.Keyword("outlet"), Field.Keyword("topic"), Field.Number("date"), Field.Number("size")],
        new IndexOrder("date", Descending: true));

    /// <summary>The most frequent word first, roughly.</summary>
    public string[] Vocabulary { get; }

    /// <summary>In the schema's order.</summary>
    public IReadOnlyList<PeerArticle> Articles { get; }

    /// <summary>The same for the engine. The words are such that <c>letters/1</c> gives them back as they are.</summary>
    public static Document ToDocument(PeerArticle article) => new(article.Id)
    {
        Texts = article.Texts.ToDictionary(text => text.Key, text => new TextValue(string.Join(' ', text.Value.Select(terms => terms[0])))),
        Keywords = article.Keywords.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
        Numbers = article.Numbers,
    };

    private PeerArticle Article(int number)
    {
        var texts = new Dictionary<string, string[][]>();
        if (random.Next(8) > 0) texts["title"] = Text(random.Next(9));
        if (random.Next(20) > 0) texts["body"] = Text(random.Next(12) == 0 ? 300 + random.Next(900) : random.Next(90));
        var numbers = new Dictionary<string, long>();
        if (random.Next(8) > 0) numbers["date"] = random.Next(200) - 50;
        if (random.Next(3) > 0) numbers["size"] = random.Next(5);
        return new PeerArticle(
            "a" + number.ToString("D4", CultureInfo.InvariantCulture),
            texts,
            new Dictionary<string, string[]>
            {
                ["outlet"] = random.Next(6) == 0 ? [] : [Outlets[random.Next(Outlets.Length)]],
                ["topic"] = [.. Topics.Where(_ => random.Next(4) == 0)],
            },
            numbers);
    }

    private string[][] Text(int words) => [.. Enumerable.Range(0, words).Select(_ => new[] { Vocabulary[(int)(VocabularySize * Math.Pow(random.NextDouble(), 3))] })];
}
