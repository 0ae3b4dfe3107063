using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Tests.Names.Matching;

public class MatcherWeightsTests
{
    [Fact]
    public void The_file_says_how_it_was_made()
    {
        using var stream = typeof(NameMatcher).Assembly.GetManifestResourceStream("Names." + MatcherWeights.FileName)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine()!.ShouldContain("names train");
    }

    [Fact]
    public void Weights_are_written_as_they_were_read()
    {
        string[] lines = [.. WordList.Lines(MatcherWeights.FileName)];
        new MatcherWeights(lines).Lines().ShouldBe(lines);
    }

    [Fact]
    public void A_line_that_is_no_weight_is_refused() =>
        Should.Throw<InvalidDataException>(() => new MatcherWeights(["[latin]", "weight of a feather"])).Message.ShouldContain("feather");

    [Fact]
    public void A_tree_that_asks_for_an_unknown_feature_is_refused() =>
        Should.Throw<InvalidDataException>(() => new MatcherWeights(["[latin]", "tree luck>1 : 0 1"])).Message.ShouldContain("luck");
}
