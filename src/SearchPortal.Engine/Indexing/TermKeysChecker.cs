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
        var count = 0;
        var found = new List<int>();
        var keysOfTerms = Enumerable.Range(0, keys.Terms).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var (key, numbers) in keys.ReadAll())
        {
            count++;
            var text = Encoding.UTF8.GetString(key);
            if (before is not null && key.AsSpan().SequenceCompareTo(before) <= 0) yield return $"{field}: key '{text}' is out of order";
            before = key;
            found.Clear();
            keys.AddTerms(key, found);
            if (!found.SequenceEqual(numbers)) yield return $"{field}: key '{text}' is not found";
            foreach (var number in numbers)
            {
                if (!keysOfTerms[number].Add(text)) yield return $"{field}: key '{text}' has term {number} twice";
            }
        }

        if (count != keys.Keys) yield return $"{field}: {count} keys where {keys.Keys} were expected";
        if (source?.Version != keys.Version) yield break;
        var expected = new List<string>();
        var cursor = segment.TermsOnDisk.Cursor(field);
        for (var number = 0; cursor is not null && cursor.Next(); number++)
        {
            expected.Clear();
            source.AddTo(cursor.Text, expected);
            if (!keysOfTerms[number].SetEquals(expected)) yield return $"{field}: term '{cursor.Text}' has other keys than its source gives";
        }
    }
}
