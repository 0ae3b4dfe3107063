namespace SearchPortal.News.Sources;

/// <summary>How an article was written down.</summary>
public enum SourceFormat
{
    /// <summary>A plain-text file: headline, date and the rest are found in the text.</summary>
    Text,

    /// <summary>Markdown with YAML front matter.</summary>
    Markdown,

    /// <summary>A line of a JSONL file.</summary>
    Jsonl,

    /// <summary>A web page: all is found in the page.</summary>
    Html,
}
