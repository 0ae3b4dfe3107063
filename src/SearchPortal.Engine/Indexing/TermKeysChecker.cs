using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.TermKeys;

namespace SearchPortal.Engine.Indexing;

/// <summary>Proves that the keys of a segment's terms are in order, lead to terms that are there, and are those that their source gives.</summary>
internal static class TermKeysChecker
{
    /// <summary>What is wrong, sentence by sentence.</summary>
    public static IEnumerable<string> Check(SegmentReader segment, IReadOnlyList<TermKeySource> sources) =>
        (segment.Info.TermKeys ?? new Dictionary<string, int>()).Keys.SelectMany(field => Check(segment, field, segment.TermKeys(field)!, sources.FirstOrDefault(source => source.Field == field)));

    private static IEnumerable<string> Check(SegmentReader segment, string field, TermKeysReader keys, TermKeySource? source)
    {
        var terms = segment.TermsOnDisk.Field(field)?.Terms ?? 0;
        if (keys.Terms != terms)
        {
            yield return $"{field}: keys were made of {keys.Terms} terms where it has {terms}";
            yield break;
        }

        byte[]? before = null;
        var texts = new List<string>();
        // Term in the upper half, key in the lower one: a set for each term would take many times the room.
        var pairs = new List<ulong>();
        var found = new List<int>();
        foreach (var (key, numbers) in keys.ReadAll())
        {
            var text = Encoding.UTF8.GetString(key);
            if (before is not null && key.AsSpan().SequenceCompareTo(before) <= 0) yield return $"{field}: key '{text}' is out of order";
            before = key;
            found.Clear();
            keys.AddTerms(key, found);
            if (!found.SequenceEqual(numbers)) yield return $"{field}: key '{text}' is not found";
            for (var i = 0; i < numbers.Count; i++)
            {
                if (i > 0 && numbers[i] == numbers[i - 1]) yield return $"{field}: key '{text}' has term {numbers[i]} twice";
                pairs.Add(((ulong)(uint)numbers[i] << 32) | (uint)texts.Count);
            }

            texts.Add(text);
        }

        if (texts.Count != keys.Keys) yield return $"{field}: {texts.Count} keys where {keys.Keys} were expected";
        if (source?.Version != keys.Version) yield break;
        pairs.Sort();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        var cursor = segment.TermsOnDisk.Cursor(field);
        var at = 0;
        for (var number = 0; cursor is not null && cursor.Next(); number++)
        {
            expected.Clear();
            source.AddTo(cursor.Text, expected);
            var isOther = false;
            for (; at < pairs.Count && (int)(pairs[at] >> 32) == number; at++) isOther |= !expected.Remove(texts[(int)(uint)pairs[at]]);
            if (isOther || expected.Count > 0) yield return $"{field}: term '{cursor.Text}' has other keys than its source gives";
        }
    }
}
