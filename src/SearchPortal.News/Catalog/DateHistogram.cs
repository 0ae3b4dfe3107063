namespace SearchPortal.News.Catalog;

/// <summary>Articles by date.</summary>
/// <param name="Interval">Width of the bars.</param>
/// <param name="Bars">Every interval from the first to the last that has an article, empty ones too, oldest first; the request's own dates do not narrow them.</param>
/// <param name="Undated">Articles without a date.</param>
public sealed record DateHistogram(DateInterval Interval, IReadOnlyList<DateBar> Bars, long Undated);
