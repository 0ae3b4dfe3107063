using System.Net;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>Fetches the addresses that are given in place of paths, and gives them on as items like any other.</summary>
/// <param name="known">What is known of addresses that were fetched earlier.</param>
/// <param name="circumstances">See <see cref="KnownAddress.Circumstances"/>.</param>
/// <param name="fetcher">Fetches.</param>
/// <param name="cancellation">Ends a fetch at once.</param>
internal sealed class AddressReader(KnownAddresses known, string circumstances, AddressFetcher fetcher, CancellationToken cancellation) : IDisposable
{
    /// <summary>A reader that looks names up as the system does.</summary>
    /// <param name="known">What is known of addresses that were fetched earlier.</param>
    /// <param name="circumstances">See <see cref="KnownAddress.Circumstances"/>.</param>
    /// <param name="allowsOwn">See <see cref="SpecialAddresses.Allows"/>.</param>
    /// <param name="cancellation">Ends a fetch at once.</param>
    public static AddressReader Create(KnownAddresses known, string circumstances, bool allowsOwn, CancellationToken cancellation)
    {
        var connection = new CheckedConnection(allowsOwn, Dns.GetHostAddressesAsync);
        return new(known, circumstances, new AddressFetcher(connection, new FetchLimits(), Task.Delay), cancellation);
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="text">The address, as it was given.</param>
    /// <param name="read">Reads what was fetched.</param>
    /// <returns>The results, and an <see cref="AddressRead"/> at the end; or why there are none.</returns>
    public IEnumerable<ReadResult> Read(string text, Func<SourceItem, IEnumerable<ReadResult>> read)
    {
        var source = Extraction.ReceivedText.OneLine(text.Length > 500 ? text[..500] + "…" : text);
        if (!WebAddress.TryRead(text, null, out var address, out var why))
        {
            yield return Problem(source, why, "Write a whole address that starts with https:// or http://");
            yield break;
        }

        source = address.ToString();
        var (page, problem) = Fetch(address, known.Find(source, circumstances), source);
        if (page is null)
        {
            yield return problem!;
            yield break;
        }

        if (page.Content is null)
        {
            yield return new PassedOver { Source = source, Reason = "is unchanged since it was last fetched" };
            yield break;
        }

        using (page.Content)
        {
            foreach (var result in read(Item(page, source))) yield return result;
        }

        yield return new AddressRead { Source = source, Known = new KnownAddress(page.ETag, page.LastModified, circumstances) };
    }

    /// <inheritdoc/>
    public void Dispose() => fetcher.Dispose();

    private (FetchedPage? Page, SourceProblem? Problem) Fetch(Uri address, KnownAddress? before, string source)
    {
        try
        {
            return (fetcher.Fetch(address, before, cancellation).GetAwaiter().GetResult(), null);
        }
        catch (FetchException failure)
        {
            return (null, Problem(source, failure.Message, failure.Remedy));
        }
        catch (OperationCanceledException)
        {
            return (null, Problem(source, "was not fetched: the run was stopped", "Run it again"));
        }
    }

    private static SourceItem Item(FetchedPage page, string source) => new()
    {
        Source = source,
        PathId = source,
        Name = page.Address.Segments[^1].Trim('/'),
        Open = () => page.Content!,
        Address = page.Address.ToString(),
        Charset = page.Charset,
        ReceivedAt = DateTimeOffset.UtcNow,
        Bytes = page.Content!.Length,
    };

    private static SourceProblem Problem(string source, string what, string remedy) => new() { Source = source, What = what, Remedy = remedy };
}
