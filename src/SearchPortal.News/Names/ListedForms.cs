using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Names;

/// <summary>
/// The forms of listed actors in one article: the fullest spelling that it has of each. A spelling that counts only beside
/// another actor is no form; the listed name stands for it.
/// </summary>
internal sealed class ListedForms(IReadOnlyList<Actor> actors)
{
    private readonly Dictionary<int, (string Form, int Words)> forms = [];

    /// <summary>Takes a spelling in.</summary>
    /// <param name="actor">The actor's index.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isConditional">Whether it counts only beside another actor, or is part of a name only.</param>
    public void Add(int actor, NameSpan span, bool isConditional)
    {
        var (form, words) = isConditional ? (actors[actor].Name, 0) : (Untitled(actor, span), span.Last - span.First + 1);
        if (!forms.TryGetValue(actor, out var known) || words > known.Words) forms[actor] = (form, words);
    }

    /// <summary>The actor's form.</summary>
    public string Of(int actor) => forms[actor].Form;

    /// <summary>A listed spelling may have the title in it: Field Marshal Asim Munir.</summary>
    private string Untitled(int actor, NameSpan span)
    {
        var first = span.First;
        if (actors[actor].Kind == ActorKind.Person)
        {
            while (span.Last - first > 1 && span.Passage.Is(first, WordKinds.Role | WordKinds.Honorific)) first++;
        }

        return first == span.First ? span.Form : new NameSpan(span.Passage, first, span.Last, span.Kind).Form;
    }
}
