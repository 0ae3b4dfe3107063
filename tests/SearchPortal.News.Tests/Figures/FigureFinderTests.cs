using System.Globalization;
using SearchPortal.News.Figures;

namespace SearchPortal.News.Tests.Figures;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("a deal worth $4 billion", "$4 billion", "USD", "Exact", 4e9)]
    [InlineData("arms deals above $4 billion", "above $4 billion", "USD", "Over", 4e9)]
    [InlineData("more than 4.5 million euros", "more than 4.5 million euros", "EUR", "Over", 4.5e6)]
    [InlineData("nearly US$4bn", "nearly US$4bn", "USD", "Under", 4e9)]
    [InlineData("about 1,200 dollars", "about 1,200 dollars", "USD", "About", 1200d)]
    [InlineData("several billion dollars", "several billion dollars", "USD", "Exact", null)]
    [InlineData("billions of dollars", "billions of dollars", "USD", "Exact", null)]
    [InlineData("that may be worth billions", "billions", "", "Exact", null)]
    [InlineData("plus de 3 milliards d'euros", "plus de 3 milliards d'euros", "EUR", "Over", 3e9)]
    [InlineData("über 3 Milliarden Euro", "über 3 Milliarden Euro", "EUR", "Over", 3e9)]
    [InlineData("أكثر من 4 مليار دولار", "أكثر من 4 مليار دولار", "USD", "Over", 4e9)]
    public void Sums_of_money_are_read_with_their_bounds(string text, string found, string currency, string bound, double? value)
    {
        var figure = FigureFinder.Find(text, []).ShouldHaveSingleItem();
        text[figure.Start..figure.End].ShouldBe(found);
        (figure.Kind, figure.Unit, figure.Bound.ToString()).ShouldBe((FigureKind.Money, currency, bound));
        figure.Value.ShouldBe(value is null ? null : (decimal)value.Value);
    }

    [Theory]
    [InlineData("41 percent of the oil reserves", "Share:41 percent")]
    [InlineData("at least 12 people were hurt", "Count:at least 12 people")]
    [InlineData("Seven ships and 1,500 containers", "Count:Seven ships Count:1,500 containers")]
    [InlineData("from 17 to 19 December", "Date:17 to 19 December")]
    [InlineData("on Feb. 2, 2026 in Rome", "Date:Feb. 2, 2026")]
    [InlineData("in December 2025", "Date:December 2025")]
    [InlineData("On Monday they met", "Weekday:Monday")]
    public void Shares_counts_and_dates_are_read(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("the JF-17 and the 17-year-old")]
    [InlineData("since 2011 they may march")]
    [InlineData("version 2.1.3 of it, page 12. Then")]
    [InlineData("one of two, and of three")]
    [InlineData("in 2011\n\nPeople")]
    public void Names_years_and_versions_are_no_figures(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_number_in_a_name_is_no_figure()
    {
        const string Text = "Group of 20 leaders met";
        FigureFinder.Find(Text, [(0, 11)]).ShouldBeEmpty();
        FigureFinder.Find(Text, []).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("$")]
    [InlineData("1,")]
    [InlineData("worth ")]
    [InlineData("1 million ")]
    public void Nonsense_of_any_length_is_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));
        FigureFinder.Find(text, []).Count().ShouldBeLessThan(FigureFinder.MaxText);
    }

    private static string Found(string text) =>
        string.Join(' ', FigureFinder.Find(text, []).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Kind}:{text[figure.Start..figure.End]}")));
}
