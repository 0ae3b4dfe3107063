using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Names are found while they are typed.</summary>
public sealed class LabelIndexTests
{
    private static readonly Analyzer Folding = Analyzers.Get("folding/2");

    private static readonly LabelIndex Names = new(
        [
            new("dbeibah", "Abdul Hamid Dbeibah", ["Dbeibah", "Dbeibeh", "الدبيبة", "عبد الحميد دبيبة"], 40),
            new("haftar", "Khalifa Haftar", ["Haftar", "Hifter"], 90),
            new("saddam", "Saddam Haftar", [], 30),
            new("libya", "Libya", ["ليبيا"], 200),
            new("arab-bank", "Libyan Arab Bank", [], 2),
            new("cote", "Côte d’Ivoire", ["Ivory Coast"], 5),
        ],
        Folding);

    [Theory]
    [InlineData("haf", "haftar saddam")]
    [InlineData("k", "haftar")]
    [InlineData("dbeib", "dbeibah")]
    [InlineData("hamid abd", "dbeibah")]
    [InlineData("دبي", "dbeibah")]
    [InlineData("الدبيب", "dbeibah")]
    [InlineData("الحميد دبيبة", "dbeibah")]
    [InlineData("الليب", "libya")]
    [InlineData("HAFTAR sad", "saddam")]
    [InlineData("libya", "libya arab-bank")]
    [InlineData("cote", "cote")]
    [InlineData("ivory", "cote")]
    [InlineData("khalifa libya", "")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void Any_word_may_be_begun_and_all_words_must_be_there(string typed, string expected) =>
        string.Join(' ', Names.Find(typed, 10).First.Select(match => match.Entry.Value)).ShouldBe(expected);

    [Theory]
    [InlineData("hatfar", "haftar saddam")]
    [InlineData("haftra sad", "saddam")]
    [InlineData("dbieb", "dbeibah")]
    [InlineData("abdlu hammid", "dbeibah")]
    [InlineData("kha haftar", "")]
    [InlineData("xaf", "")]
    public void Long_words_may_have_errors(string typed, string expected) =>
        string.Join(' ', Names.Find(typed, 10).First.Select(match => match.Entry.Value)).ShouldBe(expected);

    [Fact]
    public void What_was_typed_without_an_error_comes_first()
    {
        var index = new LabelIndex([new("iraq", "Iraq", [], 900), new("iran", "Iran", [], 5), new("iranian", "Iranian army", [], 50)], Folding);
        index.Find("iran", 3).First.Select(match => (match.Entry.Value, match.Edits)).ShouldBe([("iran", 0), ("iranian", 0), ("iraq", 1)]);
    }

    [Fact]
    public void The_spelling_that_was_typed_is_told_where_it_is_not_the_label()
    {
        Names.Find("dbeibe", 1).First[0].Text.ShouldBe("Dbeibeh");
        Names.Find("haftar", 1).First[0].Text.ShouldBe("Khalifa Haftar");
        Names.Find("haftar", 1).First[0].Spans.ShouldBe([new TextSpan(8, 14)]);
    }

    [Fact]
    public void All_are_counted_and_the_first_returned()
    {
        Names.Find("l", 1).Total.ShouldBe(2);
        Names.Find("l", 1).First.Count.ShouldBe(1);
        Names.Find("l", 0).First.ShouldBeEmpty();
    }

    [Fact]
    public void Random_names_are_those_that_looking_at_each_finds()
    {
        var random = new Random(4);
        for (var round = 0; round < 40; round++)
        {
            // Uses and labels differ, so that only one order is right.
            var entries = Enumerable.Range(0, 80).Select(number => new LabelEntry($"{number}", Words(3), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Words(2))], number)).ToArray();
            var index = new LabelIndex(entries.OrderBy(_ => random.Next()), Analyzers.Get("letters/1"));
            for (var query = 0; query < 20; query++)
            {
                var typed = Words(2);
                var expected = NaiveLabels.Find(entries, typed);
                var found = index.Find(typed, 10);
                found.Total.ShouldBe(expected.Count, typed);
                found.First.Select(match => (match.Entry.Value, match.Text, match.Edits)).ShouldBe(expected.Take(10), typed);
            }
        }

        string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => RandomWords.Word(random, 5)));
    }

    [Fact]
    public void Endless_labels_and_endless_typing_are_bounded()
    {
        var index = new LabelIndex([new("long", string.Concat(Enumerable.Repeat("word ", 10_000)), [], 1)], Folding);
        index.Find(string.Concat(Enumerable.Repeat("word ", 10_000)), 5).Total.ShouldBe(1);
        index.Find(new string('w', 100_000), 5).Total.ShouldBe(0);
    }
}
