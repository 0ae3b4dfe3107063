namespace SearchPortal.News.Sources;

/// <summary>The file <c>&lt;file name&gt;.meta.yml</c> beside a file, which states what the file lacks.</summary>
/// <param name="Fields">What it states; nothing where there is no sidecar.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Problem">Why it could not be used, or null.</param>
internal sealed record Sidecar(StatedFields Fields, byte[] Bytes, SourceProblem? Problem)
{
    private const string NotUsed = "; the article is read without it";

    /// <summary>No sidecar.</summary>
    public static Sidecar None { get; } = new(new StatedFields(), [], null);

    /// <summary>What it states of each of the items in the one that it is beside: all but what can be true of one alone.</summary>
    public Sidecar ForOneOfMany()
    {
        if (Bytes.Length == 0) return None;
        var fields = new StatedFields();
        fields.Complete(Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        return new(fields, Bytes, null);
    }

    /// <summary>Reads the sidecar of an item, if it is a file that has one.</summary>
    public static Sidecar Of(SourceItem item)
    {
        if (item.FullPath is null) return None;
        var file = new FileInfo(item.FullPath + SourceFiles.SidecarEnding);
        if (!file.Exists || file.LinkTarget is not null) return None;

        var place = SourceFiles.ToItem(file, item.Source + SourceFiles.SidecarEnding, "");
        WholeText whole;
        try
        {
            using var stream = place.Open();
            var bytes = new byte[YamlFields.MaxLength + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            whole = length < bytes.Length ? WholeText.Decode(place, bytes[..length]) : new([], "", place.Problem("is too large", "Shorten it"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            whole = new([], "", place.Problem("can't be read (" + ReadFailure.Describe(failure) + ")", "Give the reader the right to read it, or remove it"));
        }

        if (whole.Problem is { } problem) return new(new StatedFields(), [], problem with { What = problem.What + NotUsed, Bytes = 0, ArticleIsKept = true });
        try
        {
            return new(StatedYaml.Read(whole.Text, place.Source, 0, "sidecar"), whole.Bytes, null);
        }
        catch (YamlProblemException failure)
        {
            return new(new StatedFields(), whole.Bytes, place.Problem(failure.Message + NotUsed, failure.Remedy, failure.Line, 0) with { ArticleIsKept = true });
        }
    }
}
