using System.Text.RegularExpressions;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>Finds who wrote an item. Addresses of mail are no names.</summary>
internal static partial class FeedAuthors
{
    private const string DublinCore = "http://purl.org/dc/";

    /// <summary>The names that an item states.</summary>
    public static IReadOnlyList<string> Of(MarkupElement item)
    {
        var creators = item.Children("creator").Where(creator => creator.Space.StartsWith(DublinCore, StringComparison.Ordinal) || creator.Space.Length == 0);
        IReadOnlyList<string> names = [.. creators.Select(creator => FeedText.Line(creator)).OfType<string>().Where(IsName)];
        return names.Count > 0 ? names : OfAtom(item);
    }

    /// <summary>The names in the elements <c>author</c>.</summary>
    public static IReadOnlyList<string> OfAtom(MarkupElement element) =>
    [
        .. element.Children("author")
            .Where(author => !author.Space.Contains("itunes", StringComparison.OrdinalIgnoreCase))
            .Select(author => author.HasElements ? FeedText.Line(author.Child("name")) : NameOfMail(FeedText.Line(author)))
            .OfType<string>()
            .Where(IsName),
    ];

    private static bool IsName(string name) => !name.Contains('@', StringComparison.Ordinal);

    // RSS: "jane@example.org (Jane Doe)"; mail: "Jane Doe <jane@example.org>".
    private static string? NameOfMail(string? author)
    {
        if (author is null) return null;
        var match = MailAndName().Match(author);
        if (match.Success) return match.Groups["name"].Value.Trim();
        return MailBehind().Replace(author, "").Trim() is { Length: > 0 } name ? name : null;
    }

    [GeneratedRegex("^\\S+@\\S+\\s*\\((?<name>[^()]+)\\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailAndName();

    [GeneratedRegex("<[^<>\\s]*@[^<>\\s]*>$", RegexOptions.CultureInvariant)]
    private static partial Regex MailBehind();
}
