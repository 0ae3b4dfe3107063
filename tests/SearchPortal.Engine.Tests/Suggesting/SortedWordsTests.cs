using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Looking words up in a sorted list finds what looking at each finds.</summary>
public sealed class SortedWordsTests
{
    [Fact]
    public void Words_near_and_words_that_begin_so_are_those_that_looking_at_each_finds()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var words = new SortedWords(RandomWords.Different(random, 200, 7));
            var all = Enumerable.Range(0, words.Count).ToArray();
            var typed = RandomWords.Word(random, 6);
            var (from, until) = words.BeginningWith(typed);
            all[from..until].ShouldBe(all.Where(word => words[word].StartsWith(typed, StringComparison.Ordinal)));
            words.Find(typed).ShouldBe(Array.FindIndex(all, word => words[word] == typed));
            for (var most = 0; most <= 2; most++)
            {
                words.Near(typed, most, asPrefix: false)
                    .ShouldBe(all.Select(word => (word, NaiveEdits.Between(typed, words[word]))).Where(near => near.Item2 <= most));
                words.Near(typed, most, asPrefix: true)
                    .ShouldBe(all.Select(word => (word, NaiveEdits.ToBeginning(typed, words[word]))).Where(near => near.Item2 <= most));
            }
        }
    }

    [Fact]
    public void A_list_without_words_has_none()
    {
        var words = new SortedWords([]);
        words.Find("a").ShouldBe(-1);
        words.BeginningWith("a").ShouldBe((0, 0));
        words.Near("a", 2, asPrefix: true).ShouldBeEmpty();
    }
}
