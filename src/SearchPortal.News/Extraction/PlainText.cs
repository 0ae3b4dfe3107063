using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>A report that was received as plain text, taken apart. What the text does not say is null or empty.</summary>
internal sealed record PlainText
{
    /// <summary>Lines that must stop in mid-sentence before a page counts as wrapped: a headline alone does so too.</summary>
    private const int FewestWrappedLines = 2;

    private const int LinesOfFoot = 4;
    private const int LongestHeading = 80;
    private const int MostWordsOfAHeading = 12;

    /// <summary>The headline.</summary>
    public string? Title { get; private init; }

    /// <summary>Authors and outlet of the by-line below the headline.</summary>
    public required ByLine ByLine { get; init; }

    /// <summary>The date that stands above the text or in its dateline.</summary>
    public PublishedDate? Published { get; private init; }

    /// <summary>The date of the last change that stands above the text.</summary>
    public PublishedDate? Updated { get; private init; }

    /// <summary>The agency that the dateline credits, as written.</summary>
    public string? Agency { get; private init; }

    /// <summary>The place that the text starts with.</summary>
    public string? Place { get; private init; }

    /// <summary>The people credited at the end.</summary>
    public required IReadOnlyList<string> Credits { get; init; }

    /// <summary>The last lines as received, whether they are text or not.</summary>
    public required IReadOnlyList<string> Foot { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text as received.</param>
    /// <param name="context">What is known beside the text.</param>
    public static PlainText Read(string text, PageContext context)
    {
        var received = TextLine.Split(text);
        var areWrapped = Paragraphs.AreWrapped([.. received.Where(line => !PageChrome.Is(line.Text))], FewestWrappedLines);
        var lines = PageChrome.Remove(received, areWrapped);
        var head = PageHead.Read(lines, context);
        lines = lines.GetRange(head.Length, lines.Count - head.Length);
        string[] foot = [.. lines.Skip(Math.Max(1, lines.Count - LinesOfFoot)).Select(line => line.Text)];
        var credits = areWrapped ? [] : PageFoot.TakeOff(lines);

        List<string> paragraphs = [.. Paragraphs.Join(lines, areWrapped)];
        var dateline = paragraphs.Count > 0 ? Dateline.Find(paragraphs[0], paragraphs.Skip(1)) : null;
        if (dateline is not null) paragraphs[0] = dateline.Text;
        return new PlainText
        {
            Title = head.Title,
            ByLine = head.ByLine,
            Published = head.Published ?? dateline?.DayOf(context with { Anchor = DateAnchor.OfUpdate(head.Updated) ?? context.Anchor }),
            Updated = head.Updated,
            Place = dateline?.Place,
            Agency = dateline?.Agency,
            Credits = credits,
            Foot = foot,
            Blocks = ToBlocks(paragraphs),
        };
    }

    /// <summary>The paragraphs of a text that is nothing but the text of a report.</summary>
    /// <param name="text">The text as received.</param>
    public static IReadOnlyList<Block> ReadBody(string text) => ToBlocks([.. Paragraphs.Of(text)]);

    private static Block[] ToBlocks(List<string> paragraphs)
    {
        var blocks = new Block[paragraphs.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            var text = paragraphs[i];
            blocks[i] = IsHeading(paragraphs, i) ? new Block(BlockKind.Heading, text)
                : LineShape.IsBulleted(text) ? new Block(BlockKind.ListItem, text[2..].TrimStart())
                : new Block(BlockKind.Paragraph, text);
        }

        return blocks;
    }

    // A heading stands between running text; short lines among short lines are a list or a table.
    private static bool IsHeading(List<string> paragraphs, int index)
    {
        var text = paragraphs[index];
        var isShort = text.Length <= LongestHeading && LineShape.WordCount(text) <= MostWordsOfAHeading;
        return isShort && index > 0 && index + 1 < paragraphs.Count
            && LineShape.IsProse(paragraphs[index - 1]) && LineShape.IsProse(paragraphs[index + 1])
            && !LineShape.EndsWithStop(text) && !text.EndsWith('!')
            && LineShape.StartsWithWord(LineShape.IsBulleted(text) ? text[2..] : text);
    }
}
