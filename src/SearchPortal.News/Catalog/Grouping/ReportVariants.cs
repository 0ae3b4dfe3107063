namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Collects how reports tell one thing, and knows whether they differ.</summary>
/// <param name="kind">What is told.</param>
/// <param name="subject">What it is about.</param>
/// <param name="actorId">The actor, or null.</param>
/// <param name="conflict">Whether two ways exclude each other, by their keys.</param>
internal sealed class ReportVariants(DifferenceKind kind, string subject, string? actorId, Func<string, string, bool> conflict)
{
    /// <summary>The most ways that are kept: who has more than these tells a list.</summary>
    private const int Most = 12;

    private readonly List<(string Key, string Text, List<int> Reports)> variants = [];

    /// <summary>Reports that tell it in any way.</summary>
    public int Reports { get; private set; }

    /// <summary>Notes that a report tells it so.</summary>
    public void Add(int report, string key, string text)
    {
        if (variants.All(variant => !variant.Reports.Contains(report))) Reports++;
        var place = variants.FindIndex(variant => variant.Key == key);
        if (place < 0 && variants.Count < Most) variants.Add((key, text, [report]));
        else if (place >= 0 && !variants[place].Reports.Contains(report)) variants[place].Reports.Add(report);
    }

    /// <summary>The difference; null where no two reports exclude each other.</summary>
    public StoryDifference? Difference()
    {
        if (variants.Count < 2) return null;
        var told = variants.SelectMany(variant => variant.Reports.Select(report => (report, variant.Key))).ToLookup(entry => entry.report, entry => entry.Key);
        // Reports that tell it alike need to be compared once.
        string[][] ways = [.. told.Select(report => report.Order(StringComparer.Ordinal).ToArray()).DistinctBy(keys => string.Join('\n', keys))];
        var differ = ways.Index().Any(one => ways.Skip(one.Index + 1).Any(other => one.Item.All(key => other.All(otherKey => conflict(key, otherKey)))));
        return differ ? new StoryDifference(kind, subject, actorId, [.. variants.Select(variant => new DifferenceVariant(variant.Text, variant.Reports))]) : null;
    }
}
