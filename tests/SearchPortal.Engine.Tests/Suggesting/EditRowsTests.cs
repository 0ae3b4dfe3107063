using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Bounded edits agree with those counted by the definition.</summary>
public sealed class EditRowsTests
{
    [Theory]
    [InlineData("haftar", "haftar", 0)]
    [InlineData("haftar", "hafter", 1)]
    [InlineData("haftar", "haftr", 1)]
    [InlineData("haftar", "hafttar", 1)]
    [InlineData("haftar", "hatfar", 1)]
    [InlineData("haftar", "hifter", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("دبيبة", "دبيبه", 1)]
    [InlineData("𞤀b", "b𞤀", 1)]
    public void An_edit_inserts_deletes_changes_or_swaps_neighbours(string typed, string word, int edits)
    {
        NaiveEdits.Between(typed, word).ShouldBe(edits);
        for (var most = 0; most <= 3; most++) new EditRows(typed, most).Edits(word, asPrefix: false).ShouldBe(Math.Min(edits, most + 1), $"at most {most}");
    }

    [Theory]
    [InlineData("dbei", "dbeibah", 0)]
    [InlineData("dbie", "dbeibah", 1)]
    [InlineData("deib", "dbeibah", 1)]
    [InlineData("haftar", "haf", 3)]
    public void A_beginning_is_compared_with_the_nearest_one(string typed, string word, int edits)
    {
        NaiveEdits.ToBeginning(typed, word).ShouldBe(edits);
        new EditRows(typed, 2).Edits(word, asPrefix: true).ShouldBe(Math.Min(edits, 3));
    }

    [Fact]
    public void Random_words_in_any_order_have_the_edits_of_the_definition()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var typed = RandomWords.Word(random, 7);
            var most = random.Next(3);
            var rows = new EditRows(typed, most);
            foreach (var word in RandomWords.Different(random, 40, 9))
            {
                rows.Edits(word, asPrefix: false).ShouldBe(Math.Min(NaiveEdits.Between(typed, word), most + 1), $"{typed} {word} {most}");
                Math.Min(rows.Edits(word, asPrefix: true), most + 1).ShouldBe(Math.Min(NaiveEdits.ToBeginning(typed, word), most + 1), $"{typed} {word}… {most}");
            }
        }
    }

    [Fact]
    public void What_was_read_of_a_word_that_is_too_far_suffices()
    {
        var random = new Random(2);
        for (var round = 0; round < 2000; round++)
        {
            var typed = RandomWords.Word(random, 5);
            var word = RandomWords.Word(random, 9);
            var rows = new EditRows(typed, 1);
            if (rows.Edits(word, asPrefix: false) <= 1 || rows.Read == word.Length) continue;
            NaiveEdits.Between(typed, word[..rows.Read] + RandomWords.Word(random, 5)).ShouldBeGreaterThan(1);
        }
    }
}
