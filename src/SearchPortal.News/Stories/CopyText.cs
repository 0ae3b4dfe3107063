namespace SearchPortal.News.Stories;

/// <summary>What is compared of an article to tell whether it is a copy of another one. Made from headline and text alone.</summary>
internal sealed class CopyText
{
    /// <summary>Words of a shingle, a run of words that is compared as one.</summary>
    public const int ShingleWords = 4;

    /// <summary>Of a longer text only so many words are compared.</summary>
    public const int MostWords = 20_000;

    // Most articles are compared by their shingles alone.
    private readonly Lazy<IReadOnlyDictionary<ulong, ulong>> facts;

    private CopyText(TextWord[] title, TextWord[] body)
    {
        Words = body.Length;
        TitleWords = Sorted(title.Select(word => word.Hash));
        TitleHash = title.Length == 0 ? 0 : StableHash.Of(Array.ConvertAll(title, word => word.Hash));
        TitleLength = title.Length;
        TitleNumbers = NumbersOf(title);
        Shingles = Sorted(ShinglesOf(body));
        Numbers = NumbersOf(body);
        facts = new Lazy<IReadOnlyDictionary<ulong, ulong>>(() => FactsOf(body));
    }

    /// <summary>The number of words of the text.</summary>
    public int Words { get; }

    /// <summary>Hashes of the shingles of the text, each once, ascending.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Hashes of the words of the headline, each once, ascending.</summary>
    public ulong[] TitleWords { get; }

    /// <summary>Hashes of the numbers of the headline, each once, ascending.</summary>
    public ulong[] TitleNumbers { get; }

    /// <summary>A hash of the whole headline; 0 where there is none.</summary>
    public ulong TitleHash { get; }

    /// <summary>The number of words of the headline.</summary>
    public int TitleLength { get; }

    /// <summary>Hashes of the numbers of the text, each once, ascending.</summary>
    public ulong[] Numbers { get; }

    /// <summary>The numbers and names of the text, by the words around them: where two texts put different ones into the same words, they tell
    /// different news in the same form.</summary>
    public IReadOnlyDictionary<ulong, ulong> Facts => facts.Value;

    /// <summary>When it was published, in seconds since 1970; null where that is not known.</summary>
    public long? Published { get; private init; }

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="published">When it was published, in seconds since 1970; null where that is not known.</param>
    public static CopyText Of(Article article, long? published)
    {
        var body = TextWords.Read(article.Body, article.WordBreaks);
        return new CopyText(TextWords.Read(article.Title ?? "", []), body.Length > MostWords ? body[..MostWords] : body) { Published = published };
    }

    private static IEnumerable<ulong> ShinglesOf(TextWord[] words)
    {
        var hashes = Array.ConvertAll(words, word => word.Hash);
        for (var i = 0; i + ShingleWords <= hashes.Length; i++) yield return StableHash.Of(hashes.AsSpan(i, ShingleWords));
    }

    /// <summary>Each number or name by the two words before and the one behind it, in which numbers and names are left open. What stands in the
    /// same words twice with different values tells nothing.</summary>
    private static Dictionary<ulong, ulong> FactsOf(TextWord[] words)
    {
        var facts = new Dictionary<ulong, ulong>();
        var unclear = new HashSet<ulong>();
        for (var i = 0; i < words.Length; i++)
        {
            // Between names alone there is no form.
            if (words[i].Kind == WordKind.Plain || !(IsPlain(i - 2) || IsPlain(i - 1) || IsPlain(i + 1))) continue;
            var place = StableHash.Of([Open(i - 2), Open(i - 1), Open(i + 1), (ulong)words[i].Kind]);
            if (unclear.Contains(place)) continue;
            if (facts.TryAdd(place, words[i].Hash) || facts[place] == words[i].Hash) continue;
            facts.Remove(place);
            unclear.Add(place);
        }

        return facts;

        bool IsPlain(int i) => i >= 0 && i < words.Length && words[i].Kind == WordKind.Plain;
        ulong Open(int i) => IsPlain(i) ? words[i].Hash : i < 0 || i >= words.Length ? 0 : (ulong)words[i].Kind;
    }

    private static ulong[] NumbersOf(TextWord[] words) => Sorted(words.Where(word => word.Kind == WordKind.Number).Select(word => word.Hash));

    private static ulong[] Sorted(IEnumerable<ulong> hashes)
    {
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        var different = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[different++] = sorted[i];
        }

        return different == sorted.Length ? sorted : sorted[..different];
    }
}
