using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>Reads a whole index again and proves that it holds what it promises: every page fits its checksum, and every part fits the others.</summary>
public static class IndexChecker
{
    // A writer may remove files of a commit that it replaced while the check reads them: then the newer commit is checked.
    private const int Attempts = 20;

    /// <summary>Checks the last commit of an index; a writer may go on meanwhile. Throws nothing: whatever goes wrong is in the report.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="termKeys">Where keys come from: those of the index are compared with what these give. Null proves only that the index's own keys lead to its
    /// terms.</param>
    public static CheckReport Check(string folder, IReadOnlyList<TermKeySource>? termKeys = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commit = CommitOf(folder);
            var report = CheckCommit(folder, termKeys ?? []);
            if (report.Ok || attempt == Attempts || CommitOf(folder) == commit) return report;
        }
    }

    private static (long, DateTime)? CommitOf(string folder)
    {
        try
        {
            var manifest = Manifest.Read(folder);
            return (manifest.Commit, manifest.Time);
        }
        catch (Exception problem) when (Damage.Is(problem))
        {
            return null;
        }
    }

    private static CheckReport CheckCommit(string folder, IReadOnlyList<TermKeySource> termKeys)
    {
        var problems = new List<string>();
        long documents = 0, bytes = 0;
        var segments = 0;
        try
        {
            var manifest = Manifest.Read(folder);
            segments = manifest.Segments.Count;
            if (manifest.Unicode is { } unicode && unicode != Analyzers.UnicodeVersion)
                problems.Add($"manifest: words were found by the tables of Unicode {unicode}, and this program has those of {Analyzers.UnicodeVersion}");
            foreach (var attachment in manifest.Attachments?.Values ?? [])
            {
                try
                {
                    using var file = new AttachmentFile(folder, attachment);
                    _ = file.Read();
                    bytes += attachment.Content.Length;
                }
                catch (Exception problem) when (Damage.Is(problem))
                {
                    problems.Add(problem.Message);
                }
            }

            foreach (var twice in manifest.Segments.GroupBy(segment => segment.Name, StringComparer.Ordinal).Where(segment => segment.Count() > 1)) problems.Add($"manifest: it names the segment {twice.Key} twice");
            foreach (var empty in manifest.Segments.Where(segment => segment.Documents <= segment.Deleted)) problems.Add($"manifest: {empty.Name} has {empty.Documents} documents, of which {empty.Deleted} are deleted: such a segment is none");
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var info in manifest.Segments)
            {
                try
                {
                    var segment = new SegmentReader(folder, info, manifest.Schema);
                    try
                    {
                        problems.AddRange(SegmentChecker.Check(segment, termKeys, ids));
                        documents += info.Documents - info.Deleted;
                        bytes += info.Files.Values.Sum(file => file.Length);
                    }
                    finally
                    {
                        segment.Release();
                    }
                }
                catch (Exception problem) when (Damage.Is(problem))
                {
                    problems.Add($"{info.Name}: {problem.Message}");
                }
            }
        }
        catch (Exception problem) when (Damage.Is(problem))
        {
            problems.Add(problem.Message);
        }

        return new CheckReport(problems, segments, documents, bytes);
    }
}
