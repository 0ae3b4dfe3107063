using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>A document of NITF 3, the News Industry Text Format of the IPTC.</summary>
/// <param name="nitf">Its element <c>nitf</c>.</param>
internal sealed class NitfArticle(MarkupElement nitf)
{
    private readonly MarkupElement? head = nitf.Child("head");
    private readonly MarkupElement? bodyHead = nitf.Path("body", "body.head");

    /// <summary>The text.</summary>
    public IReadOnlyList<Block> Blocks => NitfBlocks.Read(nitf.Path("body", "body.content"));

    /// <summary>States the fields that are not stated already.</summary>
    public void State(RecordFields fields)
    {
        var docdata = head?.Child("docdata");
        var publication = head?.Child("pubdata");
        var headline = bodyHead?.Child("hedline");
        fields.Add(FieldNames.Title, Line(headline?.Child("hl1") ?? headline), "hl1");
        fields.Add(FieldNames.Title, Line(head?.Child("title")), "title");
        fields.Add(FieldNames.Authors, Authors(), "byline");
        fields.Add(FieldNames.Dateline, Line(bodyHead?.Path("dateline", "location") ?? bodyHead?.Child("dateline")), "dateline");
        AddDates(fields, docdata, publication);
        fields.Add(FieldNames.Outlet, publication?.Attribute("name"), "pubdata");
        fields.Add(FieldNames.Outlet, docdata?.Child("doc.copyright")?.Attribute("holder"), "holder of doc.copyright");
        fields.Add(FieldNames.Agency, Line(bodyHead?.Child("distributor")), "distributor");
        fields.Add(FieldNames.Agency, Line(bodyHead?.Path("rights", "rights.agent")), "rights.agent");
        fields.Add(FieldNames.Language, nitf.Child("body")?.Inherited("lang"), "xml:lang");
        if (publication?.Attribute("ex-ref") is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)) fields.Add(FieldNames.Url, address, "ex-ref of pubdata");
        if (docdata?.Child("doc-id") is { } id && id.Attribute("id-string") is { } number)
        {
            fields.Add(FieldNames.Id, id.Attribute("regsrc") is { } registrar ? registrar + ":" + number : number, "doc-id");
        }
    }

    private void AddDates(RecordFields fields, MarkupElement? docdata, MarkupElement? publication)
    {
        fields.Add(FieldNames.Date, Norm(docdata?.Child("date.issue")), "date.issue");
        fields.Add(FieldNames.Date, CompactDate.Extended(publication?.Attribute("date.publication")), "date.publication of pubdata");
        fields.Add(FieldNames.Date, Norm(docdata?.Child("date.release")), "date.release");
        fields.Add(FieldNames.Date, Norm(bodyHead?.Path("dateline", "story.date")), "story.date");
        fields.Add(FieldNames.Updated, Norm(head?.Children("revision-history").LastOrDefault()), "revision-history");
    }

    private IEnumerable<string?> Authors()
    {
        foreach (var byline in bodyHead?.Children("byline") ?? [])
        {
            string[] people = [.. byline.Descendants().Where(part => part.Name == "person").Select(Line).OfType<string>()];
            if (people.Length > 0)
            {
                foreach (var person in people) yield return person;
            }
            else
            {
                // The author's post stands within the by-line, and is none.
                yield return ReceivedText.OneLine(string.Concat(byline.Nodes.Where(node => node.Element?.Name != "byttl").Select(node => node.Text ?? node.Element?.Text)));
            }
        }
    }

    private static string? Norm(MarkupElement? date) => CompactDate.Extended(date?.Attribute("norm") ?? date?.Text.Trim());

    private static string? Line(MarkupElement? element) => element is null ? null : ReceivedText.OneLine(element.Text);
}
