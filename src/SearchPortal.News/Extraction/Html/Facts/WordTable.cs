using System.Collections.Frozen;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>A list that lies beside the code in groups: <c>group: entry, entry …</c>, a group on one line or several.</summary>
internal static class WordTable
{
    /// <summary>The entries of each group, in their order.</summary>
    /// <param name="name">The file name.</param>
    public static FrozenDictionary<string, IReadOnlyList<string>> Read(string name)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedList.Read(name))
        {
            // The names of metadata hold colons themselves: a group ends with one and a space.
            var end = line.IndexOf(": ", StringComparison.Ordinal);
            var group = line[..end];
            if (!groups.TryGetValue(group, out var entries)) groups[group] = entries = [];
            entries.AddRange(line[(end + 2)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return groups.ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<string>)group.Value, StringComparer.Ordinal);
    }
}
