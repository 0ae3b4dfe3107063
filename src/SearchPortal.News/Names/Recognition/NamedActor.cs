namespace SearchPortal.News.Names.Recognition;

/// <summary>Somebody or something that one article names, under however many spellings.</summary>
internal sealed class NamedActor(ActorKind kind)
{
    private const int MostNames = 20;

    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly List<int[]> names = [];

    public ActorKind Kind { get; } = kind;

    /// <summary>The words of the longest name so far, without particles; of two that are as long, those of the one with fewer initials.</summary>
    public int[] Words { get; private set; } = [];

    /// <summary>What tells the names in full from those of another generation, such as <c>jr</c>; empty where nothing does.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>Of the names in full: how often the article has one.</summary>
    public int FullNames { get; private set; }

    /// <summary>Whether the article introduces them as somebody's child, wife or the like.</summary>
    public bool IsRelative { get; set; }

    /// <summary>Where they are named.</summary>
    public List<NameSpan> Spans { get; } = [];

    /// <summary>The first full name.</summary>
    public NameSpan? FirstSpan { get; private set; }

    /// <summary>Titles that stand before full names: the first ones, in a text that has very many.</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The form that stands for them: the most frequent one; of those that are equal, one without initials, then the shorter.</summary>
    public string Form { get; private set; } = "";

    public int FirstWord => Words[0];

    public int LastWord => Words[^1];

    /// <summary>Whether the article has given them this very name.</summary>
    public bool Has(int[] name) => names.Exists(own => own.AsSpan().SequenceEqual(name));

    /// <summary>Takes a full name in.</summary>
    public void Add(NameSpan span, int[] words)
    {
        span.Actor = this;
        FirstSpan ??= span;
        Spans.Add(span);
        if (names.Count < MostNames && !Has(words)) names.Add(words);
        FullNames++;
        if (span.Title is not null && Titles.Count < MostNames) Titles.Add(span.Title);
        if (words.Length > Words.Length || (words.Length == Words.Length && Initials(span, words) < Initials(span, Words))) Words = words;
        if (Suffix.Length == 0) Suffix = PersonShape.SuffixOf(span.Passage, span.Last);
        var count = forms[span.Form] = forms.GetValueOrDefault(span.Form) + 1;
        if (Form.Length == 0 || IsBetter(span.Form, count)) Form = span.Form;
    }

    /// <summary>Gives them a form that no text writes, such as a given name with the family's surname.</summary>
    public void Call(string form, int[] words) => (Form, Words) = (form, words);

    /// <summary>Says of each full name that is not the form why it is taken for it.</summary>
    public void Explain(ArticleWords article)
    {
        foreach (var span in Spans)
        {
            if (span.Form == Form || span.Reason is not null) continue;
            var words = PersonShape.WordsOf(span.Passage, span.First, span.Last);
            var (sameFirst, sameLast) = (words[0] == FirstWord, words[^1] == LastWord);
            span.Reason = (sameFirst, sameLast) switch
            {
                (true, true) when words.Length == Words.Length && string.Equals(span.Form, Form, StringComparison.OrdinalIgnoreCase) => null,
                (true, true) => $"first and last name of {Form}",
                (false, true) when article[words[0]].Folded.Length == 1 || article[FirstWord].Folded.Length == 1 => $"initial and surname of {Form}",
                _ when Form.StartsWith(span.Form, StringComparison.Ordinal) || span.Form.StartsWith(Form, StringComparison.Ordinal) => $"names that begin those of {Form}",
                _ => $"another spelling of {Form}",
            };
        }
    }

    private bool IsBetter(string form, int count)
    {
        if (form == Form) return false;
        var (one, other) = (HasInitial(form), HasInitial(Form));
        if (one != other) return other;
        var current = forms[Form];
        return count != current ? count > current : form.Length < Form.Length;
    }

    /// <summary>J. Smith is whoever has that initial only until the article gives a whole name.</summary>
    private static int Initials(NameSpan span, int[] words) => words.Count(word => span.Passage.Words[word].Folded.Length == 1);

    private static bool HasInitial(string form) => form.Length > 1 && form[1] == '.';
}
