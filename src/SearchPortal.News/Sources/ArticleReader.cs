using SearchPortal.News.Sources.Addresses;
using SearchPortal.News.Sources.Formats;

namespace SearchPortal.News.Sources;

/// <summary>Reads articles from files and folders, one by one, in bounded memory.</summary>
/// <remarks>Bad input never throws: what can't be read becomes a <see cref="SourceProblem"/>, and the rest is read.</remarks>
/// <param name="mapping">Which keys of a JSONL line are which fields; null for the usual ones.</param>
/// <param name="versions">Versions of whatever else shapes an article; part of <see cref="RawArticle.ContentHash"/>.</param>
public sealed class ArticleReader(FieldMapping? mapping, string versions)
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = SourceFiles.StandardInput;

    /// <summary>The formats that are read, in the order in which content is compared with them.</summary>
    public static IReadOnlyList<FormatInfo> Formats { get; } = [.. SourceFormats.All.Select(format => new FormatInfo(format.Id, format.Description, format.Endings))];

    private readonly FieldMapping mapping = mapping ?? FieldMapping.Default;

    /// <summary>Fetches addresses of the web that are given in place of paths; null where they are not to be fetched.</summary>
    internal AddressReader? Addresses { get; set; }

    /// <summary>Whether a path is meant as an address of the web.</summary>
    /// <param name="path">The path.</param>
    public static bool IsAddress(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return WebAddress.IsMeant(path);
    }

    /// <summary>Lets addresses be fetched that are given in place of paths; without this they are paths that do not exist.</summary>
    /// <param name="allowsPrivate">Whether they may lead to private networks and to this machine.</param>
    /// <param name="cancellation">Ends a fetch at once.</param>
    public void AllowAddresses(bool allowsPrivate, CancellationToken cancellation) =>
        Addresses = AddressReader.Create(KnownAddresses.Read(null), "", allowsPrivate, cancellation);

    /// <summary>Reads what is at the paths, folders recursively and in the ordinal order of relative paths.</summary>
    /// <param name="paths">Files and folders; a missing one is a problem, not an exception.</param>
    /// <returns>Results as they are read. An article that lost a field follows the problem that says so.</returns>
    public IEnumerable<ReadResult> Read(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths);
    }

    /// <summary>Bytes of the files that <see cref="Read(IReadOnlyList{string})"/> would read.</summary>
    /// <param name="paths">Files and folders.</param>
    public static long CountBytes(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return SourceFiles.Find(paths).OfType<SourceItem>().Sum(file => file.Bytes);
    }

    /// <summary>Reads things that were found already.</summary>
    internal IEnumerable<ReadResult> Read(IEnumerable<SourceItem> items)
    {
        var context = Context();
        return items.SelectMany(item => ReadOutermost(item, context));
    }

    private ReadContext Context()
    {
        var context = new ReadContext(mapping, new ContentHasher(mapping, versions), null!);
        return context = context with { ReadItem = item => ReadWithin(item, context) };
    }

    private IEnumerable<ReadResult> ReadAll(IReadOnlyList<string> paths)
    {
        var context = Context();
        foreach (var path in paths)
        {
            var results = Addresses is not null && WebAddress.IsMeant(path)
                ? Addresses.Read(path, item => ReadOutermost(item, context))
                : SourceFiles.Find([path]).SelectMany(found => found is SourceItem item ? ReadOutermost(item, context) : [found]);
            foreach (var result in results) yield return result;
        }
    }

    /// <summary>Reads a file. Its results account for as many of its bytes as were read by then.</summary>
    private static IEnumerable<ReadResult> ReadOutermost(SourceItem item, ReadContext context)
    {
        var expansion = new Expansion(item.Bytes);
        long stated = 0;
        long accounted = 0;
        foreach (var result in Read(item with { Expansion = expansion }, context))
        {
            // A problem may account for a file of which little was read.
            stated += result.Bytes;
            var until = item.IsLive ? expansion.Packed : Math.Max(accounted, Math.Min(item.Bytes, Math.Max(stated, expansion.Packed)));
            yield return result with { Bytes = until - accounted };
            accounted = until;
        }
    }

    /// <summary>Reads an item whose bytes are those of a file around it.</summary>
    private static IEnumerable<ReadResult> ReadWithin(SourceItem item, ReadContext context) => Read(item, context).Select(result => result with { Bytes = 0 });

    private static IEnumerable<ReadResult> Read(SourceItem item, ReadContext context)
    {
        SourceContent content;
        SourceProblem? failure = null;
        try
        {
            content = SourceContent.Open(item);
        }
        catch (Exception thrown) when (IsUnreadable(thrown) && IsOfItem(thrown, item))
        {
            failure = Unreadable(item, thrown, "can't be read", "Give the reader the right to read it, or remove it", item.Bytes);
            content = null!;
        }

        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        using (content)
        {
            if (content.Sidecar.Problem is { } problem) yield return problem;
            if (content.Head.Bytes.IsEmpty)
            {
                yield return TextFormat.IsOther(item.Ending) ? PassOver(content) : item.Problem("is empty", "Fill it or remove it");
                yield break;
            }

            if (SourceFormats.Detect(content.Head) is not { } format)
            {
                yield return PassOver(content);
                yield break;
            }

            using var results = Results(format, content, context).GetEnumerator();
            while (Next(results, item, out failure)) yield return results.Current;
            if (failure is not null) yield return failure;
        }
    }

    // A format that reads its item at once fails before it gives anything: so it does while it gives the first result.
    private static IEnumerable<ReadResult> Results(ISourceFormat format, SourceContent content, ReadContext context)
    {
        foreach (var result in format.Read(content, context)) yield return result;
    }

    private static bool Next(IEnumerator<ReadResult> results, SourceItem item, out SourceProblem? failure)
    {
        failure = null;
        try
        {
            return results.MoveNext();
        }
        catch (Exception thrown) when (IsUnreadable(thrown) && IsOfItem(thrown, item))
        {
            failure = Unreadable(item, thrown, "can't be read on", "Read it again once the file is sound", 0);
            return false;
        }
        catch (Exception thrown) when (thrown is not (OutOfMemoryException or OperationCanceledException or ExpansionException))
        {
            failure = ReadFailure.ProblemOf(item, thrown);
            return false;
        }
    }

    private static SourceProblem Unreadable(SourceItem item, Exception thrown, string what, string remedy, long bytes) => thrown is ExpansionException
        ? item.Problem(thrown.Message, "If it is honest, unpack it and add its folder", bytes: bytes)
        : item.Problem(what + " (" + ReadFailure.Describe(thrown) + ")", remedy, bytes: bytes) with { IsUnreadable = true };

    // That too much comes out of a file is a problem of that file, not of the item in it at which the measure was full.
    private static bool IsOfItem(Exception thrown, SourceItem item) => thrown is not ExpansionException || !item.IsWithin;

    private static bool IsUnreadable(Exception failure) => failure is IOException or UnauthorizedAccessException or InvalidDataException;

    private static PassedOver PassOver(SourceContent content) => new() { Source = content.Item.Source, Reason = SourceFormats.WhyNone(content.Head), Bytes = content.Item.Bytes };
}
