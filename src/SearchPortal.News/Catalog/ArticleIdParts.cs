using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog;

/// <summary>The ids of all articles of a snapshot in parts of one size, counted from the last article of the engine's order: what is added is mostly
/// new, and lies in the last part. One pass over the ids finds where the parts begin; a part is then read by itself.</summary>
public sealed class ArticleIdParts
{
    /// <summary>Articles in a part; the last one may have fewer.</summary>
    public const int PartSize = 10_000;

    private static readonly SearchTask Everything = new(new MatchAllQuery()) { Sort = Sort.SchemaOrder };

    private readonly IndexSearcher searcher;
    private readonly int partSize;
    private readonly long total;
    private readonly Lazy<HitPlace[]> ends;

    internal ArticleIdParts(IndexSearcher searcher, int partSize = PartSize)
    {
        (this.searcher, this.partSize) = (searcher, partSize);
        total = searcher.Documents;
        ends = new Lazy<HitPlace[]>(FindEnds);
    }

    /// <summary>How many parts so many articles have.</summary>
    public static int Count(long articles) => Count(articles, PartSize);

    internal IReadOnlyList<string>? Read(int part, CancellationToken cancellation)
    {
        var count = Count(total, partSize);
        if (part < 1 || part > count) return null;
        // In the engine's order the last part comes first, and has what the full ones leave.
        var before = count - part;
        var size = part == count ? (int)(total - (long)(count - 1) * partSize) : partSize;
        var task = Everything with { Size = size, After = before == 0 ? null : ends.Value[before - 1] };
        return [.. searcher.Search(task, limits: SearchLimits.None, cancellation: cancellation).Hits.Select(hit => hit.Id)];
    }

    private static int Count(long articles, int size) => (int)((articles + size - 1) / size);

    /// <summary>The last article of each part but the first one, in the engine's order.</summary>
    private HitPlace[] FindEnds()
    {
        var found = new List<HitPlace>();
        var seen = 0L;
        foreach (var hit in searcher.Stream(Everything))
        {
            seen++;
            if (seen < total && (total - seen) % partSize == 0) found.Add(hit.Place);
        }

        return [.. found];
    }
}
