namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds single words that stand for somebody whom the article names in full: a surname, a given name that nobody else has, the
/// child that "his son" announces.
/// </summary>
internal sealed class BareNames
{
    private const int MostOfOneName = 20;

    private readonly ArticleWords words;
    private readonly IReadOnlyList<ArticlePassage> passages;
    private readonly People people;
    private readonly Func<int, bool> isListedWord;
    private readonly Dictionary<int, List<NamedActor>> bySurname = [];
    private readonly Dictionary<int, List<NamedActor>> byGivenName = [];
    private readonly Dictionary<int, NamedActor> bySingleName = [];
    private readonly Dictionary<int, int> bearers = [];
    private readonly List<NameSpan> found;

    /// <param name="words">The article's words.</param>
    /// <param name="passages">Its passages, whose full names are taken.</param>
    /// <param name="people">Those who are named in full.</param>
    /// <param name="isListedWord">Whether a word is part of the name of a listed actor of this article.</param>
    /// <param name="found">Where names go.</param>
    public BareNames(
        ArticleWords words,
        IReadOnlyList<ArticlePassage> passages,
        People people,
        Func<int, bool> isListedWord,
        List<NameSpan> found)
    {
        (this.words, this.passages, this.people, this.isListedWord, this.found) = (words, passages, people, isListedWord, found);
        foreach (var person in people.All) Learn(person);
    }

    /// <summary>Finds surnames first, then children, then given names.</summary>
    public void Find()
    {
        ResolveSingleNames();
        var holders = bySurname.ToDictionary(family => family.Key, family => Holder(family.Key, family.Value));
        ForEachFreeName((passage, token) =>
        {
            if (holders.GetValueOrDefault(passage.IdOf(token)) is { } person) TakeSurname(passage, token, person);
            else if (!holders.ContainsKey(passage.IdOf(token)) && bySingleName.TryGetValue(passage.IdOf(token), out var single) && IsSingleName(passage, token)) Take(passage, token, token, single, null);
        });
        TakeArabicSurnames(holders);
        FindChildren();
        ForEachFreeName(TakeGivenName);
    }

    private void Learn(NamedActor person)
    {
        foreach (var word in person.Words.Distinct()) bearers[word] = bearers.GetValueOrDefault(word) + 1;
        if (person.Words is [var only])
        {
            bySingleName.TryAdd(only, person);
            return;
        }

        ListOf(bySurname, person.LastWord).Add(person);
        ListOf(byGivenName, person.FirstWord).Add(person);
        if (person.Words.Length > 2 && words[person.FirstWord].Kinds.HasFlag(WordKinds.GivenName) && words[person.FirstWord].Folded is "abdul" or "abdel" or "abd" or "abu")
            ListOf(byGivenName, person.Words[1]).Add(person);
    }

    /// <summary>A title with one name behind it, such as President Obama, is he whose surname it is, if that is clear.</summary>
    private void ResolveSingleNames()
    {
        foreach (var single in bySingleName.Values)
        {
            if (!bySurname.TryGetValue(single.LastWord, out var family)) continue;
            foreach (var span in single.Spans)
            {
                var person = family.Count == 1 && !family[0].IsRelative ? family[0] : Only(family, person => span.Title is not null && SharesTitle(person, span.Title)) ?? Holder(single.LastWord, family);
                if (person is null || isListedWord(single.LastWord)) continue;
                span.Actor = person;
                span.Reason = Surname(person, span);
            }
        }
    }

    /// <summary>Whom a bare surname means: the only one; else whom a title and the surname name; else no child, and who is named most; else the first.</summary>
    private NamedActor? Holder(int surname, List<NamedActor> family)
    {
        if (isListedWord(surname)) return null;
        if (family.Count == 1) return family[0].IsRelative ? null : family[0];
        var titled = bySingleName.GetValueOrDefault(surname)?.Spans.Take(MostOfOneName)
            .Select(span => span.Title is null ? null : Only(family, person => SharesTitle(person, span.Title)))
            .OfType<NamedActor>().FirstOrDefault();
        if (titled is not null) return titled;
        var grown = family.Where(person => !person.IsRelative && !family.Exists(other => other != person && IsPatronymic(person, other))).ToList();
        if (grown.Count == 0) return null;
        var most = grown.Max(person => person.FullNames);
        return grown.First(person => person.FullNames == most);
    }

    /// <summary>Saddam Khalifa Haftar is the son of Khalifa Haftar.</summary>
    private static bool IsPatronymic(NamedActor child, NamedActor parent) =>
        child.Words.Length > 2 && child.Words.AsSpan(1..^1).Contains(parent.FirstWord) && child.FirstWord != parent.FirstWord;

    private static bool SharesTitle(NamedActor person, string title) =>
        person.Titles.Any(own => own.EndsWith(title, StringComparison.OrdinalIgnoreCase) || title.EndsWith(own, StringComparison.OrdinalIgnoreCase));

    private void ForEachFreeName(Action<ArticlePassage, int> visit)
    {
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Count; i++)
            {
                if (passage.IsFree(i) && passage.IsCapitalised(i) && !GoesOn(passage, i)) visit(passage, i);
            }
        }
    }

    private void TakeSurname(ArticlePassage passage, int token, NamedActor person)
    {
        var first = token;
        while (first > 0 && passage.FollowsInName(first) && passage.IsFree(first - 1) && IsArticle(passage, first - 1, person)) first--;
        if (BeginsBefore(passage, first) || IsSomebodyElse(passage, token, first, person)) return;
        Take(passage, first, token, person, Surname);
    }

    private void TakeArabicSurnames(Dictionary<int, NamedActor?> holders)
    {
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Count; i++)
            {
                if (!passage.IsFree(i) || !ArabicWords.IsArabic(passage, i)) continue;
                var (start, word) = ArabicWords.Surname(passage, i, holders);
                if (word < 0 || holders[word] is not { } person || !ArabicWords.MayStandAlone(passage, i, word)) continue;
                var span = new NameSpan(passage, i, i, ActorKind.Person) { Start = start, Title = ArabicTitle.Before(passage, i).Text, Actor = person };
                span.Reason = Surname(person, span);
                passage.Take(span);
                found.Add(span);
            }
        }
    }

    /// <summary>The younger Haftar is a child of the family, if there is one; the elder is whoever bears the name.</summary>
    private bool IsSomebodyElse(ArticlePassage passage, int token, int first, NamedActor person)
    {
        var before = first > 0 && passage.FollowsOn(first) ? passage.WordOf(first - 1).Folded : "";
        var after = token + 1 < passage.Count && passage.FollowsOn(token + 1) ? passage.WordOf(token + 1).Folded : "";
        if (after is not ("jr" or "junior" or "jnr") && before is not ("younger" or "elder" or "older" or "youngest" or "eldest")) return false;
        var family = bySurname[person.LastWord];
        var isYounger = before is "younger" or "youngest" || after.Length > 0;
        var child = family.Where(other => other.IsRelative || family.Exists(parent => parent != other && IsPatronymic(other, parent))).ToList();
        if (isYounger)
        {
            if (child is [var only]) Take(passage, first, token, only, Younger);
            return true;
        }

        return family.Count > 1 && child.Count != family.Count - 1;
    }

    private void FindChildren()
    {
        ForEachFreeName((passage, token) =>
        {
            if (BeginsBefore(passage, token) || passage.Is(token, WordKinds.Ordinary | WordKinds.Place | WordKinds.Organisation | WordKinds.Common | WordKinds.Role)) return;
            var childWord = ArticleKin.ChildWordBefore(passage, token);
            if (childWord < 0 || ArticleKin.ParentOf(passage, childWord) is not { } parent) return;
            var surname = parent.Actor is { Words.Length: > 1 } actor ? SurnameOf(actor.Form) : SurnameOf(parent.Form);
            var lastWord = words.Find(NameFolding.Fold(surname.AsSpan()[(surname.LastIndexOfAny([' ', '-']) + 1)..]));
            if (lastWord < 0 || lastWord == passage.IdOf(token)) return;
            var known = Only(bySurname.GetValueOrDefault(lastWord, []), person => person.FirstWord == passage.IdOf(token));
            var child = known ?? NewChild(passage, token, surname, lastWord);
            Take(passage, token, token, child, (_, _) => $"{passage.WordOf(childWord).Folded} of {parent.Actor?.Form ?? parent.Form}, whose surname is added");
        });
    }

    private NamedActor NewChild(ArticlePassage passage, int token, string surname, int lastWord)
    {
        var child = new NamedActor(ActorKind.Person) { IsRelative = true };
        var given = new NameSpan(passage, token, token, ActorKind.Person);
        child.Call($"{given.Form} {surname}", [passage.IdOf(token), lastWord]);
        people.Add(child);
        Learn(child);
        return child;
    }

    /// <summary>A given name alone is whom it was given to, behind the full name, where nobody else in the article has it as any name.</summary>
    private void TakeGivenName(ArticlePassage passage, int token)
    {
        var word = passage.IdOf(token);
        if (!byGivenName.TryGetValue(word, out var named) || named is not [var person] || bySurname.ContainsKey(word) || isListedWord(word)) return;
        if (passage.Is(token, WordKinds.Place | WordKinds.Organisation | WordKinds.Role | WordKinds.Ordinary | WordKinds.Common | WordKinds.WeakGivenName)
            || passage.WordOf(token).InSmallLetters > 0 || passage.Tokens[token].End - passage.Tokens[token].Start < 3) return;
        if (passage.InTitle || passage.StyleOf(token) != SentenceStyle.Prose || BeginsBefore(passage, token) || !IsNamedBefore(person, passage, token)) return;
        if (bearers[word] > 1) return;
        Take(passage, token, token, person, (named, _) => $"given name of {named.Form}, named before");
    }

    private static bool IsSingleName(ArticlePassage passage, int token) =>
        !BeginsBefore(passage, token)
        && passage.WordOf(token).InSmallLetters == 0
        && !passage.Is(token, WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.WeakGivenName);

    private static bool IsNamedBefore(NamedActor person, ArticlePassage passage, int token) =>
        person.Spans is [var first, ..] && first.Passage == passage && first.First < token;

    private void Take(ArticlePassage passage, int first, int last, NamedActor person, Func<NamedActor, NameSpan, string>? reason)
    {
        var span = new NameSpan(passage, first, last, ActorKind.Person) { Title = TitleReader.Before(passage, first).Text, Actor = person };
        span.Reason = reason?.Invoke(person, span);
        person.Spans.Add(span);
        passage.Take(span);
        found.Add(span);
    }

    private static string Surname(NamedActor person, NameSpan span)
    {
        var named = person.FirstSpan;
        var before = named is null || (named.Passage == span.Passage ? named.First < span.First : named.Passage.InTitle);
        return $"surname of {person.Form}, named {(before ? "before" : "later")}";
    }

    private static string Younger(NamedActor person, NameSpan span) => $"the younger of the family: {person.Form}";

    private static bool IsArticle(ArticlePassage passage, int token, NamedActor person) =>
        passage.Is(token, WordKinds.Particle) && person.Form.Contains(passage.WordOf(token).Folded, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name goes on behind the word: Saddam Street, Saddam Takriti, the Haftar-Munir talks aside.</summary>
    private static bool GoesOn(ArticlePassage passage, int token)
    {
        var next = token + 1;
        if (next >= passage.Count || !passage.FollowsOn(next) || !passage.IsCapitalised(next)) return false;
        if (passage.StyleOf(token) != SentenceStyle.Prose) return passage.Is(next, WordKinds.PlaceWord | WordKinds.Organisation);
        return !passage.Is(next, WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.Role) || passage.Is(next, WordKinds.PlaceWord | WordKinds.Organisation);
    }

    private static bool BeginsBefore(ArticlePassage passage, int first)
    {
        if (first == 0 || !passage.FollowsOn(first)) return false;
        var before = first - 1;
        if (passage.Is(before, WordKinds.PlacePrefix) && passage.IsCapitalised(before)) return true;
        if (!passage.IsCapitalised(before)) return passage.Is(before, WordKinds.Particle) && passage.WordOf(before).Folded is not "de" and not "la";
        if (passage.StyleOf(first) != SentenceStyle.Prose || passage.BeginsSentence(before)) return !passage.IsFree(before) && passage.NameAt(before) is not null;
        return !passage.Is(before, WordKinds.Role | WordKinds.Ordinary | WordKinds.Common | WordKinds.Place | WordKinds.Organisation);
    }

    /// <summary>The last word of a form with the small words before it: al-Assad.</summary>
    private static string SurnameOf(string form)
    {
        var at = form.LastIndexOf(' ');
        while (at > 0)
        {
            var before = form.LastIndexOf(' ', at - 1);
            var word = form[(before + 1)..at];
            if (!NameLexicon.Default.KindsOf(NameFolding.Fold(word)).HasFlag(WordKinds.Particle) || before < 0) break;
            at = before;
        }

        return form[(at + 1)..];
    }

    /// <summary>The one person of whom something is true; null where there is none or more than one.</summary>
    private static NamedActor? Only(List<NamedActor> people, Func<NamedActor, bool> isMeant) =>
        people.Where(isMeant).Take(2).ToList() is [var only] ? only : null;

    private static List<NamedActor> ListOf(Dictionary<int, List<NamedActor>> lists, int word)
    {
        if (!lists.TryGetValue(word, out var list)) lists.Add(word, list = []);
        if (list.Count == MostOfOneName) list.RemoveAt(MostOfOneName - 1);
        return list;
    }
}
