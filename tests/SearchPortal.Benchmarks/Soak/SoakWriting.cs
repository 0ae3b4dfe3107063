using System.Globalization;
using SearchPortal.Engine;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Benchmarks.Soak;

/// <summary>One thread that adds, replaces and deletes documents of its own, and remembers what must be there.</summary>
internal sealed class SoakWriting
{
    private readonly IndexWriter writer;
    private readonly SoakArticles articles;
    private readonly int thread;
    private readonly int threads;
    private readonly Random random;
    private int version;
    private int next;

    /// <param name="writer">The index.</param>
    /// <param name="articles">What is added.</param>
    /// <param name="thread">The thread's number.</param>
    /// <param name="threads">How many there are.</param>
    public SoakWriting(IndexWriter writer, SoakArticles articles, int thread, int threads)
    {
        this.writer = writer;
        this.articles = articles;
        this.thread = thread;
        this.threads = threads;
        random = new Random(thread);
        next = thread;
    }

    /// <summary>The version of each document that must be there.</summary>
    public Dictionary<int, int> Truth { get; } = [];

    public long Updates { get; private set; }

    public long Deletes { get; private set; }

    /// <summary>Does one thing.</summary>
    public void Step()
    {
        switch (random.Next(2000))
        {
            case 0:
                DeleteBucket();
                break;
            case 1:
                var mark = random.Next(100).ToString(CultureInfo.InvariantCulture);
                writer.RewriteColumn("mark", Enumerable.Range(0, 50).Select(_ => Any()).Distinct().ToDictionary(number => number.ToString(CultureInfo.InvariantCulture), _ => (IReadOnlyList<string>)[mark]));
                break;
            case < 300:
                Delete(Any());
                break;
            case < 1000 when next < articles.Count:
                Put(next);
                next += threads;
                break;
            default:
                Put(Any());
                break;
        }
    }

    /// <summary>A document that was added before, or the first one.</summary>
    private int Any() => random.Next(Math.Max(1, next / threads)) * threads + thread;

    private void Put(int number)
    {
        if (number >= articles.Count) return;
        Truth[number] = ++version;
        writer.UpdateDocument(articles.Document(number, version, threads));
        Updates++;
    }

    private void Delete(int number)
    {
        var isThere = Truth.Remove(number);
        if (writer.DeleteDocument(number.ToString(CultureInfo.InvariantCulture)) != isThere) throw new InvalidOperationException($"document {number} was {(isThere ? "missing" : "there")} when it was deleted");
        if (isThere) Deletes++;
    }

    private void DeleteBucket()
    {
        var bucket = SoakArticles.Bucket(Any(), threads);
        var expected = Truth.Keys.Where(number => SoakArticles.Bucket(number, threads) == bucket).ToArray();
        var deleted = writer.DeleteDocuments(new KeywordQuery("bucket", [bucket]));
        if (deleted != expected.Length) throw new InvalidOperationException($"{deleted} documents of bucket {bucket} were deleted where {expected.Length} were there");
        foreach (var number in expected) Truth.Remove(number);
        Deletes += deleted;
    }
}
