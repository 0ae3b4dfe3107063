using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class MarkedCellsTests
{
    [Fact]
    public void A_row_is_cut_at_its_tabs_and_matches_stay_where_they_are()
    {
        var cells = MarkedCells.Of(new MarkedText("ab\t\tcde", [new TextRange(0, 1), new TextRange(1, 5)])).ToArray();

        cells.Select(cell => cell.Text).ShouldBe(["ab", "", "cde"]);
        cells[0].Ranges.ShouldBe([new TextRange(0, 1), new TextRange(1, 1)]);
        cells[1].Ranges.ShouldBeEmpty();
        cells[2].Ranges.ShouldBe([new TextRange(0, 2)]);
    }
}
