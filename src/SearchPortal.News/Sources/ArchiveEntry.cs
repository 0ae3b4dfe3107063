using System.Globalization;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>Judges the entries of an archive by their names. Nothing is ever unpacked to a disk, but names become ids and messages.</summary>
internal static class ArchiveEntry
{
    private const int MaxName = 1024;

    private const string Rename = "Rename the entry, or unpack the archive and add its folder";

    /// <summary>The entry as an item, a problem, or why it is passed over.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="open">Opens its bytes.</param>
    /// <returns>Null for a folder.</returns>
    public static ReadResult? Judge(SourceItem archive, string name, Func<Stream> open)
    {
        var path = name.Replace('\\', '/');
        if (path.EndsWith('/') && Danger(path) is null) return null;
        if (Danger(path) is { } danger) return Refused(archive, name, danger, Rename);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (parts.Length == 0) return Refused(archive, name, "has no name", Rename);
        var item = archive.Within(string.Join('/', parts), open);
        var reason = Array.Exists(parts, part => part == "__MACOSX") ? "is a note of an archiver" : SourceFiles.ReasonToPassOver(parts);
        return reason is null ? item : new PassedOver { Source = item.Source, Reason = reason };
    }

    /// <summary>The problem of an entry that is not read.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    public static SourceProblem Refused(SourceItem archive, string name, string what, string remedy)
    {
        var shown = ReceivedText.OneLine(name.Length > 200 ? name[..200] + "…" : name);
        return archive.Problem(what, remedy, bytes: 0) with { Source = archive.Source + "/" + shown };
    }

    private static string? Danger(string path)
    {
        if (path.Length > MaxName) return string.Create(CultureInfo.InvariantCulture, $"has a name of {path.Length} characters, more than {MaxName}");
        if (path.Any(char.IsControl)) return "has control characters in its name";
        if (path.StartsWith('/')) return "has a name that leads out of the archive: an absolute path";
        if (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) return "has a name that leads out of the archive: a drive";
        return path.Split('/').Contains("..") ? "has a name that leads out of the archive: \"..\"" : null;
    }
}
