namespace SearchPortal.Engine.Automata;

/// <summary>A set of terms that is described by a pattern. It is asked of the sorted dictionary of an index without looking at every term.
/// Safe for many threads.</summary>
public sealed class TermAutomaton
{
    /// <summary>The longest pattern, in UTF-16 units.</summary>
    public const int MaxPatternLength = 1000;

    private readonly Func<Action?, TermReading> read;
    private readonly Action? check;

    private TermAutomaton(Func<Action?, TermReading> read, Action? check = null)
    {
        this.read = read;
        this.check = check;
    }

    private TermAutomaton(NondeterministicAutomaton automaton)
        : this(check => new AutomatonReading(new AutomatonRun(automaton, check)))
    {
    }

    /// <summary>Terms that begin so.</summary>
    /// <exception cref="PatternException">The prefix is too long.</exception>
    public static TermAutomaton Prefix(string prefix) => new(WildcardPattern.Prefix(Checked(prefix)));

    /// <summary>Terms that fit a pattern with <c>*</c> (any run of characters, also none) and <c>?</c> (exactly one).</summary>
    /// <exception cref="PatternException">The pattern is too long.</exception>
    public static TermAutomaton Wildcard(string pattern) => new(WildcardPattern.Compile(Checked(pattern)));

    /// <summary>Terms that a regular expression matches as a whole: literals, <c>.</c>, <c>[a-z]</c>, <c>[^a-z]</c>, <c>* + ?</c>, <c>{2,5}</c>,
    /// <c>|</c>, parentheses, and <c>\</c> before a character that shall stand for itself.</summary>
    /// <exception cref="PatternException">The pattern can't be read, or would cost too much.</exception>
    public static TermAutomaton Regexp(string pattern) => new(RegexpCompiler.Compile(RegexpParser.Parse(Checked(pattern))));

    /// <summary>Terms within some edits of a word; see <see cref="EditDistance"/>.</summary>
    /// <param name="word">The word.</param>
    /// <param name="maxEdits">0 to 2.</param>
    /// <param name="prefixLength">How many characters at the beginning must be equal.</param>
    /// <exception cref="PatternException">The word is too long.</exception>
    public static TermAutomaton Fuzzy(string word, int maxEdits, int prefixLength = 0) => Fuzzy(Checked(word), maxEdits, prefixLength, asPrefix: false);

    /// <summary>Terms of which a beginning is within some edits of a word that is still being typed.</summary>
    /// <param name="begun">What is typed so far.</param>
    /// <param name="maxEdits">0 to 2.</param>
    /// <param name="prefixLength">How many characters at the beginning must be equal.</param>
    /// <exception cref="PatternException">The word is too long.</exception>
    public static TermAutomaton FuzzyPrefix(string begun, int maxEdits, int prefixLength = 0) =>
        Fuzzy(Checked(begun), maxEdits, prefixLength, asPrefix: true);

    /// <summary>Whether the term is in the set.</summary>
    public bool Accepts(string term)
    {
        var reading = Reading();
        foreach (var character in term.EnumerateRunes())
        {
            if (reading.AcceptsAll) return true;
            if (!reading.Read(character.Value)) return false;
        }

        return reading.Accepts;
    }

    /// <summary>The same set for one thread: whoever looks for its terms calls <paramref name="check"/> at each step that costs something, which may end the search.</summary>
    internal TermAutomaton Watched(Action check) => new(read, check);

    internal TermReading Reading() => read(check);

    private static TermAutomaton Fuzzy(string word, int maxEdits, int prefixLength, bool asPrefix) => FuzzyWord.Of(word, maxEdits, prefixLength, asPrefix) is { } places
        ? new(check => new FuzzyReading(places, check))
        : new(FuzzyPattern.Compile(word, maxEdits, prefixLength, asPrefix));

    private static string Checked(string pattern) => pattern.Length <= MaxPatternLength ? pattern
        : throw new PatternException($"the pattern has {pattern.Length} characters, and at most {MaxPatternLength} are possible; make it shorter");
}
