using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>An item of RSS or RDF, or an entry of Atom.</summary>
/// <param name="element">The item.</param>
/// <param name="head">What the feed says about all its items.</param>
internal sealed class FeedItem(MarkupElement element, FeedHead head)
{
    /// <summary>Its text: the whole one where the feed has it, else the summary.</summary>
    public FeedText Body
    {
        get
        {
            var whole = FeedText.Of(element.Children("encoded").FirstOrDefault(child => !child.Space.Contains("excerpt", StringComparison.Ordinal)));
            if (whole == FeedText.None) whole = FeedText.Of(element.Children("content").FirstOrDefault(IsText));
            return whole != FeedText.None ? whole : FeedText.Of(Plain("description") ?? Plain("summary"));
        }
    }

    /// <summary>What it states.</summary>
    public RecordFields Fields(SourceItem item, int line)
    {
        var fields = new RecordFields(item, line);
        fields.Add(FieldNames.Title, FeedText.Line(Plain("title")), "the item's title");
        AddAddress(fields);
        AddDates(fields);
        fields.Add(FieldNames.Authors, FeedAuthors.Of(element), "the item's author");
        fields.Add(FieldNames.Authors, head.Authors, "the feed's author");
        AddOutlet(fields);
        fields.Add(FieldNames.Language, Own("lang") ?? Text("language"), "the item's language");
        fields.Add(FieldNames.Language, head.Language, "the feed's language");
        return fields;
    }

    private void AddAddress(RecordFields fields)
    {
        var start = FeedHead.WebAddress(element.Inherited("base"), head.Base) ?? head.Base;
        var stated = FeedLinks.Stated(element);
        var link = FeedHead.WebAddress(stated, start);
        var guid = Text("guid") ?? Text("id");
        var isPermanent = element.Child("guid")?.Attribute("isPermaLink") is not ("false" or "False");
        var permanent = isPermanent ? FeedHead.WebAddress(guid, null) : null;
        fields.Add(FieldNames.Url, (link ?? permanent)?.ToString(), link is not null ? "the item's link" : "the item's permanent address");
        // A link that can't be used is stated as written, so that it is reported.
        if (link is null && permanent is null) fields.Add(FieldNames.Url, stated, "the item's link");

        var isFrontPage = link is { AbsolutePath: "/", Query: "" };
        if (permanent is not null) fields.Add(FieldNames.Id, permanent.ToString(), "the item's permanent address");
        else if (link is not null && !(isFrontPage && guid is not null)) fields.Add(FieldNames.Id, link.ToString(), "the item's link");
        else if (guid is { Length: <= ArticleId.MaxLength } && ArticleId.IsVisible(guid)) fields.Add(FieldNames.Id, IsUnique(guid) ? guid : (head.Title ?? "feed") + "#" + guid, "the item's id");
    }

    private void AddDates(RecordFields fields)
    {
        fields.Add(FieldNames.Date, Text("pubDate"), "the item's pubDate");
        fields.Add(FieldNames.Date, Text("published") ?? Text("issued") ?? Text("created"), "the item's date of publication");
        fields.Add(FieldNames.Date, Text("date"), "the item's date");
        var updated = Text("updated") ?? Text("modified");
        if (fields.Stated.Has(FieldNames.Date)) fields.Add(FieldNames.Updated, updated, "the item's date of change");
        else fields.Add(FieldNames.Date, updated, "the item's date of change: it states no other");
    }

    private void AddOutlet(RecordFields fields)
    {
        if (element.Child("source") is { } source)
        {
            fields.Add(FieldNames.Outlet, source.HasElements ? FeedText.Line(source.Child("title")) : FeedText.Line(source), "the source that the item was taken from");
        }

        fields.Add(FieldNames.Outlet, Text("publisher"), "the item's publisher");
        fields.Add(FieldNames.Outlet, head.Title, "the feed's title");
    }

    // Feeds of media have titles and descriptions of pictures beside those of the item.
    private MarkupElement? Plain(string name) =>
        element.Children(name).FirstOrDefault(child => child.Space == element.Space || child.Space.Length == 0)
        ?? element.Children(name).FirstOrDefault(child => !child.Space.Contains("mrss", StringComparison.Ordinal) && !child.Space.Contains("itunes", StringComparison.Ordinal));

    private string? Text(string name) => Plain(name)?.Text.Trim() is { Length: > 0 } text ? text : null;

    private string? Own(string name) => element.Attributes.FirstOrDefault(attribute => attribute.IsXml && attribute.Name == name)?.Value.Trim();

    private static bool IsText(MarkupElement content) =>
        !content.Space.Contains("mrss", StringComparison.Ordinal)
        && content.Attribute("src") is null
        && content.Attribute("url") is null
        && (content.Attribute("type") is not { } type || type is "text" or "html" or "xhtml" || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("xhtml+xml", StringComparison.OrdinalIgnoreCase));

    private static bool IsUnique(string guid) => Uri.TryCreate(guid, UriKind.Absolute, out _) || guid.Length >= 20;
}
