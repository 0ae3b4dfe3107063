using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class ChartTickTests
{
    [Fact]
    public void Labels_stand_under_their_bars()
    {
        var ticks = Ticks(DateInterval.Year, ["2020", "2021", "2022", "2023"]);
        ticks.ShouldBe([new("2020", 12.5, "middle"), new("2021", 37.5, "middle"), new("2022", 62.5, "middle"), new("2023", 87.5, "middle")]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(399)]
    public void They_are_few_and_none_leaves_the_chart(int bars)
    {
        var ticks = Ticks(DateInterval.Year, [.. Enumerable.Range(1600, bars).Select(year => year.ToString(CultureInfo.InvariantCulture))]);
        ticks.Length.ShouldBeInRange(1, 5);
        ticks.ShouldAllBe(tick => tick.Percent >= 0 && tick.Percent <= 100);
        ticks.Where(tick => tick.Align == "middle").ShouldAllBe(tick => tick.Percent >= 10 && tick.Percent <= 90);
    }

    [Fact]
    public void Months_and_days_are_short()
    {
        Ticks(DateInterval.Month, ["2021-02"]).Single().Label.ShouldBe("Feb 2021");
        Ticks(DateInterval.Quarter, ["2021-Q3"]).Single().Label.ShouldBe("Q3 2021");
        Ticks(DateInterval.Week, ["2021-W05"]).Single().Label.ShouldBe("week 5 of 2021");
        Ticks(DateInterval.Day, ["2021-02-03"]).Single().Label.ShouldBe("3 Feb 2021");
    }

    private static ChartTick[] Ticks(DateInterval interval, string[] dates) =>
        [.. ChartTick.Of(new DateHistogram(interval, [.. dates.Select(date => new DateBar(date, 1, false))], 0))];
}
