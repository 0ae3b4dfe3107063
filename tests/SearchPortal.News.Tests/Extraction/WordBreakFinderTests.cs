using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class WordBreakFinderTests
{
    [Theory]
    [InlineData("The ArmedForces: armed men of the forces.", "Armed|Forces")]
    [InlineData("SyedAsimMunir met Syed, Asim and Munir.", "Syed|Asim|Munir")]
    [InlineData("SyedAsimMunir met Asim Munir.", "SyedAsim|Munir")]
    [InlineData("SaddamHaftar’s son; Saddam, Haftar.", "Saddam|Haftar")]
    public void A_token_is_parted_where_both_parts_stand_elsewhere(string body, string parts)
    {
        var breaks = WordBreakFinder.Find(null, body);

        var marked = body;
        foreach (var offset in breaks.Reverse()) marked = marked.Insert(offset, "|");
        marked.ShouldContain(parts);
        breaks.Count.ShouldBe(parts.Count(c => c == '|'));
    }

    [Theory]
    [InlineData("ArmedForces met the forces.")]
    [InlineData("ArmedForces and ArmedForces.")]
    [InlineData("LinkedIn has linked people in town.")]
    [InlineData("McDonald met Donald and the Mc.")]
    [InlineData("ARMEDForces: armed forces.")]
    [InlineData("Armed Forces: armed forces.")]
    public void Other_tokens_stay_whole(string body) => WordBreakFinder.Find(null, body).ShouldBeEmpty();

    [Fact]
    public void The_headline_counts_as_elsewhere() => WordBreakFinder.Find("Asim met Munir", "So AsimMunir said.").ShouldBe([7]);
}
