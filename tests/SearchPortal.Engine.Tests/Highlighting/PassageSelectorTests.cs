using SearchPortal.Engine.Highlighting;

namespace SearchPortal.Engine.Tests.Highlighting;

public sealed class PassageSelectorTests
{
    private const string Text = "One storm came. A strike and a storm followed. Nothing else. A storm, a storm. The end was a strike.";

    [Fact]
    public void Sentences_with_more_different_words_come_before_those_with_more_matches()
    {
        Select(Text, ["storm", "strike"], count: 1).ShouldBe(["A strike and a storm followed."]);
        Select(Text, ["storm", "strike"], count: 2).ShouldBe(["A strike and a storm followed.", "A storm, a storm."]);
        Select(Text, ["storm", "strike"], count: 3).ShouldBe(["One storm came.", "A strike and a storm followed.", "A storm, a storm."]);
    }

    [Fact]
    public void Without_a_match_the_first_sentences_are_shown()
    {
        Select(Text, [], count: 3).ShouldBe(["One storm came.", "A strike and a storm followed."]);
        Select("", [], count: 3).ShouldBeEmpty();
        Select(" \n ", [], count: 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_very_long_sentence_is_cut_at_spaces_around_its_match()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(i => i == 1500 ? "storm" : $"word{i}"));
        var passage = Select(text, ["storm"], count: 1, length: 200).Single();
        passage.Length.ShouldBeInRange(100, 200);
        passage.Split(' ').ShouldContain("storm");
        passage.ShouldStartWith("word");
        (" " + text + " ").ShouldContain(" " + passage + " ");
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(10), InlineData(97), InlineData(98)]
    public void A_cut_never_parts_a_surrogate_pair(int length)
    {
        var run = string.Concat(Enumerable.Repeat("𐐨", 300));
        for (var shift = 0; shift < 8; shift++)
        {
            var text = new string('x', shift) + run + "storm" + run;
            foreach (var words in new string[][] { [], ["storm"], ["𐐨"] })
            {
                var passage = Select(text, words, count: 1, length).Single();
                passage.Length.ShouldBeGreaterThan(0);
                passage.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar, $"{shift} {passage}");
            }
        }
    }

    [Fact]
    public void Passages_lie_inside_the_text_in_its_order_whatever_matches()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (string[])["a", "storm", " ", ". ", "B", "𐐨", "\n\n", "日本。"]).Select(parts => parts[random.Next(parts.Length)]));
            var matches = Matches(text, ["storm", "𐐨"]);
            var end = 0;
            foreach (var passage in PassageSelector.Select(text, matches, random.Next(1, 4), random.Next(1, 30)))
            {
                passage.Start.ShouldBeGreaterThanOrEqualTo(end);
                passage.Length.ShouldBeGreaterThan(0);
                end = passage.Start + passage.Length;
                end.ShouldBeLessThanOrEqualTo(text.Length);
                text[passage.Start..end].EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar, text);
            }
        }
    }

    private static string[] Select(string text, string[] words, int count, int length = 200) =>
        [.. PassageSelector.Select(text, Matches(text, words), count, length).Select(passage => text.Substring(passage.Start, passage.Length))];

    private static TextMatch[] Matches(string text, string[] words)
    {
        var matches = new List<TextMatch>();
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                matches.Add(new TextMatch("body", at, word.Length, word));
        }

        return [.. matches.OrderBy(match => match.Start)];
    }
}
