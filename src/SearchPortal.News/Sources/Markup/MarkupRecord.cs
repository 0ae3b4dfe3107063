namespace SearchPortal.News.Sources.Markup;

/// <summary>Makes an element of a record: as XML, else with what is often wrong mended, else as loosely as it takes.</summary>
internal static class MarkupRecord
{
    /// <summary>Reads a record strictly, then mended.</summary>
    /// <returns>The element, or null where it is no XML even so.</returns>
    public static MarkupElement? Read(string record, XmlScope scope)
    {
        if (SafeXml.TryElement(record, scope) is { } sound) return sound;
        return SafeXml.TryElement(XmlRepair.Mend(record), scope.WithUndeclared(XmlRepair.Prefixes(record)));
    }
}
