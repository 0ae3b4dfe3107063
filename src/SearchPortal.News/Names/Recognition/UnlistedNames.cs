namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds the people and organisations of an article that nobody listed. Organisations first, because they hold names of people
/// (Clinton Foundation); then people; then the short forms of both. Words of listed names are left alone.
/// </summary>
internal static class UnlistedNames
{
    /// <summary>The names in an article, in no order.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="passages">Headline and body, in which listed names are taken.</param>
    /// <param name="isListedWord">Whether a word is part of the name of a listed actor of this article.</param>
    public static List<NameSpan> FindIn(ArticleWords words, IReadOnlyList<ArticlePassage> passages, Func<int, bool> isListedWord)
    {
        List<NameSpan> organisations = [];
        List<NameSpan> persons = [];
        foreach (var passage in passages)
        {
            OrganisationNames.FindIn(passage, organisations);
            ArabicOrganisations.FindIn(passage, organisations);
        }

        var acronyms = new AcronymNames().FindIn(passages, organisations);
        foreach (var passage in passages)
        {
            PersonNames.FindIn(passage, persons);
            ArabicNames.FindIn(passage, persons);
        }

        var people = new People(words);
        foreach (var span in persons) people.Add(span);
        NameOrganisations(organisations);

        List<NameSpan> found = [.. organisations, .. persons];
        var known = new KnownNames();
        foreach (var span in found) known.Learn(span);
        foreach (var passage in passages)
        {
            known.FindIn(passage, found);
            TakeAcronyms(passage, acronyms, found);
        }

        people.Explain();
        new ShortNames(words, passages, people, isListedWord, found).Find();
        return found;
    }

    private static void NameOrganisations(List<NameSpan> spans)
    {
        Dictionary<string, NamedActor> byForm = new(StringComparer.OrdinalIgnoreCase);
        foreach (var span in spans)
        {
            if (!byForm.TryGetValue(span.Form, out var actor)) byForm.Add(span.Form, actor = new NamedActor(ActorKind.Organisation));
            actor.Add(span, [span.Passage.IdOf(span.First), span.Passage.IdOf(span.Last)]);
        }
    }

    private static void TakeAcronyms(ArticlePassage passage, Dictionary<int, NameSpan> longForms, List<NameSpan> found)
    {
        if (longForms.Count == 0) return;
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsFree(i) || passage.Tokens[i].Case != LetterCase.Capitals || !longForms.TryGetValue(passage.IdOf(i), out var span)) continue;
            var name = new NameSpan(passage, i, i, ActorKind.Organisation) { Actor = span.Actor, Reason = $"short for {span.Actor!.Form}" };
            passage.Take(name);
            found.Add(name);
        }
    }
}
