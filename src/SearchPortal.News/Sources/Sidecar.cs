namespace SearchPortal.News.Sources;

/// <summary>The file <c>&lt;file name&gt;.meta.yml</c> beside a file, which states what the file lacks.</summary>
/// <param name="Fields">What it states; nothing where there is no sidecar.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Problem">Why it could not be used, or null.</param>
internal sealed record Sidecar(StatedFields Fields, byte[] Bytes, SourceProblem? Problem)
{
    private const string NotUsed = "; the article is read without it";

    /// <summary>Reads the sidecar of a file, if it has one.</summary>
    public static Sidecar Read(SourceFile file)
    {
        var path = file.FullPath + SourceFiles.SidecarEnding;
        var place = new SourceFile
        {
            Source = file.Source + SourceFiles.SidecarEnding,
            FullPath = path,
            PathId = "",
            Format = SourceFormat.Text,
        };
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null) return new(new StatedFields(), [], null);

        var content = FileContent.Read(place, YamlFields.MaxLength);
        if (content.Problem is { } problem) return new(new StatedFields(), [], problem with { What = problem.What + NotUsed, Bytes = 0, ArticleIsKept = true });
        try
        {
            return new(StatedYaml.Read(content.Text, place.Source, 0), content.Bytes, null);
        }
        catch (YamlProblemException failure)
        {
            return new(new StatedFields(), content.Bytes, place.Problem(failure.Message + NotUsed, failure.Remedy, failure.Line, 0) with { ArticleIsKept = true });
        }
    }
}
