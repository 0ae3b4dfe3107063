using System.Formats.Tar;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A tar archive: its files, in their order.</summary>
internal sealed class TarFormat : ISourceFormat
{
    private const int HeaderLength = 512;
    private const int ChecksumStart = 148;
    private const int ChecksumEnd = 156;

    /// <inheritdoc/>
    public string Id => "tar";

    /// <inheritdoc/>
    public string Description => "an archive of any other formats";

    /// <inheritdoc/>
    public string Endings => ".tar";

    /// <summary>Whether the first header states the sum of its own bytes, those of the sum counted as spaces.</summary>
    public bool Recognises(SourceHead head)
    {
        if (head.Bytes.Length < HeaderLength) return false;
        var header = head.Bytes.Span[..HeaderLength];
        if (header[0] == 0) return false;
        var stated = 0;
        var digits = 0;
        foreach (var digit in header[ChecksumStart..ChecksumEnd].TrimStart((byte)' '))
        {
            if (digit is < (byte)'0' or > (byte)'7') break;
            stated = (stated * 8) + (digit - '0');
            digits++;
        }

        var sum = (ChecksumEnd - ChecksumStart) * ' ';
        for (var i = 0; i < header.Length; i++) sum += i is >= ChecksumStart and < ChecksumEnd ? 0 : header[i];
        return digits > 0 && sum == stated;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var archive = content.Item;
        if (archive.TooDeep() is { } problem)
        {
            yield return problem;
            yield break;
        }

        using var bounded = new TarStream(content.Stream);
        using var tar = new TarReader(bounded, leaveOpen: true);
        while (Next(tar) is { } entry)
        {
            bounded.StartData(entry.Length);
            archive.Expansion?.CountEntry();
            var judged = Judge(archive, entry);
            if (judged is SourceItem item) foreach (var result in context.ReadItem(item)) yield return result;
            else if (judged is not null) yield return judged;
        }
    }

    // On broken headers the reader also throws other things than it says; one that claims gigabytes finds no memory.
    private static TarEntry? Next(TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or OverflowException or InvalidOperationException or OutOfMemoryException)
        {
            throw new InvalidDataException("The archive has a broken header.", failure);
        }
    }

    private static ReadResult? Judge(SourceItem archive, TarEntry entry) => entry.EntryType switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile =>
            ArchiveEntry.Judge(archive, entry.Name, () => entry.DataStream ?? Stream.Null),
        TarEntryType.Directory or TarEntryType.DirectoryList or TarEntryType.GlobalExtendedAttributes => null,
        TarEntryType.SymbolicLink or TarEntryType.HardLink =>
            ArchiveEntry.Refused(archive, entry.Name, "is a link, which is never followed", "Pack what it leads to"),
        _ => ArchiveEntry.Refused(archive, entry.Name, "is no file, but a device, a pipe or the like", "Leave it out of the archive"),
    };
}
