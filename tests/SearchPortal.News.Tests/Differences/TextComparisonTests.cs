using SearchPortal.News.Differences;

namespace SearchPortal.News.Tests.Differences;

public sealed class TextComparisonTests
{
    [Theory]
    [InlineData("The old port is closed.", "The new port is closed.", "The [-old-]{+new+} port is closed.")]
    [InlineData("Five ships came.", "Five ships came in at noon.", "Five ships came{+ in at noon+}.")]
    [InlineData("He didn’t go.", "He did go.", "He [-didn’t-]{+did+} go.")]
    [InlineData("أغلق الميناء القديم اليوم", "أغلق الميناء الجديد اليوم", "أغلق الميناء [-القديم-]{+الجديد+} اليوم")]
    [InlineData("港口今天关闭", "港口明天关闭", "港口[-今-]{+明+}天关闭")]
    [InlineData("It cost 4.2 million in all.", "It cost 5.1 million in all.", "It cost [-4.2-]{+5.1+} million in all.")]
    [InlineData("The old tug left port.", "The new boat left port.", "The [-old tug-]{+new boat+} left port.")]
    [InlineData("same", "same", "same")]
    public void Words_that_changed_are_told_from_those_that_stayed(string before, string after, string expected) =>
        Written(Compare([before], [after]).Paragraphs.ShouldHaveSingleItem()).ShouldBe(expected);

    [Fact]
    public void Paragraphs_come_in_the_order_of_both_texts()
    {
        var difference = Compare(
            ["The port was closed at noon.", "Rain fell.", "Ships waited outside of the old harbour."],
            ["The port was closed at midnight.", "Trucks stood in a long line.", "Rain fell.", "All went home."]);

        difference.Paragraphs.Select(paragraph => paragraph.Kind).ShouldBe([ChangeKind.Changed, ChangeKind.Added, ChangeKind.Same, ChangeKind.Removed, ChangeKind.Added]);
        Written(difference.Paragraphs[0]).ShouldBe("The port was closed at [-noon-]{+midnight+}.");
        difference.IsSame.ShouldBeFalse();
        difference.IsCoarse.ShouldBeFalse();
    }

    [Fact]
    public void Headlines_are_compared_too()
    {
        var title = TextComparison.Compare("Port closed", [], "Port open", []).Title;
        title.Select(run => (run.Kind, run.Text)).ShouldBe([(ChangeKind.Same, "Port "), (ChangeKind.Removed, "closed"), (ChangeKind.Added, "open")]);
        TextComparison.Compare("Talks begin in Tunis today", [], "Bakers of a village strike in May", []).Title.Select(run => run.Kind).ShouldBe([ChangeKind.Removed, ChangeKind.Added]);
        TextComparison.Compare(null, [], null, []).IsSame.ShouldBeTrue();
        TextComparison.Compare(null, [], "Port", []).Title.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Added);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Without_what_was_added_it_is_the_first_text_and_without_what_was_removed_the_second(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            string[] before = Text(random), after = random.Next(3) == 0 ? Text(random) : [.. before.Select(paragraph => Edited(random, paragraph)).Where(_ => random.Next(8) > 0)];
            var difference = Compare(before, after);
            Sides(difference, ChangeKind.Added).ShouldBe(before);
            Sides(difference, ChangeKind.Removed).ShouldBe(after);
            difference.IsSame.ShouldBe(before.SequenceEqual(after));
        }
    }

    [Fact]
    public void Huge_texts_are_shown_as_removed_and_added_where_they_are_too_long_to_compare()
    {
        var random = new Random(1);
        string Long(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(1_000_000)));
        var difference = Compare([Long(200_000), .. Enumerable.Range(0, 20_000).Select(_ => Long(3))], [Long(200_000), .. Enumerable.Range(0, 20_000).Select(_ => Long(3)), "end"]);
        difference.IsCoarse.ShouldBeTrue();
        Compare([Long(100_000) + " a"], [Long(100_000) + " b"]).Paragraphs.Count.ShouldBe(2);

        // What they begin and end with is the same all the same.
        string[] many = [.. Enumerable.Range(0, 5_000).Select(_ => Long(3))];
        var one = Compare(many, [.. many[..2_500], "new", .. many[2_500..]]);
        one.IsCoarse.ShouldBeFalse();
        one.Paragraphs.Where(paragraph => paragraph.Kind != ChangeKind.Same).ShouldHaveSingleItem().ShouldBeEquivalentTo(ChangedParagraph.Whole(ChangeKind.Added, "new"));
    }

    private static TextDifference Compare(string[] before, string[] after) => TextComparison.Compare(null, Blocks(before), null, Blocks(after));

    private static Block[] Blocks(string[] paragraphs) => [.. paragraphs.Select(text => new Block(BlockKind.Paragraph, text))];

    private static string Written(ChangedParagraph paragraph) => string.Concat(paragraph.Runs.Select(run => run.Kind switch
    {
        ChangeKind.Removed => $"[-{run.Text}-]",
        ChangeKind.Added => $"{{+{run.Text}+}}",
        _ => run.Text,
    }));

    private static IEnumerable<string> Sides(TextDifference difference, ChangeKind without) => difference.Paragraphs.Where(paragraph => paragraph.Kind != without)
        .Select(paragraph => string.Concat(paragraph.Runs.Where(run => run.Kind != without).Select(run => run.Text)));

    private static string[] Text(Random random) => [.. Enumerable.Range(0, random.Next(6)).Select(_ => string.Join(' ', Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Word(random))) + ".")];

    private static string Edited(Random random, string paragraph) => string.Join(' ', paragraph.Split(' ').Select(word => random.Next(6) == 0 ? Word(random) : word));

    private static string Word(Random random) => new[] { "ship", "port", "rain", "ميناء", "é", "𐐨", "old", "’s", "a-b" }[random.Next(9)];
}
