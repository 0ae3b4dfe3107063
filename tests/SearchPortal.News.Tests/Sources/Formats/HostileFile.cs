using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace SearchPortal.News.Tests.Sources.Formats;

/// <summary>Files of every format with one hostile text in each of their fields.</summary>
internal static class HostileFile
{
    /// <summary>What stands in each text beside the hostile one, so that there is a text.</summary>
    public const string Sentence = "The ministers met in the harbour city and spoke about ships, tariffs and the price of bread for most of the day.";

    private static readonly JsonSerializerOptions Escaped = new();

    /// <summary>The formats: a file's ending and what makes its bytes.</summary>
    public static IReadOnlyDictionary<string, Func<string, byte[]>> Formats { get; } = new Dictionary<string, Func<string, byte[]>>
    {
        [".txt"] = attack => Bytes($"{attack}\n\nBy {attack}\n\n{attack} – {Sentence}\n\n{attack}\n\n({attack})"),
        [".md"] = attack => Bytes($"---\ntitle: {Yaml(attack)}\nauthor: {Yaml(attack)}\noutlet: {Yaml(attack)}\nagency: {Yaml(attack)}\ndateline: {Yaml(attack)}\nurl: {Yaml(attack)}\nid: fixed\n---\n{attack}\n\n- {attack}\n\n> {attack}\n\n{Sentence}\n"),
        [".jsonl"] = attack => Bytes(Json(attack) + "\n"),
        [".json"] = attack => Bytes("[" + Json(attack) + "]"),
        [".csv"] = attack => Bytes($"id,title,text,author,outlet,agency,url\n1,{Csv(attack)},{Csv(attack + " " + Sentence)},{Csv(attack)},{Csv(attack)},{Csv(attack)},{Csv(attack)}\n"),
        [".html"] = Page,
        [".bare.html"] = attack => Bytes($"<html><p>{Sentence} {Sentence}</p>{attack}<p>{Sentence}</p>"),
        [".rss"] = attack => Bytes($"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>{Xml(attack)}</title><item><guid>1</guid><title>{Xml(attack)}</title><link>{Xml(attack)}</link><dc:creator>{Xml(attack)}</dc:creator><content:encoded>{Xml($"<p>{Sentence}</p>{attack}")}</content:encoded></item></channel></rss>"),
        [".atom"] = attack => Bytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{Xml(attack)}</title><entry><id>1</id><title type=\"html\">{Xml(attack)}</title><link href=\"{Xml(attack)}\"/><author><name>{Xml(attack)}</name></author><content type=\"html\">{Xml($"<p>{Sentence}</p>{attack}")}</content></entry></feed>"),
        [".nitf"] = attack => Bytes($"<nitf><head><title>{Xml(attack)}</title><pubdata name=\"{Xml(attack)}\" ex-ref=\"{Xml(attack)}\"/></head><body><body.head><hedline><hl1>{Xml(attack)}</hl1></hedline><byline><person>{Xml(attack)}</person></byline><distributor>{Xml(attack)}</distributor><dateline><location>{Xml(attack)}</location></dateline></body.head><body.content><p>{Xml(attack)}</p><p>{Sentence}</p></body.content></body></nitf>"),
        [".newsml"] = attack => Bytes($"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\"><itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"{Xml(attack)}\"/></itemMeta><contentMeta><by>{Xml(attack)}</by><headline>{Xml(attack)}</headline><dateline>{Xml(attack)}</dateline></contentMeta><contentSet><inlineData contenttype=\"text/html\">{Xml($"<p>{Sentence}</p>{attack}")}</inlineData></contentSet></newsItem>"),
        [".eml"] = attack => Bytes($"From: {Word(attack)} <a@post.example>\r\nTo: b@post.example\r\nSubject: {Word(attack)}\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nMessage-ID: <1@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Bytes($"<p>{Sentence}</p>{attack}"), Base64FormattingOptions.InsertLineBreaks)}\r\n"),
        [".docx"] = attack => ZippedDocuments.Docx(ZippedDocuments.Paragraph(Xml(attack), "Titel") + ZippedDocuments.Paragraph(Xml(attack)) + ZippedDocuments.Paragraph(Sentence), $"<dc:title>{Xml(attack)}</dc:title><dc:creator>{Xml(attack)}</dc:creator>"),
        [".epub"] = attack => ZippedDocuments.Epub(("one.xhtml", $"<html><head><title>{attack}</title></head><body><h1>{attack}</h1><p>{Sentence}</p>{attack}<p>{Sentence}</p></body></html>")),
        [".zip"] = attack => ZippedDocuments.Zip(("a.html", Encoding.UTF8.GetString(Page(attack)))),
        [".warc"] = Warc,
    };

    private static byte[] Page(string attack) => Bytes($$$"""
        <!doctype html><html lang="en"><head><title>{{{attack}}}</title><meta property="og:title" content="{{{WebUtility.HtmlEncode(attack)}}}"><meta property="og:site_name" content="{{{WebUtility.HtmlEncode(attack)}}}">
        <meta name="author" content="{{{WebUtility.HtmlEncode(attack)}}}"><link rel="canonical" href="{{{WebUtility.HtmlEncode(attack)}}}">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": {{{JsonSerializer.Serialize(attack, Escaped)}}}, "author": {"name": {{{JsonSerializer.Serialize(attack, Escaped)}}}}, "url": {{{JsonSerializer.Serialize(attack, Escaped)}}}, "publisher": {"name": {{{JsonSerializer.Serialize(attack, Escaped)}}}}}</script></head>
        <body><article><h1>{{{WebUtility.HtmlEncode(attack)}}}</h1><p>{{{Sentence}}} {{{Sentence}}}</p><p>{{{WebUtility.HtmlEncode(attack)}}} {{{Sentence}}}</p><div>{{{attack}}}</div><p>{{{Sentence}}}</p></article></body></html>
        """);

    private static byte[] Warc(string attack)
    {
        var page = Page(attack);
        var answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n");
        var address = "https://example.org/" + Uri.EscapeDataString(attack.Length > 100 ? attack[..100] : attack);
        var head = Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-02-03T04:05:06Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length + page.Length}\r\n\r\n");
        return [.. head, .. answer, .. page, .. "\r\n\r\n"u8];
    }

    private static string Json(string attack) => JsonSerializer.Serialize(
        new { id = "1", title = attack, text = attack + "\n\n" + Sentence, author = attack, outlet = attack, agency = attack, dateline = attack, url = attack, language = attack, date = attack }, Escaped);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Yaml(string text) => JsonSerializer.Serialize(text, Escaped);

    private static string Csv(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Bytes(text))}?=";

    private static string Xml(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD')));
}
