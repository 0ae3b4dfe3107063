using System.Globalization;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Reads the records of an item of XML: what can't be read becomes a problem, and the rest is read.</summary>
/// <param name="content">The item.</param>
/// <param name="isRecord">Whether a name, without its prefix, is that of a record.</param>
/// <param name="maxLength">Characters of the longest record.</param>
internal sealed class MarkupItems(SourceContent content, Func<string, bool> isRecord, int maxLength)
{
    private readonly SourceItem item = content.Item;

    /// <summary>Whether a record that is no XML is read by its outermost elements all the same.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Reads the records one by one.</summary>
    /// <param name="read">Makes results of a record.</param>
    /// <returns>What came of them; a problem where there is none at all.</returns>
    public IEnumerable<ReadResult> Read(Func<MarkupItem, IEnumerable<ReadResult>> read)
    {
        using var text = MarkupDecoder.Open(content);
        var records = new ElementRecords(text, isRecord, maxLength);
        MarkupElement? around = null;
        XmlScope? scope = null;
        var position = 0L;
        for (var number = 1; records.Next(); number++)
        {
            if (records.HasDeclarations) break;
            around ??= scope is null ? Beginning(records.Head) : null;
            scope ??= XmlScope.Within(around);
            var bytes = records.Position - position;
            position = records.Position;
            if (records.IsTooLong)
            {
                yield return item.Problem(
                    string.Create(CultureInfo.InvariantCulture, $"has more than {maxLength} characters in one article"), "Split it, or leave out what is not its text", records.Line, bytes);
            }
            else if (Element(records.Text, scope) is { } element)
            {
                foreach (var result in read(new MarkupItem(element, around, records.Text, number, records.Line, bytes))) yield return result;
            }
            else
            {
                yield return NotWellFormed(records, bytes);
            }
        }

        if (records.HasDeclarations)
        {
            // Entities could be used to read other files or to fill the memory.
            yield return item.Problem("has declarations of its own in its document type (such as entities), which are never read", "Write it without <!DOCTYPE … [ … ]>");
        }
        else if (scope is null)
        {
            yield return item.Problem("holds no article", "Nothing, if it is meant to be empty; else check that it is whole");
        }
    }

    private MarkupElement? Element(string record, XmlScope scope)
    {
        var element = SafeXml.TryElement(record, scope) ?? SafeXml.TryElement(XmlRepair.Mend(record), scope.WithUndeclared(XmlRepair.Prefixes(record)));
        return element ?? (IsLoose && LooseElement.Read(record, scope) is { HasElements: true } loose ? loose : null);
    }

    private SourceProblem NotWellFormed(ElementRecords records, long bytes) => item.Problem(
        records.IsUnclosed ? "has an article that is not closed" : "has an article that is not well-formed XML, or is nested too deeply",
        "Write it as XML, with the text escaped or in <![CDATA[ … ]]>",
        records.Line,
        bytes);

    private static MarkupElement? Beginning(string head)
    {
        var start = head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var mended = XmlRepair.Mend(start);
        return SafeXml.ReadBeginning(mended) ?? SafeXml.ReadBeginning(start);
    }
}
