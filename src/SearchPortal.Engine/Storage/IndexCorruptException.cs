namespace SearchPortal.Engine.Storage;

/// <summary>A file of the index is not what was written. Names the file, the place and what was expected; never a wrong answer instead.</summary>
public sealed class IndexCorruptException : IOException
{
    /// <summary>Damage in a file.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="offset">Byte offset in the file, or -1 where the whole file is meant.</param>
    /// <param name="found">What is wrong there and what was expected.</param>
    public IndexCorruptException(string file, long offset, string found)
        : this($"{Place(file, offset)}: {found}. The index is damaged here: run 'check' on its folder, restore a backup, or let 'check --repair' keep what is sound.", file, offset)
    {
    }

    private IndexCorruptException(string message, string file, long offset)
        : base(message)
    {
        File = file;
        Offset = offset;
    }

    /// <summary>A file that the commit names is not there.</summary>
    /// <param name="problem">What opening it gave.</param>
    /// <param name="folder">The index, named where <paramref name="problem"/> names no file.</param>
    internal static IndexCorruptException Missing(Exception problem, string folder) =>
        new((problem as FileNotFoundException)?.FileName ?? folder, -1, "a file that the commit names is missing");

    /// <summary>A file is sound as far as can be told, but another version of the program wrote it.</summary>
    internal static IndexCorruptException OfVersion(string file, long offset, uint found, uint read) => new(
        $"{Place(file, offset)}: format version {found} where this program reads version {read}. " + (found < read
            ? "An older version of the program wrote it: run 'rebuild' on the folder of the index."
            : "A newer version of the program wrote it: use that one."),
        file, offset)
    { IsOfOtherVersion = true };

    /// <summary>Whether nothing is damaged as far as can be told: another version of the program wrote the file.</summary>
    public bool IsOfOtherVersion { get; private init; }

    /// <summary>The file's path.</summary>
    public string File { get; }

    /// <summary>Byte offset in the file, or -1.</summary>
    public long Offset { get; }

    private static string Place(string file, long offset) => offset < 0 ? file : $"{file} at byte {offset}";
}
