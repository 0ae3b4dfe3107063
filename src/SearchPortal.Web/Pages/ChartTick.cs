using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A label below the bars of a histogram.</summary>
/// <param name="Label">A short date.</param>
/// <param name="Percent">Where it stands, of the chart's width.</param>
/// <param name="Align">Which part of the label stands there, so that none leaves the chart: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
internal sealed record ChartTick(string Label, double Percent, string Align)
{
    // Nearer to an edge than this, half a label would leave the chart of a phone.
    private const double Edge = 10;

    /// <summary>A few labels, evenly spread from the first bar on: as many as have room side by side on a phone.</summary>
    public static IEnumerable<ChartTick> Of(DateHistogram dates)
    {
        var bars = dates.Bars.Count;
        var most = dates.Interval switch { DateInterval.Year => 5, DateInterval.Month => 4, _ => 3 };
        var step = (bars + most - 1) / most;
        for (var bar = 0; bar < bars; bar += step) yield return At(dates.Bars[bar].Date, 100.0 * bar / bars, 100.0 * (bar + 1) / bars);
    }

    private static ChartTick At(string date, double left, double right)
    {
        var middle = (left + right) / 2;
        if (middle < Edge) return new ChartTick(Short(date), left, "start");
        return middle > 100 - Edge ? new ChartTick(Short(date), right, "end") : new ChartTick(Short(date), middle, "middle");
    }

    private static string Short(string date) => date.Length switch
    {
        7 when char.IsAsciiDigit(date[5]) => DateOnly.ParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture),
        10 => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        _ => HumanDate.Write(date),
    };
}
