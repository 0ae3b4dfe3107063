using System.Security.Cryptography;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Posting;

/// <summary>Articles that come over the network, in any format that is read from files, and deletions.</summary>
/// <param name="queue">Where they wait for their turn.</param>
public sealed class PostedArticles(WriterQueue queue)
{
    /// <summary>The source of all of them: whoever may post may change what was posted, and nothing that was read from files.</summary>
    public const string Source = "post";

    private const int ArticlesInStep = 25;

    /// <summary>Brings what was posted into the index.</summary>
    /// <param name="body">The bytes.</param>
    /// <returns>What became of it, when that is durable.</returns>
    /// <exception cref="IndexBusyException">Another writer held the index for too long, or too many others wait. What was committed by then stays; posting it again does no harm.</exception>
    public async Task<PostSummary> PostAsync(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var sum = new PostSummary();
        await queue.RunAsync(Steps(body, part => sum = Add(sum, part)));
        return sum;
    }

    /// <summary>Deletes an article, wherever it came from.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IndexBusyException">Another writer held the index for too long, or too many others wait; nothing was deleted.</exception>
    public async Task<bool> DeleteAsync(string id)
    {
        var wasThere = false;
        await queue.RunAsync([writer => wasThere = writer.Delete(id)]);
        return wasThere;
    }

    private IEnumerable<Action<CatalogWriter>> Steps(byte[] body, Action<PostSummary> take)
    {
        var options = queue.Options;
        var outlets = options.OutletsFile is null ? OutletSet.Empty : OutletSet.Load(options.OutletsFile);
        var reader = new ArticleReader(null, ArticleImporter.Versions(options.TopicsFile, outlets));
        var item = new SourceItem
        {
            Source = Source,
            // What states neither id nor address is known by what was posted: the same again is the same article.
            PathId = Source + "-" + Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8)),
            Name = "",
            Open = () => new MemoryStream(body, writable: false),
            Bytes = body.Length,
        };
        foreach (var part in reader.Read([item]).Chunk(ArticlesInStep))
        {
            yield return writer =>
            {
                var problems = new Problems();
                var importer = new ArticleImporter(writer, new ImportRequest([], null), new ArticlePipeline(writer.Authority, outlets), problems);
                importer.Import(part, CancellationToken.None);
                var summary = importer.Summary(interrupted: false);
                take(new PostSummary
                {
                    Added = summary.Added,
                    Updated = summary.Updated,
                    Unchanged = summary.Unchanged,
                    Duplicates = summary.Duplicates,
                    Problems = problems.All,
                    ProblemCount = problems.All.Count,
                });
            };
        }
    }

    private static PostSummary Add(PostSummary sum, PostSummary part) => new()
    {
        Added = sum.Added + part.Added,
        Updated = sum.Updated + part.Updated,
        Unchanged = sum.Unchanged + part.Unchanged,
        Duplicates = sum.Duplicates + part.Duplicates,
        Problems = [.. sum.Problems.Concat(part.Problems).Take(PostSummary.MostProblems)],
        ProblemCount = sum.ProblemCount + part.ProblemCount,
    };

    private sealed class Problems : IProgress<ImportProgress>
    {
        public List<SourceProblem> All { get; } = [];

        public void Report(ImportProgress value)
        {
            if (value.Problem is { } problem) All.Add(problem);
        }
    }
}
