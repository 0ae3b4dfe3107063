using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class ReceivedTextTests
{
    private const string Pieces = "ab \t\n\r\0\u0001\u007F\u0085\u009F\u2028\u2029\uFEFF\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uD83D\uDE00نc<>&\"'";

    [Theory]
    [InlineData("a\u202Eb", "a\u202Eb\u202C")]
    [InlineData("a\u2067b", "a\u2067b\u2069")]
    [InlineData("\u2066\u202Eb", "\u2066\u202Eb\u202C\u2069")]
    [InlineData("\u2066\u202Eb\u2069c", "\u2066\u202Eb\u202C\u2069c")]
    [InlineData("a\u202Cb\u2069c", "abc")]
    [InlineData("\u2066a\u202Cb\u2069", "\u2066ab\u2069")]
    [InlineData("\u202Ba\u202C \u2068b\u2069", "\u202Ba\u202C \u2068b\u2069")]
    public void What_turns_the_direction_is_closed(string text, string line) => ReceivedText.OneLine(text).ShouldBe(line);

    [Fact]
    public void Half_a_surrogate_pair_is_the_sign_for_an_unreadable_character()
    {
        foreach (var (text, clean) in new[] { ("a\uD83Db", "a\uFFFDb"), ("\uDE00\uD83D", "\uFFFD\uFFFD"), ("a😀b", "a😀b") })
        {
            ReceivedText.Clean(text).ShouldBe(clean);
            ReceivedText.OneLine(text).ShouldBe(clean);
        }
    }

    [Fact]
    public void Any_text_becomes_one_clean_line()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var line = ReceivedText.OneLine(text);

            CleanText.ShouldBeOneLine(line);
            ReceivedText.OneLine(line).ShouldBe(line);
            CleanText.ShouldBeText(ReceivedText.Clean(text));
        }
    }

    [Fact]
    public void A_line_that_opens_without_an_end_stays_bounded() =>
        ReceivedText.OneLine(new string('\u202E', 100_000) + "a" + new string('\u2069', 100_000)).Length.ShouldBeLessThan(300);
}
