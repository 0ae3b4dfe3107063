using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html;

/// <summary>What the head of a web page says about the page itself: which article it shows, and which version of it.</summary>
/// <param name="Address">The address that all versions of the article share, http or https: the canonical one, else the one that the page was fetched from. Null where
/// the page names none (or only the front page of its site) and nobody knows where it was fetched from.</param>
/// <param name="Reason">Where the page says it; null with the address.</param>
/// <param name="Version">Which version this page is.</param>
internal sealed record HtmlHead(string? Address, string? Reason, PageVersion Version)
{
    /// <summary>Reads the head of a page and nothing below it.</summary>
    /// <param name="source">The page.</param>
    public static HtmlHead Read(HtmlSource source)
    {
        var bytes = source.Bytes[..HeadLength(source.Bytes.Span)];
        return Read(HtmlDecoder.Decode(source with { Bytes = bytes }), source.Address);
    }

    /// <summary>Reads the head of a page that is decoded already.</summary>
    /// <param name="html">The page.</param>
    /// <param name="fetchedFrom">The address that it was fetched from, or null.</param>
    public static HtmlHead Read(string html, string? fetchedFrom)
    {
        var piece = HeadPiece.Of(html);
        using var document = HtmlParser.Parse(piece.Tags);
        var stated = HeadAddresses.Read(document, PageAddress.Read(piece.SavedFrom), PageAddress.Read(fetchedFrom));
        var (address, reason) = stated.Article;
        if (address is null) return new HtmlHead(null, null, IsAmp(document) ? new PageVersion(PageVersionKind.Amp) : PageVersion.Main);

        var (version, first) = VersionOf(document, stated, address);
        return new HtmlHead((first ?? address).AbsoluteUri, reason, version);
    }

    private static (PageVersion Version, Uri? First) VersionOf(IHtmlDocument document, HeadAddresses stated, Uri address)
    {
        var isItself = stated.Own is { } self && PageNumber.IsSame(self, address);
        if (!isItself && (IsAmp(document) || (stated.Own is { } own && VersionMarks.IsAmp(own)))) return (new PageVersion(PageVersionKind.Amp), null);
        if (!isItself && stated.Own is { } printed && VersionMarks.IsPrint(printed)) return (new PageVersion(PageVersionKind.Print), null);
        if (PageNumber.Stated(address) is { } number) return (new PageVersion(PageVersionKind.Further, number.Number), number.First);
        if (stated.Own is { } further && PageNumber.Of(further, address) is > 1 and var here) return (new PageVersion(PageVersionKind.Further, here), null);
        return stated.Previous is { } previous ? AfterPrevious(previous, stated.Next, address) : (PageVersion.Main, null);
    }

    // Blogs name the report before this one as "prev" too: only an address that differs by the number of a page counts.
    private static (PageVersion Version, Uri? First) AfterPrevious(Uri previous, Uri? next, Uri address)
    {
        if (PageNumber.Of(previous, address) is { } before)
        {
            var here = next is not null && PageNumber.Of(next, address) is > 2 and var after ? after - 1 : before + 1;
            return (new PageVersion(PageVersionKind.Further, here), null);
        }

        var first = PageNumber.FirstOf(previous) ?? previous;
        return PageNumber.Of(address, first) is > 1 and var number ? (new PageVersion(PageVersionKind.Further, number), first) : (PageVersion.Main, null);
    }

    private static bool IsAmp(IHtmlDocument document) =>
        document.DocumentElement is { } root && (root.HasAttribute("amp") || root.HasAttribute("⚡") || root.HasAttribute("amp4email"));

    /// <summary>How many bytes stand before the body: up to the tag that opens it, else up to the tag that closes the head.</summary>
    internal static int HeadLength(ReadOnlySpan<byte> page)
    {
        var bounded = page[..Math.Min(page.Length, HeadPiece.MostLookedAt)];
        int next = 0, closed = -1;
        while (bounded[next..].IndexOf((byte)'<') is var step and >= 0)
        {
            next += step;
            var rest = bounded[next..];
            if (Starts(rest, "<body"u8)) return next;
            if (closed < 0 && Starts(rest, "</head"u8)) closed = next;
            var skipped = Starts(rest, "<!--"u8) ? rest.IndexOf("-->"u8)
                : Starts(rest, "<script"u8) ? EndOf(rest, "</script"u8)
                : Starts(rest, "<style"u8) ? EndOf(rest, "</style"u8)
                : Starts(rest, "<title"u8) ? EndOf(rest, "</title"u8)
                : TagLength(rest);
            if (skipped < 0) break;
            next += Math.Max(1, skipped);
        }

        return closed >= 0 ? closed : bounded.Length;
    }

    // Brackets may stand in quoted values.
    private static int TagLength(ReadOnlySpan<byte> tag)
    {
        var end = 1;
        while (tag[end..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'') is var sign and >= 0)
        {
            end += sign;
            if (tag[end] == (byte)'>') return end;
            var isValue = tag[..end].TrimEnd(" \t\r\n"u8).EndsWith("="u8);
            var close = isValue ? tag[(end + 1)..].IndexOf(tag[end]) : 0;
            if (close < 0) return -1;
            end += isValue ? close + 2 : 1;
        }

        return -1;
    }

    private static int EndOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag)
    {
        for (var next = 1; text[next..].IndexOf("</"u8) is var step and >= 0; next++)
        {
            next += step;
            if (Starts(text[next..], tag)) return next;
        }

        return -1;
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length) return false;
        for (var i = 0; i < lower.Length; i++)
        {
            if ((text[i] is >= (byte)'A' and <= (byte)'Z' ? text[i] | 0x20 : text[i]) != lower[i]) return false;
        }

        return true;
    }
}
