namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Finds once more the full names that an article has already given, where capitals alone would not tell them: in headlines, in
/// lines of capitals, behind other names.
/// </summary>
internal sealed class KnownNames
{
    private const int MostOfOneWord = 50;

    private readonly Dictionary<int, List<(int[] Words, NamedActor Actor, bool IsShort)>> byFirstWord = [];

    /// <summary>Learns a name's words.</summary>
    public void Learn(NameSpan span)
    {
        Learn(span, span.Last, isShort: false);
        if (span.Kind == ActorKind.Organisation) LearnWithoutLegalForm(span);
    }

    /// <summary>Takes the names in a passage.</summary>
    public void FindIn(ArticlePassage passage, List<NameSpan> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsFree(i) || !passage.IsCapitalised(i) || !byFirstWord.TryGetValue(passage.IdOf(i), out var names)) continue;
            foreach (var (words, actor, isShort) in names)
            {
                if (!StandsAt(passage, i, words)) continue;
                var last = i + words.Length - 1;
                var span = new NameSpan(passage, i, last, actor.Kind) { Title = actor.Kind == ActorKind.Person ? TitleReader.Before(passage, i).Text : null };
                if (isShort)
                {
                    span.Actor = actor;
                    span.Reason = $"short for {actor.Form}";
                }
                else
                {
                    actor.Add(span, words);
                }

                passage.Take(span);
                found.Add(span);
                i = last;
                break;
            }
        }
    }

    private void Learn(NameSpan span, int last, bool isShort)
    {
        var words = new int[last - span.First + 1];
        for (var i = 0; i < words.Length; i++) words[i] = span.Passage.IdOf(span.First + i);
        if (words.Length < 2 && !isShort) return;
        if (!byFirstWord.TryGetValue(words[0], out var names)) byFirstWord.Add(words[0], names = []);
        if (names.Count == MostOfOneWord || names.Exists(name => name.Words.AsSpan().SequenceEqual(words))) return;
        names.Add((words, span.Actor!, isShort));
        names.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    /// <summary>Tenneco Inc is Tenneco too, as long as what is left is no word of the language.</summary>
    private void LearnWithoutLegalForm(NameSpan span)
    {
        var passage = span.Passage;
        var last = span.Last;
        while (last > span.First && passage.Is(last, WordKinds.LegalForm)) last--;
        if (last == span.Last) return;
        for (var i = span.First; i <= last; i++)
        {
            var word = passage.WordOf(i);
            var isRare = (word.Kinds & ~(WordKinds.GivenName | WordKinds.AlsoSurname)) == WordKinds.None && word.InSmallLetters == 0 && word.Folded.Length > 3;
            if (!isRare && (last == span.First || i == span.First)) return;
        }

        if (last > span.First || !passage.Is(last, WordKinds.GivenName)) Learn(span, last, isShort: true);
    }

    private static bool StandsAt(ArticlePassage passage, int first, int[] words)
    {
        if (first + words.Length > passage.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            var token = first + i;
            if (passage.IdOf(token) != words[i] || !passage.IsFree(token)) return false;
            if (i > 0 && passage.Tokens[token].Before is NameGap.Break && passage.GapBefore(token) is not (" & " or ". ")) return false;
        }

        var last = first + words.Length - 1;
        if (!passage.IsCapitalised(last)) return false;
        return last + 1 == passage.Count || !passage.FollowsInName(last + 1) || !passage.IsCapitalised(last + 1)
            || passage.StyleOf(last) != SentenceStyle.Prose || !passage.Is(last + 1, WordKinds.PlaceWord);
    }
}
