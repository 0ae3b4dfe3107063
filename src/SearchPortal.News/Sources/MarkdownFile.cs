using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>Reads a Markdown file with YAML front matter: one article.</summary>
internal static class MarkdownFile
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MaxBytes = 1 << 20;

    private const string Fence = "---";

    /// <summary>Reads the file.</summary>
    public static IEnumerable<ReadResult> Read(SourceFile file, Sidecar sidecar, ContentHasher hasher)
    {
        var content = FileContent.Read(file, MaxBytes);
        if (content.Problem is not null) return [content.Problem];

        StatedFields fields;
        MarkdownText text;
        try
        {
            var (yaml, body) = Part(content.Text);
            fields = yaml is null ? new StatedFields() : StatedYaml.Read(yaml, file.Source, lineOffset: 1);
            if (MarkdownText.Read(body, fields.One(FieldNames.Title)) is not { } read)
            {
                return [file.Problem("has too many brackets, list items or levels for Markdown", "Take them out, or save it as plain text (.txt)")];
            }

            text = read;
        }
        catch (YamlProblemException failure)
        {
            return [file.Problem("has front matter that can't be used: it " + failure.Message, failure.Remedy, failure.Line)];
        }

        if (text.Title is not null) fields.Add(FieldNames.Title, new StatedValue([text.Title], file.Source, null));
        fields.Complete(sidecar.Fields);
        var article = new StatedArticle(file, SourceFormat.Markdown)
        {
            ContentHash = hasher.Hash(content.Bytes, sidecar.Bytes),
            Blocks = text.Blocks,
            Bytes = file.Bytes,
        };
        return article.Check(fields);
    }

    private static (string? Yaml, string Body) Part(string text)
    {
        var firstEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (firstEnd < 0 || text.AsSpan(0, firstEnd).TrimEnd() is not Fence) return (null, text);
        for (var start = firstEnd + 1; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (text.AsSpan(start, end - start).TrimEnd() is Fence or "...")
            {
                return (text[(firstEnd + 1)..start], end < text.Length ? text[(end + 1)..] : "");
            }

            start = end + 1;
        }

        throw new YamlProblemException($"has no closing {Fence}", $"Write {Fence} on a line of its own below the last key", 1);
    }
}
