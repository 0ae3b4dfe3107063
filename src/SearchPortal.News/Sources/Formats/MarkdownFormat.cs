using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Markdown with YAML front matter: one article.</summary>
internal sealed class MarkdownFormat : ISourceFormat
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MaxBytes = 1 << 20;

    private const string Fence = "---";

    private static readonly HashSet<string> OwnEndings = new([".md", ".markdown"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => "markdown";

    /// <inheritdoc/>
    public string Description => "Markdown with front matter, one article";

    /// <inheritdoc/>
    public string Endings => ".md .markdown";

    /// <summary>Whether the name says so and nothing speaks against it, or it begins with front matter that ends.</summary>
    public bool Recognises(SourceHead head) => OwnEndings.Contains(head.Ending) ? !head.IsBinary && !head.IsXml : (head.IsUtf16 || head.Ascii.StartsWith(Fence, StringComparison.Ordinal)) && head.Text is { } text && HasFrontMatter(text);

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var whole = WholeText.Read(content, MaxBytes);
        if (whole.Problem is not null) return [whole.Problem];

        StatedFields fields;
        MarkdownText text;
        try
        {
            var (yaml, body) = Part(whole.Text);
            fields = yaml is null ? new StatedFields() : StatedYaml.Read(yaml, item.Source, lineOffset: 1, "front matter");
            if (MarkdownText.Read(body, fields.One(FieldNames.Title)) is not { } read)
            {
                return [item.Problem("has too many brackets, list items or levels for Markdown", "Take them out, or save it as plain text (.txt)")];
            }

            text = read;
        }
        catch (YamlProblemException failure)
        {
            return [item.Problem("has front matter that can't be used: it " + failure.Message, failure.Remedy, failure.Line)];
        }

        if (text.Title is not null) fields.Add(FieldNames.Title, new StatedValue([text.Title], item.Source, null) { Reason = "first heading" });
        var stated = new StatedFields();
        stated.Complete(content.Sidecar.Fields);
        stated.Complete(fields);
        var article = new StatedArticle(item, Id)
        {
            ContentHash = context.Hasher.Hash(whole.Bytes, content.Sidecar.Bytes),
            Blocks = text.Blocks,
            Bytes = item.Bytes,
        };
        return article.Check(stated);
    }

    private static bool HasFrontMatter(string text)
    {
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || lines.Current.TrimEnd() is not Fence) return false;
        if (!lines.MoveNext() || lines.Current.IndexOf(':') is not (> 0 and var colon) || lines.Current[..colon].ContainsAny(" \t-#")) return false;
        while (lines.MoveNext())
        {
            if (lines.Current.TrimEnd() is Fence) return true;
        }

        return false;
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
