namespace SearchPortal.News.Sources;

/// <summary>Reads articles from files and folders, one by one, in bounded memory.</summary>
/// <remarks>Bad input never throws: what can't be read becomes a <see cref="SourceProblem"/>, and the rest is read.</remarks>
/// <param name="mapping">Which keys of a JSONL line are which fields; null for the usual ones.</param>
/// <param name="versions">Versions of whatever else shapes an article; part of <see cref="RawArticle.ContentHash"/>.</param>
public sealed class ArticleReader(FieldMapping? mapping, string versions)
{
    private readonly FieldMapping mapping = mapping ?? FieldMapping.Default;

    /// <summary>Reads what is at the paths, folders recursively and in the ordinal order of relative paths.</summary>
    /// <param name="paths">Files and folders; a missing one is a problem, not an exception.</param>
    /// <returns>Results as they are read. An article that lost a field follows the problem that says so.</returns>
    public IEnumerable<ReadResult> Read(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(paths);
    }

    /// <summary>Bytes of the files that <see cref="Read"/> would read.</summary>
    /// <param name="paths">Files and folders.</param>
    public static long CountBytes(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return SourceFiles.Find(paths).OfType<SourceFile>().Sum(file => file.Bytes);
    }

    private IEnumerable<ReadResult> ReadAll(IReadOnlyList<string> paths)
    {
        var hasher = new ContentHasher(mapping, versions);
        foreach (var found in SourceFiles.Find(paths))
        {
            if (found is not SourceFile file)
            {
                yield return found;
                continue;
            }

            var sidecar = Sidecar.Read(file);
            if (sidecar.Problem is not null) yield return sidecar.Problem;
            var results = file.Format switch
            {
                SourceFormat.Jsonl => new JsonlFile(file, sidecar, mapping, hasher).Read(),
                SourceFormat.Markdown => MarkdownFile.Read(file, sidecar, hasher),
                _ => TextFile.Read(file, sidecar, hasher),
            };
            foreach (var result in results) yield return result;
        }
    }
}
