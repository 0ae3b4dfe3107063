using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>An item of NewsML-G2.</summary>
/// <param name="item">Its element.</param>
internal sealed class NewsMlItem(MarkupElement item)
{
    private readonly MarkupElement? management = item.Child("itemMeta");
    private readonly MarkupElement? content = item.Child("contentMeta");

    /// <summary>Why it is no article, or null where it is one.</summary>
    public string? PassedOver
    {
        get
        {
            var status = Code(management?.Child("pubStatus"));
            if (status is "canceled" or "cancelled" or "withheld") return "is " + status + " by its provider";
            return Text is { Plain: null, Html: null, Blocks: null } && Code(management?.Child("itemClass")) is not (null or "text") ? "is a news item without a text" : null;
        }
    }

    /// <summary>Its text.</summary>
    public NewsMlText Text { get; } = NewsMlText.Of(item.Child("contentSet"));

    /// <summary>States the fields.</summary>
    public void State(RecordFields fields)
    {
        fields.Add(FieldNames.Id, item.Attribute("guid"), "guid");
        fields.Add(FieldNames.Title, Line(content?.Child("headline")), "headline");
        fields.Add(FieldNames.Title, Line(management?.Child("title")), "title");
        // A by-line is written for readers; creators may be desks and programs.
        fields.Add(FieldNames.Authors, Line(content?.Child("by")), "by");
        fields.Add(FieldNames.Authors, content?.Children("creator").Select(Name) ?? [], "creator");
        fields.Add(FieldNames.Date, CompactDate.Extended(Line(content?.Child("contentCreated"))), "contentCreated");
        fields.Add(FieldNames.Date, CompactDate.Extended(Line(management?.Child("firstCreated"))), "firstCreated");
        fields.Add(FieldNames.Date, CompactDate.Extended(Line(management?.Child("versionCreated"))), "versionCreated");
        AddUpdated(fields);
        fields.Add(FieldNames.Outlet, Named(management?.Child("provider")), "provider");
        fields.Add(FieldNames.Agency, Named(content?.Child("infoSource")), "infoSource");
        fields.Add(FieldNames.Dateline, Line(content?.Child("dateline")), "dateline");
        fields.Add(FieldNames.Language, content?.Child("language")?.Attribute("tag"), "language");
        fields.Add(FieldNames.Language, item.Attributes.FirstOrDefault(attribute => attribute.IsXml && attribute.Name == "lang")?.Value, "xml:lang");
        fields.Add(FieldNames.Url, Link(), "link");
        Text.Nitf?.State(fields);
    }

    private void AddUpdated(RecordFields fields)
    {
        fields.Add(FieldNames.Updated, CompactDate.Extended(Line(content?.Child("contentModified"))), "contentModified");
        var version = CompactDate.Extended(Line(management?.Child("versionCreated")));
        if (version != fields.Stated.One(FieldNames.Date)) fields.Add(FieldNames.Updated, version, "versionCreated");
    }

    private string? Link() =>
        (management?.Children("link") ?? []).FirstOrDefault(link => Code(link.Attribute("rel")) is "alternate" or "webpage")?.Attribute("href") is { } address
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;

    private static string? Name(MarkupElement? party) => party is null ? null : Line(party.Child("name")) ?? party.Attribute("literal");

    // Providers are often told by a code of a list of the IPTC alone, whose last part is their short name.
    private static string? Named(MarkupElement? party) => Name(party) ?? Code(party);

    private static string? Code(MarkupElement? element) => Code(element?.Attribute("qcode") ?? element?.Attribute("uri"));

    private static string? Code(string? code) => code?[(code.LastIndexOfAny([':', '/', '#']) + 1)..] is { Length: > 0 } name ? name : null;

    private static string? Line(MarkupElement? element) => element is not null && ReceivedText.OneLine(element.Text) is { Length: > 0 } line ? line : null;
}
