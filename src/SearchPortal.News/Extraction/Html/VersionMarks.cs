namespace SearchPortal.News.Extraction.Html;

/// <summary>Tells by a page's own address whether it is the form for telephones or for printing.</summary>
internal static class VersionMarks
{
    private static readonly string[] AmpParts = ["amp", "amphtml", "amp.html"];

    private static readonly string[] PrintParts = ["print", "printable", "printversion", "print-version", "imprimer", "imprimir", "drucken", "druckversion", "stampa", "yazdir", "print.html"];

    /// <summary>Whether it is marked as the form for telephones.</summary>
    public static bool IsAmp(Uri address) => address.IdnHost.StartsWith("amp.", StringComparison.OrdinalIgnoreCase) || Has(address, AmpParts);

    /// <summary>Whether it is marked as the form for printing.</summary>
    public static bool IsPrint(Uri address) => Has(address, PrintParts);

    /// <summary>The address without parameters that ask for another form.</summary>
    public static Uri Without(Uri address) => PageAddress.Without(address, (name, value) => IsMark(name, value, AmpParts) || IsMark(name, value, PrintParts));

    private static bool Has(Uri address, string[] parts)
    {
        var path = address.AbsolutePath.Trim('/');
        var isInPath = path.Split('/').Any(part => parts.Contains(part, StringComparer.OrdinalIgnoreCase))
            || (path.LastIndexOf('.') is var dot and >= 0 && parts.Contains(path[(dot + 1)..], StringComparer.OrdinalIgnoreCase));
        return isInPath || !ReferenceEquals(PageAddress.Without(address, (name, value) => IsMark(name, value, parts)), address);
    }

    // "?print=1", "?amp", "?view=print", "?outputType=amp".
    private static bool IsMark(string name, string value, string[] parts) =>
        (parts.Contains(name, StringComparer.OrdinalIgnoreCase) && value is "" or "1" or "true" or "yes") || parts.Contains(value, StringComparer.OrdinalIgnoreCase);
}
