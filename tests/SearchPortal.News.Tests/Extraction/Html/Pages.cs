using System.Text;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

/// <summary>Little pages of a paper that does not exist.</summary>
internal static class Pages
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public const string Address = "https://www.harbourtimes.example/politics/talks-begin-4711";

    public static string Of(string head, string body = "<p>The talks began.</p>", string root = "") =>
        $"<!doctype html><html {root}><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static PageFacts Facts(string head, string body = "<p>The talks began.</p>", string? address = null, string root = "")
    {
        var html = Of(head, body, root);
        using var document = HtmlParser.Parse(html);
        return PageFacts.Read(document, HtmlHead.Read(html, address), Now);
    }

    public static HtmlHead Head(string head, string? address = null, string root = "") =>
        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes(Of(head, root: root)), null, address));
}
