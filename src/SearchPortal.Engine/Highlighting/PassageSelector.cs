using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Highlighting;

/// <summary>A part of a text to show.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public readonly record struct Passage(int Start, int Length);

/// <summary>Chooses the sentences of a text that show best why it matched: those with the most different words of the query first,
/// then those with the most matches, then the earlier ones. They are given in the order of the text.</summary>
public static class PassageSelector
{
    /// <param name="text">The text.</param>
    /// <param name="matches">Where it matched, ascending; those of other fields are left out by the caller.</param>
    /// <param name="count">Passages at most.</param>
    /// <param name="length">A longer sentence is cut around its matches, at spaces, to about so many code units.</param>
    /// <returns>The passages; where nothing matches, the first sentences.</returns>
    public static IReadOnlyList<Passage> Select(string text, IReadOnlyList<TextMatch> matches, int count, int length)
    {
        var sentences = SentenceSplitter.Split(text);
        var scored = new List<(TextSpan Sentence, int Labels, TextMatch[] Matches)>();
        var next = 0;
        foreach (var sentence in sentences)
        {
            while (next < matches.Count && matches[next].Start < sentence.Start) next++;
            var first = next;
            while (next < matches.Count && matches[next].Start < sentence.End) next++;
            if (next == first) continue;
            var inside = matches.Skip(first).Take(next - first).ToArray();
            scored.Add((sentence, inside.Select(match => match.Label).Distinct().Count(), inside));
        }

        if (scored.Count == 0) return sentences.Take(Math.Min(count, 2)).Select(sentence => Cut(text, sentence, sentence.Start, length)).ToArray();
        return scored
            .OrderByDescending(entry => entry.Labels).ThenByDescending(entry => entry.Matches.Length).ThenBy(entry => entry.Sentence.Start)
            .Take(count)
            .OrderBy(entry => entry.Sentence.Start)
            .Select(entry => Cut(text, entry.Sentence, entry.Matches[0].Start, length))
            .ToArray();
    }

    /// <summary>The sentence, or the part of it from a little before <paramref name="anchor"/>.</summary>
    private static Passage Cut(string text, TextSpan sentence, int anchor, int length)
    {
        if (sentence.End - sentence.Start <= length) return new Passage(sentence.Start, sentence.End - sentence.Start);
        var start = Math.Max(sentence.Start, Math.Min(anchor - length / 4, sentence.End - length));
        var end = Math.Min(sentence.End, start + length);
        if (start > sentence.Start) start = AfterSpace(text, start, anchor);
        if (end < sentence.End) end = BeforeSpace(text, end, anchor);
        return new Passage(start, end - start);
    }

    private static int AfterSpace(string text, int from, int limit)
    {
        var space = text.IndexOf(' ', from, Math.Max(0, limit - from));
        if (space >= 0) return space + 1;
        return char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static int BeforeSpace(string text, int end, int limit)
    {
        var space = text.LastIndexOf(' ', end - 1, Math.Max(1, end - Math.Max(limit, end - 80)));
        if (space > limit) return space;
        return char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }
}
