using System.Net;

namespace SearchPortal.News.Sources.Markup;

/// <summary>
/// Reads a record that is not well-formed, such as a feed's item with bare HTML in it: the elements right below it, each with all up to its own closing tag
/// as one text.
/// </summary>
internal static class LooseElement
{
    private const int MaxChildren = 1000;
    private const string DataStart = "<![CDATA[";
    private const string DataEnd = "]]>";

    /// <summary>Reads a record.</summary>
    /// <param name="record">From its first tag on.</param>
    /// <param name="scope">The namespaces around it.</param>
    public static MarkupElement? Read(string record, XmlScope scope)
    {
        if (TagAt(record, 0) is not { } first) return null;
        var root = Element(record, first, scope, null);
        var at = first.End;
        // A closing tag that is nowhere behind one place is nowhere behind a later one: each name is looked for in vain only once.
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var children = 0; children < MaxChildren && at < record.Length; children++)
        {
            at = record.IndexOf('<', at);
            if (at < 0) break;
            if (record.AsSpan(at).StartsWith(DataStart, StringComparison.Ordinal))
            {
                at = Behind(record, at, DataEnd);
                continue;
            }

            if (TagAt(record, at) is not { } tag)
            {
                at++;
                continue;
            }

            at = tag.End;
            var child = Element(record, tag, scope, root);
            if (tag.IsEmpty)
            {
                root.Add(child);
            }
            else if (!unclosed.Contains(tag.Name) && EndOf(record, tag) is var end and >= 0)
            {
                child.Add(Content(record[tag.End..end]));
                root.Add(child);
                at = end + 1;
            }
            else
            {
                unclosed.Add(tag.Name);
            }
        }

        return root;
    }

    private static int EndOf(string record, Tag tag)
    {
        var start = tag.End;
        while (start < record.Length && char.IsWhiteSpace(record[start])) start++;
        if (record.AsSpan(start).StartsWith(DataStart, StringComparison.Ordinal)) start = Behind(record, start, DataEnd);
        return record.IndexOf("</" + tag.Name, Math.Min(start, record.Length), StringComparison.Ordinal);
    }

    private static int Behind(string record, int start, string end) =>
        record.IndexOf(end, start, StringComparison.Ordinal) is var at and >= 0 ? at + end.Length : record.Length;

    private static string Content(string raw)
    {
        var trimmed = raw.Trim();
        if (trimmed.StartsWith(DataStart, StringComparison.Ordinal))
        {
            return trimmed[DataStart.Length..].Replace(DataEnd, "", StringComparison.Ordinal);
        }

        return trimmed.Contains('<', StringComparison.Ordinal) ? trimmed : WebUtility.HtmlDecode(trimmed);
    }

    private static MarkupElement Element(string record, Tag tag, XmlScope scope, MarkupElement? parent)
    {
        var element = new MarkupElement(MarkupName.Local(tag.Name).ToString(), scope.SpaceOf(tag.Name), parent);
        foreach (var (name, value) in Attributes(record[(tag.Start + 1 + tag.Name.Length)..tag.End]))
        {
            element.Add(new MarkupAttribute(MarkupName.Local(name).ToString(), "", WebUtility.HtmlDecode(value)));
        }

        return element;
    }

    private static IEnumerable<(string Name, string Value)> Attributes(string tag)
    {
        var at = 0;
        for (var count = 0; count < 64; count++)
        {
            while (at < tag.Length && !MarkupName.IsStart(tag[at])) at++;
            var nameStart = at;
            while (at < tag.Length && MarkupName.IsPart(tag[at])) at++;
            var name = tag[nameStart..at];
            while (at < tag.Length && char.IsWhiteSpace(tag[at])) at++;
            if (at >= tag.Length || name.Length == 0) yield break;
            if (tag[at] != '=') continue;
            at++;
            while (at < tag.Length && char.IsWhiteSpace(tag[at])) at++;
            if (at >= tag.Length) yield break;
            var quote = tag[at];
            var isQuoted = quote is '"' or '\'';
            var start = isQuoted ? at + 1 : at;
            var end = isQuoted ? tag.IndexOf(quote, start) : tag.AsSpan(start).IndexOfAny(" \t\r\n>") is var length and >= 0 ? start + length : -1;
            if (end < 0) yield break;
            yield return (name, tag[start..end]);
            at = end + 1;
        }
    }

    private static Tag? TagAt(string record, int start)
    {
        var nameEnd = start + 1;
        while (nameEnd < record.Length && nameEnd - start < 100 && MarkupName.IsPart(record[nameEnd])) nameEnd++;
        if (nameEnd == start + 1 || !MarkupName.IsStart(record[start + 1])) return null;
        var end = record.IndexOf('>', nameEnd);
        return end < 0 ? null : new Tag(start, end + 1, record[(start + 1)..nameEnd], record[end - 1] == '/');
    }

    private sealed record Tag(int Start, int End, string Name, bool IsEmpty);
}
