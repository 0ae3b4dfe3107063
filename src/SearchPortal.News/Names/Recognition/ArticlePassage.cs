using System.Buffers;

namespace SearchPortal.News.Names.Recognition;

/// <summary>A headline or a body as recognition reads it: its words, its sentences, and which words are taken by a name.</summary>
internal sealed class ArticlePassage
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("!?؟…;•|*");
    private static readonly SearchValues<char> SentenceBeginnings = SearchValues.Create("\"“”„«»‘:—–/>[");

    private readonly int[] ids;
    private readonly int[] previous;
    private readonly Dictionary<int, int> lastOf = [];
    private readonly int[] sentence;
    private readonly bool[] begins;
    private readonly NameSpan?[] names;
    private readonly bool[] listed;
    private readonly List<SentenceStyle> styles = [];

    public ArticlePassage(NamePassage source, ArticleWords words)
    {
        (Text, InTitle, Tokens, Words) = (source.Text, source.InTitle, source.Tokens, words);
        ids = new int[Tokens.Count];
        previous = new int[Tokens.Count];
        sentence = new int[Tokens.Count];
        begins = new bool[Tokens.Count];
        names = new NameSpan?[Tokens.Count];
        listed = new bool[Tokens.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = words.IdOf(Text.AsSpan(Tokens[i].Start..Tokens[i].End));
            if (!Tokens[i].IsCapitalised) continue;
            previous[i] = lastOf.GetValueOrDefault(ids[i], -1);
            lastOf[ids[i]] = i;
        }

        FindSentences();
        CountCapitals();
    }

    public string Text { get; }

    public bool InTitle { get; }

    public List<NameToken> Tokens { get; }

    public ArticleWords Words { get; }

    public int Count => ids.Length;

    /// <summary>The number of a word.</summary>
    public int IdOf(int token) => ids[token];

    /// <summary>Takes a word for another one: in Arabic, for what is left without the small words written together with it.</summary>
    public void Rename(int token, int id) => ids[token] = id;

    /// <summary>What is known of a word, and how the article writes it.</summary>
    public ArticleWords.Word WordOf(int token) => Words[ids[token]];

    /// <summary>Whether the lists say one of these things of a word.</summary>
    public bool Is(int token, WordKinds kinds) => (Words[ids[token]].Kinds & kinds) != 0;

    /// <summary>The number of the sentence that a word stands in.</summary>
    public int SentenceOf(int token) => sentence[token];

    /// <summary>How the word's sentence uses capitals.</summary>
    public SentenceStyle StyleOf(int token) => styles[sentence[token]];

    /// <summary>Whether a capital here may be that of a sentence, a quotation or a list.</summary>
    public bool BeginsSentence(int token) => begins[token];

    /// <summary>The places where a word stands with a capital, the last first: a hundred at most, so that no text costs the square of its length.</summary>
    public IEnumerable<int> Capitalised(int word)
    {
        const int Most = 100;
        var count = 0;
        for (var token = lastOf.GetValueOrDefault(word, -1); token >= 0 && count < Most; token = previous[token], count++) yield return token;
    }

    public bool IsCapitalised(int token) => Tokens[token].IsCapitalised;

    /// <summary>Whether the word is an initial: <c>F.</c></summary>
    public bool IsInitial(int token) => Tokens[token] is { Case: LetterCase.Capitals } word
        && (word.End - word.Start == 1 || (Text[word.End - 1] == '.' && word.End - word.Start <= 6));

    /// <summary>Whether no name has the word yet.</summary>
    public bool IsFree(int token) => names[token] is null;

    /// <summary>Whether a listed name has the word.</summary>
    public bool IsListed(int token) => listed[token];

    /// <summary>Gives the words of a listed name to it: it goes before any other.</summary>
    public void TakeListed(NameSpan span)
    {
        Array.Fill(listed, true, span.First, span.Last - span.First + 1);
        Take(span);
    }

    /// <summary>The name that has the word, or null.</summary>
    public NameSpan? NameAt(int token) => names[token];

    /// <summary>Gives the words of a name to it.</summary>
    public void Take(NameSpan span) => Array.Fill(names, span, span.First, span.Last - span.First + 1);

    /// <summary>Takes the words of a name away from it.</summary>
    public void Release(NameSpan span) => Array.Fill(names, null, span.First, span.Last - span.First + 1);

    /// <summary>Whether the word goes on from the one before it, with a blank, or run together.</summary>
    public bool FollowsOn(int token) => token > 0 && token < Count && !Tokens[token - 1].Possessive
        && Tokens[token].Before is NameGap.Space or NameGap.Joined && sentence[token] == sentence[token - 1];

    /// <summary>The same, or with a hyphen.</summary>
    public bool FollowsInName(int token) => FollowsOn(token)
        || (token > 0 && token < Count && Tokens[token].Before == NameGap.Hyphen && !Tokens[token - 1].Possessive);

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> GapBefore(int token) =>
        Text.AsSpan((token == 0 ? 0 : Tokens[token - 1].End)..(token == Count ? Text.Length : Tokens[token].Start));

    /// <summary>How a name writes what stands between a word and the one before it.</summary>
    public string Separator(int token) => Tokens[token].Before switch
    {
        NameGap.Hyphen => "-",
        _ when GapBefore(token).Contains('&') => " & ",
        _ => " ",
    };

    private void FindSentences()
    {
        var first = 0;
        for (var i = 0; i <= Count; i++)
        {
            if (i < Count && i > 0 && !Parts(i))
            {
                begins[i] = MayBegin(i);
                sentence[i] = styles.Count;
                continue;
            }

            if (i > 0) styles.Add(StyleOf(first, i - 1));
            if (i == Count) break;
            first = i;
            begins[i] = true;
            sentence[i] = styles.Count;
        }
    }

    /// <summary>Whether a sentence ends before the word.</summary>
    private bool Parts(int token)
    {
        var before = Tokens[token - 1];
        if (Tokens[token].Before == NameGap.Stop) return !IsAbbreviation(token - 1);
        if (Tokens[token].Before != NameGap.Break) return Tokens[token].Before == NameGap.Space && EndsShortLine(token);
        var gap = GapBefore(token);
        if (gap.IndexOfAny(SentenceEnds) >= 0 || gap.Count('\n') > 1) return true;
        if (gap[0] == '.' && gap.Length > 1) return !(before.End - before.Start == 1 && IsInitial(token - 1)) && gap.IndexOf(',') < 0;
        return gap.Contains('\n');
    }

    /// <summary>A line far shorter than lines of a wrapped text is one by itself.</summary>
    private bool EndsShortLine(int token)
    {
        const int ShortLine = 50;
        var gap = GapBefore(token);
        var at = gap.IndexOf('\n');
        if (at < 0) return false;
        var end = Tokens[token - 1].End + at;
        return end - (Text.LastIndexOf('\n', end - 1) + 1) < ShortLine;
    }

    private bool IsAbbreviation(int token)
    {
        const int LongestAbbreviation = 5;
        var length = Tokens[token].End - Tokens[token].Start;
        if (IsInitial(token)) return true;
        return length <= LongestAbbreviation && Is(token, WordKinds.Role | WordKinds.PlacePrefix) && !Is(token, WordKinds.Ordinary) && IsCapitalised(token);
    }

    private bool MayBegin(int token) =>
        Tokens[token].Before == NameGap.Break && GapBefore(token).IndexOfAny(SentenceBeginnings) >= 0;

    private SentenceStyle StyleOf(int first, int last)
    {
        var (cased, capitals, length, longWords, longCapitalised) = (0, 0, 0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            var token = Tokens[i];
            var size = token.End - token.Start;
            if (token.Case == LetterCase.None || size < 2) continue;
            cased++;
            length += size;
            if (token.Case == LetterCase.Capitals) capitals++;
            if (size < 4) continue;
            longWords++;
            if (token.IsCapitalised) longCapitalised++;
        }

        if (cased >= 2 && length > 9 && capitals * 5 >= cased * 4) return SentenceStyle.Capitals;
        var ends = last + 1 < Count ? GapBefore(last + 1) : Text.AsSpan(Tokens[last].End..);
        var isSentence = !InTitle && ends.IndexOfAny(".,\"”’") >= 0;
        return !isSentence && longWords >= 3 && longCapitalised * 5 >= longWords * 4 ? SentenceStyle.Headline : SentenceStyle.Prose;
    }

    private void CountCapitals()
    {
        for (var i = 0; i < Count; i++)
        {
            var word = Words[ids[i]];
            var prose = StyleOf(i) == SentenceStyle.Prose;
            if (!Tokens[i].IsCapitalised) word.InSmallLetters += Tokens[i].Case == LetterCase.Lower ? 1 : 0;
            else
            {
                word.Capitalised++;
                if (prose && !begins[i]) word.AsName++;
            }
        }
    }
}
