namespace SearchPortal.Benchmarks.Names;

/// <summary>Parts pairs into folds. Spellings of one name, joined by pairs that say so, are in one fold.</summary>
internal sealed class PairClusters
{
    private readonly Dictionary<string, string> parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> foldOf = new(StringComparer.Ordinal);

    /// <summary>Finds the clusters of pairs and deals them out to folds, the largest first, each to the fold with the fewest words.</summary>
    public PairClusters(IReadOnlyList<NamePair> pairs, int folds)
    {
        foreach (var pair in pairs)
        {
            parent.TryAdd(pair.Left, pair.Left);
            parent.TryAdd(pair.Right, pair.Right);
            if (pair.IsSame) parent[Root(pair.Left)] = Root(pair.Right);
        }

        var sizes = new int[folds];
        var clusters = parent.Keys.GroupBy(Root).OrderByDescending(words => words.Count()).ThenBy(words => Order(words.Min(StringComparer.Ordinal)!))
            .ThenBy(words => words.Min(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var cluster in clusters)
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            foreach (var word in cluster) foldOf[word] = fold;
            sizes[fold] += cluster.Count();
        }
    }

    /// <summary>The fold of both words of a pair; -1 where they are in two.</summary>
    public int FoldOf(NamePair pair) => foldOf[pair.Left] == foldOf[pair.Right] ? foldOf[pair.Left] : -1;

    /// <summary>Whether neither word of a pair is in a fold.</summary>
    public bool IsOutside(NamePair pair, int fold) => foldOf[pair.Left] != fold && foldOf[pair.Right] != fold;

    /// <summary>The word that stands for the cluster of a word.</summary>
    public string Root(string word)
    {
        while (parent[word] != word) word = parent[word] = parent[parent[word]];
        return word;
    }

    /// <summary>An order that has nothing to do with the alphabet (FNV-1a).</summary>
    private static uint Order(string word) => word.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
}
