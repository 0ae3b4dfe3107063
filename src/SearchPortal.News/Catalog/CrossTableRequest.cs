namespace SearchPortal.News.Catalog;

/// <summary>A table of two facets.</summary>
/// <param name="Rows">One of <see cref="Fields"/>.</param>
/// <param name="Columns">Another of them, or the same.</param>
public sealed record CrossTableRequest(string Rows, string Columns)
{
    /// <summary>The facets, and the intervals of dates by their names in lower case.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. SearchScope.FacetFields, .. Enum.GetNames<DateInterval>().Select(name => name.ToLowerInvariant())];

    /// <summary>How many values have a row.</summary>
    public int RowSize { get; init; } = 10;

    /// <summary>How many values have a column.</summary>
    public int ColumnSize { get; init; } = 10;

    internal static DateInterval? IntervalOf(string field) => Enum.TryParse<DateInterval>(field, ignoreCase: true, out var interval) ? interval : null;
}
