using System.Collections.Frozen;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Elements by how HTML's parser treats them (HTML Standard, sections 13.1.2 and 13.2.4).</summary>
internal static class MarkupNames
{
    private const int LongestName = 16;

    private static readonly FrozenDictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How an element is treated.</summary>
    /// <param name="name">Its name, in any case.</param>
    public static MarkupKind KindOf(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName) return MarkupKind.None;
        Span<char> lower = stackalloc char[LongestName];
        name.ToLowerInvariant(lower);
        return Kinds.TryGetValue(lower[..name.Length], out var kind) ? kind : MarkupKind.None;
    }

    private static FrozenDictionary<string, MarkupKind> Build()
    {
        var kinds = new Dictionary<string, MarkupKind>(StringComparer.Ordinal);
        Add(MarkupKind.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        Add(MarkupKind.Format, "a b big code em font i nobr s small strike strong tt u");
        Add(MarkupKind.ClosesParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
            "header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp");
        Add(MarkupKind.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt " +
            "embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main " +
            "marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template " +
            "textarea tfoot th thead title tr track ul wbr xmp");
        Add(MarkupKind.Scope, "applet caption html table td th marquee object template body button");
        Add(MarkupKind.Marker, "applet object marquee template td th caption button");
        Add(MarkupKind.Item, "li dd dt tr td th option optgroup thead tbody tfoot");
        Add(MarkupKind.Raw, "script style xmp iframe noembed noframes textarea title");
        Add(MarkupKind.Foreign, "svg math");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(MarkupKind kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds[name] = kinds.GetValueOrDefault(name) | kind;
        }
    }
}
