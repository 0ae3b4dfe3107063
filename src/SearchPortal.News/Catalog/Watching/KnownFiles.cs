using System.Text;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>What the index knows of the files of watched folders: kept with it, so that a commit has articles and files of one moment.</summary>
internal sealed class KnownFiles
{
    private const int Version = 1;

    private readonly Dictionary<ulong, KnownFile> files = [];

    /// <summary>Under which circumstances (mapping, topics, outlets, versions) the files were read.</summary>
    public string Circumstances { get; init; } = "";

    /// <summary>All files, by short name.</summary>
    public IReadOnlyDictionary<ulong, KnownFile> All => files;

    /// <summary>Reads what <see cref="Write"/> wrote. What can't be read is as good as unknown: all files are read again.</summary>
    public static KnownFiles Read(byte[]? bytes)
    {
        if (bytes is null) return new KnownFiles();
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadInt32() != Version) return new KnownFiles();
            var known = new KnownFiles { Circumstances = reader.ReadString() };
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                known.files[reader.ReadUInt64()] = new KnownFile(reader.ReadUInt64(), reader.ReadUInt64())
                {
                    HasDuplicates = reader.ReadBoolean(),
                    Sources = [.. Many(reader, reader.ReadUInt64)],
                    Pages = [.. Many(reader, reader.ReadString)],
                };
            }

            return known;
        }
        catch (Exception malformed) when (malformed is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            return new KnownFiles();
        }
    }

    /// <summary>All of it, as bytes.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(Circumstances);
            writer.Write(files.Count);
            foreach (var (name, file) in files)
            {
                writer.Write(name);
                writer.Write(file.Folder);
                writer.Write(file.Stamp);
                writer.Write(file.HasDuplicates);
                writer.Write(file.Sources.Count);
                foreach (var source in file.Sources) writer.Write(source);
                writer.Write(file.Pages.Count);
                foreach (var id in file.Pages) writer.Write(id);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Notes what is known of a file now.</summary>
    public void Set(ulong name, KnownFile file) => files[name] = file;

    /// <summary>Forgets a file.</summary>
    public void Remove(ulong name) => files.Remove(name);

    /// <summary>Forgets in which files further pages of articles are.</summary>
    /// <param name="ids">Ids of the articles.</param>
    /// <returns>Whether there were any.</returns>
    public bool ForgetPages(IReadOnlyCollection<string> ids)
    {
        var concerned = files.Where(file => file.Value.Pages.Any(ids.Contains)).ToArray();
        foreach (var (name, file) in concerned) files[name] = file with { Pages = [.. file.Pages.Except(ids, StringComparer.Ordinal)] };
        return concerned.Length > 0;
    }

    // A count that is not true ends with the bytes, not with the memory.
    private static IEnumerable<T> Many<T>(BinaryReader reader, Func<T> read)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) yield return read();
    }
}
