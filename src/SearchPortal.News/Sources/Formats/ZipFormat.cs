using System.Globalization;
using System.IO.Compression;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A zip archive: its files, in the order of its table of contents.</summary>
internal sealed class ZipFormat : ISourceFormat
{
    private const int FileTypeMask = 0xF000;
    private const int LinkType = 0xA000;

    /// <inheritdoc/>
    public string Id => "zip";

    /// <inheritdoc/>
    public string Description => "an archive of any other formats";

    /// <inheritdoc/>
    public string Endings => ".zip";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => head.Bytes.Span is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var archive = content.Item;
        if (archive.TooDeep() is { } problem)
        {
            yield return problem;
            yield break;
        }

        using var stream = content.OpenSeekable();
        if (ZipEnd.Read(stream) is not { } end || end.DirectoryBytes > (ulong)stream.Length)
        {
            yield return archive.Problem("has no table of contents at its end: it is cut off or damaged", "Get it again, or repair it with an archiver");
            yield break;
        }

        if (end.Entries > Expansion.MaxEntries)
        {
            yield return archive.Problem(
                string.Create(CultureInfo.InvariantCulture, $"says that it has {end.Entries:N0} entries, more than {Expansion.MaxEntries:N0}"), "Split the archive");
            yield break;
        }

        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(entry => (decimal)entry.CompressedLength) is var packed && packed > stream.Length)
        {
            yield return archive.Problem(
                string.Create(CultureInfo.InvariantCulture, $"has entries of {packed:N0} packed bytes in {stream.Length:N0}: they overlap"), "Make the archive anew");
            yield break;
        }

        foreach (var entry in zip.Entries)
        {
            archive.Expansion?.CountEntry();
            var judged = Judge(archive, entry);
            if (judged is SourceItem item) foreach (var result in context.ReadItem(item)) yield return result;
            else if (judged is not null) yield return judged;
        }
    }

    private static ReadResult? Judge(SourceItem archive, ZipArchiveEntry entry)
    {
        var judged = ArchiveEntry.Judge(archive, entry.FullName, entry.Open);
        if (judged is not SourceItem) return judged;
        if (((entry.ExternalAttributes >> 16) & FileTypeMask) == LinkType)
        {
            return ArchiveEntry.Refused(archive, entry.FullName, "is a link, which is never followed", "Pack what it leads to");
        }

        return entry.IsEncrypted ? ArchiveEntry.Refused(archive, entry.FullName, "is encrypted", "Pack it without a password") : judged;
    }
}
