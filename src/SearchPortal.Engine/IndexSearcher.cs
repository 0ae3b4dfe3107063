using System.Collections.Concurrent;
using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Stored;
using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine;

/// <summary>One immutable snapshot of an index: the state of one commit, whatever writers do meanwhile. Safe for many threads.
/// Counted references keep its files mapped: who works on one that another thread may dispose takes a reference by <see cref="TryAcquire"/>
/// and gives it back by <see cref="Release"/>.</summary>
public sealed class IndexSearcher : IDisposable
{
    // A writer may remove files of a commit that it replaced between our reading of the manifest and the opening of its files.
    private const int OpenAttempts = 20;

    /// <summary>How many hits <see cref="Stream"/> holds where it does not read in the schema's order.</summary>
    public const int StreamChunk = 10_000;

    /// <summary>Bytes that sets of documents of filters take where nothing else is said: 256 sets of a million documents.</summary>
    public const long DefaultFilterMemory = 32 << 20;

    private readonly CommitFiles files;
    private readonly SegmentReader[] segments;
    private readonly SegmentStatistics statistics;
    private readonly FileInfoEntry manifestFile;
    private readonly FacetMaps facetMaps;
    private readonly FilterCache filters;
    private readonly ConcurrentDictionary<string, Lazy<GroupMap>> groupMaps = new(StringComparer.Ordinal);
    private int references = 1;
    private int disposed;

    private IndexSearcher(string folder, Manifest manifest, FileInfoEntry manifestFile, CommitFiles files, FilterCache filters)
    {
        Folder = folder;
        this.filters = filters;
        this.files = files;
        segments = files.Segments;
        facetMaps = new FacetMaps(segments);
        this.manifestFile = manifestFile;
        Commit = manifest;
        statistics = new SegmentStatistics(segments);
    }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }

    /// <summary>The commit.</summary>
    public Manifest Commit { get; }

    /// <summary>The schema.</summary>
    public IndexSchema Schema => Commit.Schema;

    /// <summary>Documents that can be found.</summary>
    public long Documents => Commit.Segments.Sum(segment => (long)segment.Documents - segment.Deleted);

    /// <summary>Statistics of this snapshot, for scoring.</summary>
    public ICorpusStatistics Statistics => statistics;

    /// <summary>The segments.</summary>
    internal IReadOnlyList<SegmentReader> Segments => segments;

    /// <summary>What a search may cost where it is not told.</summary>
    public SearchLimits Limits { get; set; } = SearchLimits.Default;

    /// <summary>How many processors one search may use where no other search needs them: segments are then searched at the same time.</summary>
    public int Processors { get; set; } = 1;

    /// <summary>How many documents are worth a processor of their own.</summary>
    internal long LeastDocumentsOfPart { get; set; } = SearchParts.LeastDocuments;

    /// <summary>Memory that sets of documents of filters take, which searches of this snapshot and of those opened from it share.</summary>
    public FilterMemory FilterMemory => new(filters.Bytes, filters.MostBytes, filters.Found, filters.NotFound);

    /// <summary>Opens the last commit of an index.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="filterMemory">Bytes that sets of documents of filters may take: outlets, topics, ranges of dates that were asked for before answer at once. 0 keeps none.</param>
    /// <exception cref="FileNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IndexCorruptException">The index is damaged.</exception>
    public static IndexSearcher Open(string folder, long filterMemory = DefaultFilterMemory) => Open(folder, null, SearchLimits.Default, new FilterCache(filterMemory), processors: 1);

    /// <summary>A snapshot of a state that is no commit yet.</summary>
    internal static IndexSearcher Over(string folder, Manifest state, CommitFiles files) => new(folder, state, default, files, new FilterCache(DefaultFilterMemory));

    /// <summary>Opens a newer commit, sharing the segments that stayed; null where there is none.</summary>
    public IndexSearcher? OpenIfChanged()
    {
        // The file's time would not do: two commits may fall into one tick of the file system's clock.
        // Nor would the number of the commit: an index that was deleted and made anew begins with 1 again.
        return !Manifest.Exists(Folder) || Manifest.Identity(Folder) == manifestFile ? null : Open(Folder, files, Limits, filters, Processors);
    }

    /// <summary>Takes a reference; false where the snapshot is closed already.</summary>
    public bool TryAcquire()
    {
        while (true)
        {
            var current = Volatile.Read(ref references);
            if (current <= 0) return false;
            if (Interlocked.CompareExchange(ref references, current + 1, current) == current) return true;
        }
    }

    /// <summary>Answers a task.</summary>
    /// <param name="task">What is asked.</param>
    /// <param name="corpus">Statistics to score with; null for those of this snapshot.</param>
    /// <param name="limits">What the search may cost; null for <see cref="Limits"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="SearchTooCostlyException">The search costs more than it may.</exception>
    /// <exception cref="PatternException">A pattern of the query can't be read; see <see cref="PatternCheck"/>.</exception>
    public TopDocs Search(SearchTask task, ICorpusStatistics? corpus = null, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        ThrowIfClosed();
        var planner = new MatchPlanner(corpus ?? statistics, limits ?? Limits, filters, cancellation);
        if (task.GroupBy is { } groups)
        {
            var map = GroupsOf(groups);
            return SearchParts.With(segments, Processors, LeastDocumentsOfPart, parts =>
            {
                var grouped = new GroupedMatches(task, planner, segments, map, Schema.Order, parts);
                return GroupedSearch.Answer(task, grouped, facetMaps, parts.Length) with { Plan = grouped.Plan };
            });
        }

        if (segments.Length == 0) return TopDocs.Merge([], task, Schema.Order);
        return SearchParts.With(segments, Processors, LeastDocumentsOfPart, parts =>
        {
            var found = SearchParts.Each(parts.Length, part => new PartSearch(task, part == 0 ? planner : planner.Another(), segments, parts[part], facetMaps));
            foreach (var other in found.Skip(1)) found[0].Add(other);
            return found[0].Answer();
        });
    }

    /// <summary>The first hits of a query by score, with the exact total.</summary>
    public TopDocs Search(Query query, int size = 10) => Search(new SearchTask(query) { Size = size });

    /// <summary>All hits of a task, whatever its size, in its order, read while they are asked for; hits and counts are never held together.
    /// Where groups are counted, the best document of each is held. The schema's order takes one pass; other orders take one for each <see cref="StreamChunk"/> hits. Who reads holds the snapshot meanwhile.</summary>
    public IEnumerable<Hit> Stream(SearchTask task, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ThrowIfClosed();
        return task.Sort == Sort.SchemaOrder
            ? HitStream.Read(task, new MatchPlanner(statistics, Limits with { Time = TimeSpan.MaxValue }, filters, cancellation), segments, Schema.Order, GroupsOf, cancellation)
            : InChunks(task with { Facets = [], Size = StreamChunk }, cancellation);
    }

    /// <summary>As <see cref="Stream"/>, each hit with its stored bytes. In the schema's order each block of these is read once.</summary>
    public IEnumerable<(Hit Hit, byte[] Stored)> StreamStored(SearchTask task, CancellationToken cancellation = default)
    {
        var cursors = segments.Select(segment => new StoredCursor(segment.Stored)).ToArray();
        return Stream(task, cancellation).Select(hit => (hit, cursors[hit.Segment].Read(hit.Document)));
    }

    /// <summary>Counts how often values of two facets meet, over the hits of a task: one pass over its documents, however many cells there are.</summary>
    public CrossCounts Cross(SearchTask task, CrossAxis rows, CrossAxis columns, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ThrowIfClosed();
        var planner = new MatchPlanner(statistics, Limits, filters, cancellation);
        if (task.GroupBy is { } groups)
        {
            var matches = new GroupedMatches(task with { Size = 0 }, planner, segments, GroupsOf(groups), Schema.Order);
            return new CrossCounter(rows, columns).Count(matches);
        }

        var counter = new CrossCounter(rows, columns);
        foreach (var segment in segments) counter.Add(segment, SegmentCollector.Matches(task, planner, segment));
        return counter.Counts;
    }

    /// <summary>Documents that match a query.</summary>
    public long Count(Query query) => Search(new SearchTask(query) { Size = 0, Sort = Sort.SchemaOrder }).Total;

    /// <summary>How the score of a document comes about; null where the query does not match it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="hit">The document.</param>
    /// <param name="limits">What the explanation may cost; null for <see cref="Limits"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="SearchTooCostlyException">It costs more than it may.</exception>
    public Explanation? Explain(Query query, Hit hit, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        ThrowIfClosed();
        var matcher = new MatchPlanner(statistics, limits ?? Limits, filters, cancellation).Plan(query, segments[hit.Segment]);
        return matcher?.Advance(hit.Document) == hit.Document ? matcher.Explain() : null;
    }

    /// <summary>A hit's stored bytes.</summary>
    public byte[] Stored(Hit hit)
    {
        ThrowIfClosed();
        return segments[hit.Segment].Stored.Read(hit.Document);
    }

    /// <summary>A hit's values in a keyword field.</summary>
    public IReadOnlyList<string> Values(Hit hit, string field)
    {
        ThrowIfClosed();
        var column = segments[hit.Segment].Keywords(field) ?? throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
        var values = new List<string>();
        foreach (var ordinal in column.Ordinals(hit.Document)) values.Add(column.Value(ordinal));
        return values;
    }

    /// <summary>Documents that have a value in a keyword field. Costs as much as there are of them.</summary>
    public long CountValue(string field, string value)
    {
        ThrowIfClosed();
        long count = 0;
        foreach (var segment in segments)
        {
            var column = segment.Keywords(field) ?? throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
            if (column.Find(value) is >= 0 and var ordinal) count += segment.Deleted is { } deleted ? column.DocumentCount(ordinal, deleted) : column.Totals[ordinal];
        }

        return count;
    }

    /// <summary>The bytes that are kept with the commit under a name (<see cref="IndexWriter.Attach"/>); null where there are none.</summary>
    /// <exception cref="IndexCorruptException">They are damaged.</exception>
    public byte[]? Attachment(string name)
    {
        ThrowIfClosed();
        return files.Attachment(name);
    }

    /// <summary>The document with this id, or null.</summary>
    public Hit? Find(string id)
    {
        ThrowIfClosed();
        for (var i = 0; i < segments.Length; i++)
        {
            var document = segments[i].Find(id);
            if (document >= 0) return new Hit(segments[i].KeyOf(document), 0, i, document);
        }

        return null;
    }

    /// <summary>How much of each segment, and last of the attachments, is mapped and how much of that is in memory now. Asks the system of every page: milliseconds a gigabyte.</summary>
    public IReadOnlyList<MappedMemory> Memory()
    {
        ThrowIfClosed();
        return [.. segments.Select(segment => Sum(segment.Info.Name, files.Mapped(segment))), Sum("", files.Mapped(null))];

        static MappedMemory Sum(string segment, IEnumerable<IndexFile> mapped)
        {
            long bytes = 0;
            long? resident = 0;
            foreach (var file in mapped)
            {
                bytes += file.Length;
                resident += file.ResidentBytes();
            }

            return new MappedMemory(segment, bytes, resident);
        }
    }

    /// <summary>Whether files of the commit hold a document with this id, be it deleted or not.</summary>
    public bool HoldsFilesOf(string id)
    {
        ThrowIfClosed();
        var utf8 = Encoding.UTF8.GetBytes(id);
        return Array.Exists(segments, segment => segment.Ids.Find(utf8) >= 0);
    }

    /// <summary>Terms of a field that begin with <paramref name="prefix"/>, each once, in UTF-8 order.</summary>
    public IEnumerable<string> Terms(string field, string prefix) => Terms(field, TermAutomaton.Prefix(prefix)).Select(term => term.Term);

    /// <summary>Terms of a field that an automaton accepts, each once, in UTF-8 order, with the number of documents that have them.
    /// They are read as they are asked for, while the snapshot is open; what the automaton can't accept is skipped.</summary>
    public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton)
    {
        ThrowIfClosed();
        return statistics.Terms(field, automaton);
    }

    /// <summary>The terms of a field within a few edits of a word: nearest first, then by documents, then by term. One edit may be anywhere, two only
    /// behind the first character.</summary>
    /// <param name="field">A text field or its stems.</param>
    /// <param name="word">The word, as the field's analyzer makes it.</param>
    /// <param name="mostEdits">The most edits that count, 0 to 2.</param>
    /// <param name="asPrefix">Whether the word stands for the beginning of a term.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<TermSuggestion> NearTerms(string field, string word, int mostEdits, bool asPrefix = false, CancellationToken cancellation = default)
    {
        ThrowIfClosed();
        ArgumentOutOfRangeException.ThrowIfNegative(mostEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostEdits, 2);
        return Suggesting.NearTerms.Find(statistics, field, word, mostEdits, asPrefix, cancellation);
    }

    /// <summary>The terms of a field that have one of these keys, in no order, with the number of documents that have them, deleted ones too until a merge
    /// drops them. Costs as much as there are of them, and as many searches as there are keys and segments.</summary>
    /// <param name="field">A field whose terms have keys (<see cref="TermKeySource"/>).</param>
    /// <param name="version">The version that the keys are of: segments whose keys are of another one are passed over.</param>
    /// <param name="keys">Keys, each once.</param>
    public IReadOnlyDictionary<string, long> TermsWithKeys(string field, string version, IReadOnlyCollection<string> keys)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        var utf8 = keys.Select(Encoding.UTF8.GetBytes).ToArray();
        var numbers = new List<int>();
        foreach (var segment in segments)
        {
            if (segment.TermKeys(field) is not { } column || column.Version != version) continue;
            numbers.Clear();
            foreach (var key in utf8) column.AddTerms(key, numbers);
            numbers.Sort();
            var different = numbers.Where((number, i) => i == 0 || numbers[i - 1] != number).ToArray();
            foreach (var (term, entry) in segment.TermsOnDisk.At(field, different)) found[term] = found.GetValueOrDefault(term) + entry.DocumentFrequency;
        }

        return found;
    }

    /// <summary>Documents that have a term; deleted ones do not count. Where some are deleted, costs as much as the term has documents.</summary>
    public long Frequency(string field, string term)
    {
        ThrowIfClosed();
        return segments.Sum(segment => (long)segment.LiveFrequency(field, term));
    }

    /// <summary>How many documents have a number of the schema's order from one to another, both included; deleted ones too until a merge drops them. Costs a few steps a segment.</summary>
    public long CountNumbers(long from, long until)
    {
        ThrowIfClosed();
        return NumberRuns.Count(segments, from, until);
    }

    /// <summary>The documents whose number in a field is one of these, segment by segment. Reads that column whole, and nothing else of documents that have others.</summary>
    /// <param name="field">A number field.</param>
    /// <param name="numbers">The numbers.</param>
    public IEnumerable<(Hit Hit, long Number)> WithNumbers(string field, IReadOnlySet<long> numbers)
    {
        ThrowIfClosed();
        ArgumentNullException.ThrowIfNull(numbers);
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            var column = segment.Numbers(field)!;
            for (var document = 0; document < segment.Documents; document++)
            {
                if (segment.Deleted?[document] == true || !column.TryGet(document, out var number) || !numbers.Contains(number)) continue;
                yield return (new Hit(segment.KeyOf(document), 0, i, document), number);
            }
        }
    }

    /// <summary>Finds what documents have in common in a text field, one after another.</summary>
    public OverlapSearch OverlapsIn(string field)
    {
        ThrowIfClosed();
        return new OverlapSearch(segments, field);
    }

    /// <summary>A document by its place.</summary>
    public Hit HitAt(int segment, int document)
    {
        ThrowIfClosed();
        return new Hit(segments[segment].KeyOf(document), 0, segment, document);
    }

    /// <summary>Gives a reference of <see cref="TryAcquire"/> back; with the last one, the snapshot's files are closed.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) != 0) return;
        files.Release();
    }

    /// <summary>Gives the owner's reference back. A second call does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0) Release();
    }

    private IEnumerable<Hit> InChunks(SearchTask task, CancellationToken cancellation)
    {
        while (true)
        {
            var hits = Search(task, cancellation: cancellation).Hits;
            foreach (var hit in hits) yield return hit;
            if (hits.Count < task.Size) yield break;
            task = task with { After = hits[^1].Place };
        }
    }

    /// <summary>The groups of a keyword field, made when they are first counted.</summary>
    private GroupMap GroupsOf(string field) => groupMaps.GetOrAdd(field, name => new Lazy<GroupMap>(() => new GroupMap(segments, name))).Value;

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref references) <= 0, this);

    private static IndexSearcher Open(string folder, CommitFiles? shared, SearchLimits limits, FilterCache filters, int processors)
    {
        for (var attempt = 1; ; attempt++)
        {
            var manifest = Manifest.Read(folder, out var manifestFile);
            try
            {
                var opened = CommitFiles.Open(folder, manifest, shared);
                filters.Keep(manifest.Segments.Select(segment => segment.Name).ToHashSet(StringComparer.Ordinal));
                return new IndexSearcher(folder, manifest, manifestFile, opened, filters) { Limits = limits, Processors = processors };
            }
            catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
            {
                if (Manifest.Read(folder).Commit == manifest.Commit || attempt == OpenAttempts)
                    throw IndexCorruptException.Missing(problem, folder);
            }
        }
    }
}
