using System.Collections.Frozen;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>What HTML's elements are to a text.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> WithoutText = Set(
        "script style template svg math iframe object embed canvas video audio picture map area select datalist option textarea input button progress meter " +
        "head title meta link base frameset frame noframes noembed applet param source track img dialog");

    private static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> Pictures = Set("img picture video audio iframe svg canvas object embed");

    private static readonly FrozenSet<string> Text = Set("p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table caption span a font");

    /// <summary>Whether what is in it is never part of a text.</summary>
    public static bool HasNoText(string name) => WithoutText.Contains(name);

    /// <summary>Whether it is part of a line.</summary>
    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>Whether it shows something that is no text.</summary>
    public static bool IsPicture(string name) => Pictures.Contains(name);

    /// <summary>Whether it marks what a text is, rather than where it stands.</summary>
    public static bool IsText(string name) => Text.Contains(name);

    /// <summary>The level of a heading, 0 for other elements.</summary>
    public static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
