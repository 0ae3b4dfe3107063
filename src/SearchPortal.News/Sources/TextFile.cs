namespace SearchPortal.News.Sources;

/// <summary>Reads a plain-text file: one article; what its text says is found later, see <see cref="ArticlePipeline"/>.</summary>
internal static class TextFile
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>Reads the file.</summary>
    public static IEnumerable<ReadResult> Read(SourceFile file, Sidecar sidecar, ContentHasher hasher)
    {
        var content = FileContent.Read(file, MaxBytes);
        if (content.Problem is not null) return [content.Problem];
        var article = new StatedArticle(file, SourceFormat.Text)
        {
            ContentHash = hasher.Hash(content.Bytes, sidecar.Bytes),
            Text = content.Text,
            Bytes = file.Bytes,
        };
        return article.Check(sidecar.Fields);
    }
}
