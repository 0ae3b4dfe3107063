using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

public class NameTokenizerTests
{
    [Theory]
    [InlineData("Saif al-Islam", "Saif|al|Islam")]
    [InlineData("Saif al\u2011Islam", "Saif|al|Islam")]
    [InlineData("Qa'ida and Qa’ida", "Qa'ida|and|Qa’ida")]
    [InlineData("Haftar's son", "Haftar|son")]
    [InlineData("HAFTAR’S SON", "HAFTAR|SON")]
    [InlineData("the U.N. said", "the|U.N.|said")]
    [InlineData("the U.S.-led force", "the|U.S.|led|force")]
    [InlineData("Plan B. Then", "Plan|B|Then")]
    [InlineData("l’ONU et d'Haftar", "ONU|et|Haftar")]
    [InlineData("l'x", "l'x")]
    [InlineData("a\u00ADb\u200Dc", "a\u00ADb\u200Dc")]
    [InlineData("left\u200Bright", "left|right")]
    [InlineData("\uD800Haftar\uDC00", "Haftar")]
    [InlineData("‘strongman of Libya’", "strongman|of|Libya")]
    [InlineData("\u200Fحفتر\u200F", "حفتر")]
    [InlineData("𐐀𐐁 JF-17", "𐐀𐐁|JF|17")]
    [InlineData("", "")]
    [InlineData(" .’- ", "")]
    public void Text_is_parted_into_words_of_names(string text, string words) =>
        string.Join('|', Read(text).Select(token => text[token.Start..token.End])).ShouldBe(words);

    [Theory]
    [InlineData("Asim Munir", nameof(NameGap.Space))]
    [InlineData("Asim\nMunir", nameof(NameGap.Space))]
    [InlineData("Asim\u00A0 Munir", nameof(NameGap.Space))]
    [InlineData("Asim\n\nMunir", nameof(NameGap.Break))]
    [InlineData("Asim\r\n \r\nMunir", nameof(NameGap.Break))]
    [InlineData("Asim, Munir", nameof(NameGap.Break))]
    [InlineData("Asim (Munir", nameof(NameGap.Break))]
    [InlineData("Asim. Munir", nameof(NameGap.Stop))]
    [InlineData("Asim.\n\nMunir", nameof(NameGap.Break))]
    [InlineData("Asim-Munir", nameof(NameGap.Hyphen))]
    [InlineData("Asim\u2010Munir", nameof(NameGap.Hyphen))]
    [InlineData("Asim - Munir", nameof(NameGap.Break))]
    [InlineData("Asim—Munir", nameof(NameGap.Break))]
    [InlineData("Asim's Munir", nameof(NameGap.Space))]
    public void What_stands_between_two_words_is_known(string text, string gap) => Read(text)[1].Before.ToString().ShouldBe(gap);

    [Theory]
    [InlineData("haftar", nameof(LetterCase.Lower))]
    [InlineData("Haftar", nameof(LetterCase.Capital))]
    [InlineData("HAFTAR", nameof(LetterCase.Capitals))]
    [InlineData("H", nameof(LetterCase.Capitals))]
    [InlineData("McCain", nameof(LetterCase.Capital))]
    [InlineData("iPhone", nameof(LetterCase.Lower))]
    [InlineData("U.N.", nameof(LetterCase.Capitals))]
    [InlineData("حفتر", nameof(LetterCase.None))]
    [InlineData("17", nameof(LetterCase.None))]
    [InlineData("Čapek", nameof(LetterCase.Capital))]
    public void The_case_of_a_word_is_known(string text, string expected) => Read(text)[0].Case.ToString().ShouldBe(expected);

    [Fact]
    public void A_word_break_parts_a_word_where_it_stands()
    {
        var tokens = Read("SaddamHaftar came", 6);

        tokens.Select(token => (token.Start, token.End)).ShouldBe([(0, 6), (6, 12), (13, 17)]);
        tokens[1].Before.ShouldBe(NameGap.Joined);
    }

    [Fact]
    public void Word_breaks_outside_of_the_text_or_inside_a_letter_change_nothing()
    {
        Read("𐐀b", -1, 0, 1, 3, 9).Count.ShouldBe(1);
    }

    [Fact]
    public void Words_cover_the_text_in_order_whatever_it_holds()
    {
        var random = new Random(7);
        const string Alphabet = "aBé'’.- \n\u0640\u064Eو\uD83D\uDE00\uD800\u200D\u00ADlL";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var end = 0;
            foreach (var token in Read(text, random.Next(30), 31))
            {
                token.Start.ShouldBeGreaterThanOrEqualTo(end);
                token.End.ShouldBeInRange(token.Start + 1, text.Length);
                token.SuffixStart.ShouldBeInRange(token.Start + 1, token.End);
                NameFolding.Fold(text.AsSpan(token.Start..token.End)).Length.ShouldBeLessThanOrEqualTo(NameFolding.MaxLength);
                end = token.End;
            }
        }
    }

    private static List<NameToken> Read(string text, params int[] wordBreaks)
    {
        List<NameToken> tokens = [];
        NameTokenizer.Read(text, wordBreaks, tokens);
        return tokens;
    }
}
