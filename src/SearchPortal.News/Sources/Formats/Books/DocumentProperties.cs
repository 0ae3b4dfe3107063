using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>What the core properties of an Office document state.</summary>
internal static class DocumentProperties
{
    /// <summary>States the fields that are not stated already.</summary>
    /// <param name="core">The part <c>docProps/core.xml</c>, or null.</param>
    /// <param name="fields">Where they are stated.</param>
    public static void State(MarkupElement? core, RecordFields fields)
    {
        fields.Add(FieldNames.Title, core?.Child("title")?.Text, "the document's property title");
        fields.Add(FieldNames.Authors, core?.Child("creator")?.Text.Split(';', StringSplitOptions.TrimEntries) ?? [], "the document's property creator");
        var created = core?.Child("created")?.Text;
        var modified = core?.Child("modified")?.Text;
        fields.Add(FieldNames.Date, created, "the document's property created");
        if (modified != created) fields.Add(FieldNames.Updated, modified, "the document's property modified");
        fields.Add(FieldNames.Language, core?.Child("language")?.Text, "the document's property language");
    }
}
