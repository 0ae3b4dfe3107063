using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Suggesting;

/// <summary>Finds names while they are typed: any word of a name may begin with the last typed word, and has the others, in any order; long words
/// may have typing errors (<see cref="TypedText.AllowedEdits"/>). It lives in memory and does not change. Safe for many threads.</summary>
/// <remarks>
/// Order: a name whose words are just those typed; then those typed without an error; then by number of errors. Within each, by use, then by label.
/// The Arabic article makes no difference. All words must stand in one spelling of the entry. Of a spelling, the first <see cref="MaxWords"/> words count.
/// Memory: the texts, about 60 bytes for each different word, and 8 for each word of each spelling.
/// </remarks>
public sealed class LabelIndex
{
    /// <summary>The most words of a spelling that can be found.</summary>
    public const int MaxWords = 32;

    private readonly Analyzer analyzer;
    private readonly LabelEntry[] entries;
    private readonly SortedWords words;

    // Spellings are numbered entry by entry, the label first. Runs: those of number n stand from start[n] to start[n + 1].
    private readonly string[] spellings;
    private readonly int[] entryOf;
    private readonly int[] wordStart;
    private readonly int[] wordsOfSpelling;
    private readonly int[] spellingStart;
    private readonly int[] spellingsOfWord;

    /// <param name="entries">What can be found.</param>
    /// <param name="analyzer">Makes words of labels and of what is typed.</param>
    public LabelIndex(IEnumerable<LabelEntry> entries, Analyzer analyzer)
    {
        this.analyzer = analyzer;
        // In this order an entry's number is its rank among those that match alike.
        this.entries = [.. entries.OrderByDescending(entry => entry.Uses).ThenBy(entry => entry.Label, StringComparer.Ordinal).ThenBy(entry => entry.Value, StringComparer.Ordinal)];
        var texts = this.entries.Select(entry => (IReadOnlyList<string>)[entry.Label, .. entry.Spellings.Where(spelling => spelling != entry.Label)]).ToArray();
        spellings = [.. texts.SelectMany(text => text)];
        entryOf = [.. texts.SelectMany((text, entry) => Enumerable.Repeat(entry, text.Count))];
        var terms = Array.ConvertAll(spellings, Analyze);
        words = new SortedWords(terms.SelectMany(each => each).Distinct(StringComparer.Ordinal));
        var numbers = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var word = 0; word < words.Count; word++) numbers.Add(words[word], word);
        wordsOfSpelling = [.. terms.SelectMany(each => each.Select(term => numbers[term]))];
        wordStart = Starts(terms.Select(each => each.Length), terms.Length);
        (spellingStart, spellingsOfWord) = Invert();
    }

    /// <summary>Names that can be found.</summary>
    public int Count => entries.Length;

    /// <summary>The names that what was typed may mean.</summary>
    /// <param name="typed">What was typed; without a word in it, nothing is found.</param>
    /// <param name="size">How many to return.</param>
    public LabelMatches Find(string typed, int size)
    {
        var text = TypedText.Read(typed, analyzer);
        if (text.Words.Count == 0 || size <= 0) return new LabelMatches(0, []);
        var sought = text.Words.Select((word, i) => new LabelWords(word, text.IsBegun(i), words)).ToArray();
        var best = BestOfEachEntry(sought);
        var first = best.OrderBy(found => found.Value.Grade).ThenBy(found => found.Key).Take(size)
            .Select(found => new LabelMatch(entries[found.Key], spellings[found.Value.Spelling], text.Find(spellings[found.Value.Spelling]), found.Value.Edits));
        return new LabelMatches(best.Count, [.. first]);
    }

    private Dictionary<int, (int Grade, int Edits, int Spelling)> BestOfEachEntry(LabelWords[] sought)
    {
        var rarest = sought.MinBy(each => each.All.Sum(word => (long)spellingStart[word + 1] - spellingStart[word]))!;
        var best = new Dictionary<int, (int Grade, int Edits, int Spelling)>();
        foreach (var word in rarest.All)
        {
            for (var i = spellingStart[word]; i < spellingStart[word + 1]; i++)
            {
                var spelling = spellingsOfWord[i];
                if (Match(spelling, sought) is not var (grade, edits)) continue;
                var entry = entryOf[spelling];
                if (!best.TryGetValue(entry, out var known)) best.Add(entry, (grade, edits, spelling));
                else best[entry] = Better(known, (grade, edits, spelling));
            }
        }

        return best;
    }

    /// <summary>The better grade, and the spelling to show: that of fewest edits, the label first.</summary>
    private static (int Grade, int Edits, int Spelling) Better((int Grade, int Edits, int Spelling) left, (int Grade, int Edits, int Spelling) right)
    {
        var shown = (left.Edits, left.Spelling).CompareTo((right.Edits, right.Spelling)) <= 0 ? left : right;
        return (Math.Min(left.Grade, right.Grade), shown.Edits, shown.Spelling);
    }

    /// <summary>How well a spelling has all that is sought: grade 0 where it has nothing else, else one more than the edits; null where it has not all.</summary>
    private (int Grade, int Edits)? Match(int spelling, LabelWords[] sought)
    {
        var has = wordsOfSpelling.AsSpan(wordStart[spelling]..wordStart[spelling + 1]);
        var isWhole = has.Length == sought.Length;
        var sum = 0;
        foreach (var each in sought)
        {
            var least = int.MaxValue;
            var isExact = false;
            foreach (var word in has)
            {
                if (each.Edits(word) is not { } edits) continue;
                least = Math.Min(least, edits);
                isExact |= each.IsExact(word);
            }

            if (least == int.MaxValue) return null;
            sum += least;
            isWhole &= isExact;
        }

        return (isWhole ? 0 : sum + 1, sum);
    }

    private string[] Analyze(string text)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(text, [], tokens);
        return [.. tokens.Take(MaxWords).Select(token => ArabicName.WithoutArticle(token.Term))];
    }

    private (int[] Starts, int[] Spellings) Invert()
    {
        var counts = new int[words.Count];
        foreach (var word in wordsOfSpelling) counts[word]++;
        var starts = Starts(counts, counts.Length);
        var next = starts[..^1];
        var inverted = new int[wordsOfSpelling.Length];
        for (var spelling = 0; spelling < spellings.Length; spelling++)
        {
            for (var i = wordStart[spelling]; i < wordStart[spelling + 1]; i++) inverted[next[wordsOfSpelling[i]]++] = spelling;
        }

        return (starts, inverted);
    }

    private static int[] Starts(IEnumerable<int> lengths, int count)
    {
        var starts = new int[count + 1];
        var number = 0;
        foreach (var length in lengths) starts[number + 1] = starts[number++] + length;
        return starts;
    }
}
