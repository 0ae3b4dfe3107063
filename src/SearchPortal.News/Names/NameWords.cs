using System.Buffers;
using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Names;

/// <summary>
/// Finds the words that an article writes as names. In scripts with case: words with a capital that neither the beginning of a sentence nor a line in
/// capitals explains; a capitalised word at the beginning counts where another name follows it at once and it is no common word itself. In scripts
/// without case: words behind a title, and beside a given name. In both: the words of every mention. Short words in capitals are acronyms, not names.
/// </summary>
/// <param name="article">The article. In languages that write every noun with a capital only mentions count.</param>
internal sealed class NameWords(Article article)
{
    private const int LongestAcronym = 5;
    private const int ShortestName = 2;

    private static readonly NameVocabulary Vocabulary = new();

    /// <summary>What may stand between two words of a sentence, a possessive ending among it.</summary>
    private static readonly SearchValues<char> InsideSentence = SearchValues.Create(" ,\u060C'’s");
    private static readonly HashSet<string> FunctionWords = ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "over", "the", "to", "vs", "with", "de", "du", "la", "le", "al", "el"];

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly HashSet<(string First, string Second)> pairs = [];
    private (string Folded, int End) last = ("", -1);
    private readonly bool nounsAreCapitalised = article.Language.Split('-')[0] is "de" or "lb";

    /// <summary>The words as written, without a possessive, each once.</summary>
    public IReadOnlyCollection<string> Find()
    {
        if (article.Title is { } title) Read(title, [], inTitle: true);
        Read(article.Body, article.WordBreaks, inTitle: false);
        return found.Values;
    }

    /// <summary>Pairs of words, folded, that stand side by side as parts of a name; known after <see cref="Find"/>. Titles and common words have none, and a particle
    /// between two words parts them not.</summary>
    public IReadOnlyCollection<(string First, string Second)> Pairs => pairs;

    private void Read(string text, IReadOnlyList<int> wordBreaks, bool inTitle)
    {
        List<NameToken> tokens = [];
        NameTokenizer.Read(text, wordBreaks, tokens);
        var mentions = article.Mentions.Where(mention => mention.InTitle == inTitle).ToArray();
        var next = 0;
        foreach (var token in tokens)
        {
            while (next < mentions.Length && mentions[next].Start + mentions[next].Length <= token.Start) next++;
            if (next < mentions.Length && mentions[next].Start <= token.Start && IsNameOf(mentions[next], text, token)) Keep(text, token);
        }

        last = ("", -1);

        for (int start = 0, end; start < tokens.Count; start = end)
        {
            end = start + 1;
            while (end < tokens.Count && !BeginsSentence(text, tokens, end)) end++;
            if (!nounsAreCapitalised) ReadCased(text, tokens, start, end);
            ReadCaseless(text, tokens, start, end);
        }
    }

    /// <summary>Reads one sentence for words with a capital.</summary>
    private void ReadCased(string text, List<NameToken> tokens, int start, int end)
    {
        if (IsInCapitals(text, tokens, start, end)) return;
        for (var i = start; i < end; i++)
        {
            if (!IsWrittenAsName(tokens[i])) continue;
            if (i > start || (i + 1 < end && IsWrittenAsName(tokens[i + 1]) && GoesOn(tokens[i + 1]) && IsUncommon(text, tokens[i]) && IsUncommon(text, tokens[i + 1]))) Add(text, tokens[i]);
        }
    }

    /// <summary>Reads one sentence for words of scripts without case that stand beside a given name or behind a title.</summary>
    private void ReadCaseless(string text, List<NameToken> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Case != LetterCase.None || !IsArabic(text[tokens[i].Start])) continue;
            var word = NameFolding.Fold(text.AsSpan(tokens[i].Start..tokens[i].End));
            var kinds = NameLexicon.Default.KindsOf(word);
            var isGiven = (kinds & (WordKinds.ArabicGivenName | WordKinds.ArabicWeakGivenName)) == WordKinds.ArabicGivenName || (i > start && GoesOn(tokens[i]) && IsServant(text, tokens[i - 1]));
            if (isGiven) Add(text, tokens[i]);
            if (i + 1 == end || !GoesOn(tokens[i + 1]) || !(isGiven || kinds.HasFlag(WordKinds.ArabicPersonalTitle))) continue;
            Add(text, tokens[i + 1]);
        }
    }

    /// <summary>Adds a word; words are added in the order of the text, so that those side by side make a pair.</summary>
    private void Add(string text, NameToken token)
    {
        if (Keep(text, token) is not { } folded) return;
        if (last.End >= 0 && last.End <= token.Start && IsNameGap(text.AsSpan(last.End, token.Start - last.End)) && IsUncommon(text, token) && last.Folded != folded) pairs.Add((last.Folded, folded));
        last = IsUncommon(text, token) ? (folded, token.End) : ("", -1);
    }

    private string? Keep(string text, NameToken token)
    {
        var written = text[token.Start..token.End];
        if (written.Length < ShortestName || char.IsDigit(written[0])) return null;
        var folded = NameFolding.Fold(written);
        found.TryAdd(folded, written);
        return folded;
    }

    /// <summary>Whether nothing but a blank, a hyphen or a particle stands between two words.</summary>
    private static bool IsNameGap(ReadOnlySpan<char> gap) => gap is " " or "-" or " al-" or " el-" or " Al-" or " El-" or " al " or " bin " or " ibn " or " abu ";

    /// <summary>Whether most words of a sentence begin with a capital, as in a headline in title case, a list of names or a line in capitals: capitals say
    /// nothing there. Such headlines write short function words in small letters.</summary>
    private static bool IsInCapitals(string text, List<NameToken> tokens, int start, int end)
    {
        const int FewWords = 3, ManyForOne = 3;
        int capitalised = 0, small = 0, capitals = 0;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Case == LetterCase.None) continue;
            if (tokens[i].IsCapitalised) capitalised++;
            else if (!FunctionWords.Contains(text[tokens[i].Start..tokens[i].End])) small++;
            if (tokens[i].Case == LetterCase.Capitals) capitals++;
        }

        return capitals * 2 > capitalised + small || (capitalised > FewWords && capitalised > ManyForOne * small);
    }

    /// <summary>Whether a word begins a given name of two: Abd al-Hamid.</summary>
    private static bool IsServant(string text, NameToken token) => text.AsSpan(token.Start..token.End) is "عبد";

    private static bool IsWrittenAsName(NameToken token) =>
        token.Case == LetterCase.Capital || (token.Case == LetterCase.Capitals && token.End - token.Start > LongestAcronym);

    private static bool GoesOn(NameToken token) => token.Before is NameGap.Space or NameGap.Hyphen;

    private static bool IsUncommon(string text, NameToken token) => Vocabulary.RoleOf(Vocabulary.Find(text.AsSpan(token.Start..token.End))) == WordRole.None;

    /// <summary>Whether a word of a mention is a name: no particle, and in scripts without case no word of an organisation that nobody listed, which is made of common words.</summary>
    private static bool IsNameOf(ActorMention mention, string text, NameToken token) =>
        token.Case != LetterCase.Lower && (token.Case != LetterCase.None || mention.ActorId is not null || mention.Kind == ActorKind.Person)
        && !Vocabulary.RoleOf(Vocabulary.Find(text.AsSpan(token.Start..token.End))).HasFlag(WordRole.Particle);

    /// <summary>Whether a sentence, a quotation or a line begins with a word, so that its capital says nothing.</summary>
    private static bool BeginsSentence(string text, List<NameToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Before is NameGap.Space or NameGap.Hyphen or NameGap.Joined) return false;
        var before = tokens[at - 1];
        if (token.Before == NameGap.Stop) return before.End - before.Start > 1 && !Vocabulary.RoleOf(Vocabulary.Find(text.AsSpan(before.Start..before.End))).HasFlag(WordRole.Title);
        return text.AsSpan(before.End, token.Start - before.End).ContainsAnyExcept(InsideSentence);
    }

    private static bool IsArabic(char character) => character is >= '\u0600' and <= '\u06FF';
}
