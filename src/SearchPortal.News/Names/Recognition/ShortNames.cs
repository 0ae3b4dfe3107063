namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds single words that stand for somebody whom the article names in full: a surname, a given name that nobody else has, the
/// child that "his son" announces.
/// </summary>
internal sealed class ShortNames
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
    // How often a title stands before the surname of somebody whom the article does not name in full.
    private readonly Dictionary<int, int> others = [];
    private readonly Dictionary<int, HashSet<string>> titlesBefore = [];
    private readonly List<NameSpan> found;

    /// <param name="words">The article's words.</param>
    /// <param name="passages">Its passages, whose full names are taken.</param>
    /// <param name="people">Those who are named in full.</param>
    /// <param name="isListedWord">Whether a word is part of the name of a listed actor of this article.</param>
    /// <param name="found">Where names go.</param>
    public ShortNames(
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
        ReadTitles();
        ResolveSingleNames();
        CountOthers();
        var holders = bySurname.ToDictionary(family => family.Key, family => BareHolder(family.Key, family.Value));
        ForEachFreeName((passage, token) =>
        {
            var word = passage.IdOf(token);
            if (Meant(passage, token, holders) is { } person) TakeSurname(passage, token, person);
            else if (IsOnlyTitled(word, holders) && bySingleName.TryGetValue(word, out var single) && BareWord.IsSingleName(passage, token)) Take(passage, token, token, single, null);
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
                var person = isListedWord(single.LastWord) ? null : Titled(span.Title, single.LastWord, family);
                if (person is null)
                {
                    CountOther(single.LastWord);
                    continue;
                }

                span.Actor = person;
                span.Reason = Surname(person, span);
            }
        }
    }

    /// <summary>Whom a title and a surname mean: the only one; else the one with that title; else, where it is no office, whom the bare surname means. Nobody whom
    /// the title contradicts.</summary>
    private NamedActor? Titled(string? title, int surname, List<NamedActor> family)
    {
        var titles = titlesBefore.GetValueOrDefault(surname, []);
        var isCourtesy = title is null || PersonSex.IsCourtesy(title);
        var possible = family.FindAll(person => title is null || !(FamilyTies.IsSomebodyElses(title, person, words) || (!isCourtesy && FamilyTies.IsOfOtherSex(titles, person, words))));
        if (possible is [{ IsRelative: false } only]) return only;
        if (title is null) return Holder(surname, possible);
        var sharing = possible.FindAll(person => FamilyTies.SharesTitle(person, title));
        if (sharing.Count > 0) return sharing is [var one] ? one : null;
        return isCourtesy || possible.Count(person => FamilyTies.IsGrown(person, possible)) == 1 ? Holder(surname, possible) : null;
    }

    /// <summary>Whom a word means that is a surname, by the title before it if there is one; null where it is none, or is nobody's.</summary>
    private NamedActor? Meant(ArticlePassage passage, int token, Dictionary<int, NamedActor?> holders)
    {
        var word = passage.IdOf(token);
        if (!bySurname.TryGetValue(word, out var family)) return null;
        return BareWord.TitleOf(passage, token) is not { } title ? holders[word] : isListedWord(word) ? null : Titled(title, word, family);
    }

    /// <summary>Which titles stand before each surname, with or without a single name behind them.</summary>
    private void ReadTitles()
    {
        foreach (var single in bySingleName.Values) titlesBefore[single.LastWord] = [.. single.Titles];
        ForEachFreeName((passage, token) =>
        {
            var word = passage.IdOf(token);
            if (!bySurname.ContainsKey(word) || BareWord.TitleOf(passage, token) is not { } title) return;
            if (!titlesBefore.TryGetValue(word, out var titles)) titlesBefore.Add(word, titles = []);
            if (titles.Count < MostOfOneName) titles.Add(title);
        });
    }

    private void CountOthers() => ForEachFreeName((passage, token) =>
    {
        var word = passage.IdOf(token);
        if (bySurname.TryGetValue(word, out var family) && BareWord.TitleOf(passage, token) is { } title && Titled(title, word, family) is null) CountOther(word);
    });

    private void CountOther(int surname) => others[surname] = others.GetValueOrDefault(surname) + 1;

    /// <summary>Whether a surname without title can only be somebody whom the article names by a title and the surname.</summary>
    private bool IsOnlyTitled(int surname, Dictionary<int, NamedActor?> holders) =>
        !holders.ContainsKey(surname) || (others.ContainsKey(surname) && !isListedWord(surname));

    /// <summary>Whom a surname without title means: nobody of the family, where the article speaks more often of another, such as President Trump, than of them.</summary>
    private NamedActor? BareHolder(int surname, List<NamedActor> family) =>
        Holder(surname, family) is { } person && person.FullNames >= others.GetValueOrDefault(surname) ? person : null;

    /// <summary>Whom a bare surname means: the only one; else whom a title and the surname name; else no child, and who is named most; else the first.</summary>
    private NamedActor? Holder(int surname, List<NamedActor> family)
    {
        if (isListedWord(surname)) return null;
        if (family.Count == 1) return family[0].IsRelative ? null : family[0];
        var titled = bySingleName.GetValueOrDefault(surname)?.Spans.Take(MostOfOneName)
            .Select(span => span.Title is null ? null : Only(family, person => FamilyTies.SharesTitle(person, span.Title)))
            .OfType<NamedActor>().FirstOrDefault();
        if (titled is not null) return titled;
        var grown = family.FindAll(person => FamilyTies.IsGrown(person, family));
        if (grown.Count == 0) return null;
        var most = grown.Max(person => person.FullNames);
        return grown.First(person => person.FullNames == most);
    }

    private void ForEachFreeName(Action<ArticlePassage, int> visit)
    {
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Count; i++)
            {
                if (passage.IsFree(i) && passage.IsCapitalised(i) && !BareWord.GoesOn(passage, i)) visit(passage, i);
            }
        }
    }

    private void TakeSurname(ArticlePassage passage, int token, NamedActor person)
    {
        var first = token;
        while (first > 0 && passage.FollowsInName(first) && passage.IsFree(first - 1) && IsArticle(passage, first - 1, person)) first--;
        if (BareWord.BeginsBefore(passage, first) || IsSomebodyElse(passage, token, first, person)) return;
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
        var child = family.FindAll(other => other.IsRelative || (after.Length > 0 && other.Suffix == "jr") || family.Exists(parent => FamilyTies.IsChild(other, parent)));
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
            if (BareWord.BeginsBefore(passage, token) || passage.Is(token, WordKinds.Ordinary | WordKinds.Place | WordKinds.Organisation | WordKinds.Common | WordKinds.Role)) return;
            var childWord = ArticleKin.ChildWordBefore(passage, token);
            if (childWord < 0 || ArticleKin.ParentOf(passage, childWord) is not { } parent) return;
            var surname = parent.Actor is { Words.Length: > 1 } actor ? BareWord.SurnameOf(actor.Form) : BareWord.SurnameOf(parent.Form);
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
        if (passage.InTitle || passage.StyleOf(token) != SentenceStyle.Prose || BareWord.BeginsBefore(passage, token) || !IsNamedBefore(person, passage, token)) return;
        if (bearers[word] > 1) return;
        Take(passage, token, token, person, (named, _) => $"given name of {named.Form}, named before");
    }

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
