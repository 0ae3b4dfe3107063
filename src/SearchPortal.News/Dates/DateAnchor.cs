using System.Globalization;

namespace SearchPortal.News.Dates;

/// <summary>A date that relative dates are counted from: <c>yesterday</c>, <c>on Monday</c>, <c>Feb. 2</c>.</summary>
/// <param name="Local">The date in its own zone.</param>
/// <param name="HasTime">Whether the time of day is known too.</param>
/// <param name="What">What it is the date of, in words that follow “counted from”.</param>
internal sealed record DateAnchor(DateTime Local, bool HasTime, string What)
{
    /// <summary>The time at which something was received.</summary>
    public static DateAnchor OfReceipt(DateTimeOffset received) => new(received.DateTime, HasTime: true, "when it was received, " + Day(received.DateTime));

    /// <summary>The full date of a change that stands in the same head; null where it is none to the day.</summary>
    public static DateAnchor? OfUpdate(PublishedDate? updated) => updated is { Precision: >= DatePrecision.Day, Inferred: null }
        ? new(updated.Local, updated.Precision == DatePrecision.Second, "when it was updated, " + Day(updated.Local))
        : null;

    private static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
