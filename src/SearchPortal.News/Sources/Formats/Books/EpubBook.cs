using System.Text;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>A book in EPUB: what it states, and its parts in the order of reading.</summary>
internal sealed class EpubBook
{
    private const string Container = "META-INF/container.xml";
    private const int MaxParts = 10_000;

    private readonly ZipDocument document;
    private readonly string packageName;
    private readonly MarkupElement package;
    private readonly MarkupElement? metadata;

    private EpubBook(ZipDocument document, string packageName, MarkupElement package)
    {
        this.document = document;
        this.packageName = packageName;
        this.package = package;
        metadata = package.Child("metadata");
    }

    /// <summary>The name of the part that leads to all others.</summary>
    public static ReadOnlySpan<byte> ContainerBytes => "META-INF/container.xml"u8;

    /// <summary>All that has a part in each chapter.</summary>
    public string Facts => string.Join('\n', (metadata?.Elements ?? []).Where(element => element.Name is "creator" or "date" or "language").Select(element => element.Text));

    /// <summary>Opens a book.</summary>
    /// <returns>Null where it has no list of its parts.</returns>
    /// <exception cref="InvalidDataException">It is damaged or unpacks to too much.</exception>
    public static EpubBook? Read(ZipDocument document)
    {
        var name = document.Xml(Container)?.Descendants().FirstOrDefault(element => element.Name == "rootfile")?.Attribute("full-path");
        return name is not null && document.Xml(name) is { } package ? new EpubBook(document, name, package) : null;
    }

    /// <summary>States what the book states of all its chapters. Its title is none of them, and no outlet.</summary>
    public void State(RecordFields fields)
    {
        fields.Add(FieldNames.Authors, metadata?.Children("creator").Select(creator => creator.Text) ?? [], "the book's creator");
        fields.Add(FieldNames.Date, metadata?.Children("date").OrderByDescending(date => date.Attribute("event") == "publication").FirstOrDefault()?.Text, "the book's date");
        fields.Add(FieldNames.Language, metadata?.Child("language")?.Text, "the book's language");
    }

    /// <summary>The chapters: each begins with a part that has a heading and goes on over those that have none. What stands before the first is left out.</summary>
    /// <exception cref="InvalidDataException">It is damaged or unpacks to too much.</exception>
    public IEnumerable<EpubChapter> Chapters()
    {
        EpubChapter? open = null;
        var html = new StringBuilder();
        foreach (var name in Parts().Take(MaxParts))
        {
            if (document.Text(name) is not { } page) continue;
            var part = EpubChapter.Read(name, page);
            if (part.Title is not null)
            {
                if (open is not null) yield return open with { Html = html.ToString() };
                open = part;
                html.Clear();
            }

            if (open is not null && html.Length + part.Html.Length <= EpubChapter.MaxLength) html.Append(part.Html).Append('\n');
        }

        if (open is not null) yield return open with { Html = html.ToString() };
    }

    private IEnumerable<string> Parts()
    {
        var parts = new Dictionary<string, MarkupElement>(StringComparer.Ordinal);
        foreach (var part in package.Child("manifest")?.Children("item") ?? [])
        {
            if (part.Attribute("id") is { } id) parts.TryAdd(id, part);
        }

        foreach (var reference in package.Child("spine")?.Children("itemref") ?? [])
        {
            if (reference.Attribute("linear") == "no" || reference.Attribute("idref") is not { } id || !parts.TryGetValue(id, out var part)) continue;
            // The table of contents and a part that is named twice are read once or never.
            parts.Remove(id);
            var isContents = part.Attribute("properties")?.Split(' ').Contains("nav") == true;
            var isText = part.Attribute("media-type") is null or "application/xhtml+xml" or "text/html" or "application/x-dtbook+xml";
            if (!isContents && isText && part.Attribute("href") is { } href && ZipDocument.Resolve(packageName, href) is { } name) yield return name;
        }
    }
}
