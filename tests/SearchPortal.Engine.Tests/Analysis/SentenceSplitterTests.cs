using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class SentenceSplitterTests
{
    private static string Split(string text) =>
        string.Join('|', SentenceSplitter.Split(text).Select(sentence => text[sentence.Start..sentence.End]));

    [Theory]
    [InlineData("He left. She stayed! Why? Nobody knows…  It rained.", "He left.|She stayed!|Why?|Nobody knows…|It rained.")]
    [InlineData("  One sentence only ", "One sentence only")]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    [InlineData("A headline\n\nThe text goes\non. End", "A headline|The text goes\non.|End")]
    [InlineData("A headline\r\n \r\nthe text", "A headline|the text")]
    [InlineData("by the army.\n\nhe said", "by the army.|he said")]
    public void Marks_and_blank_lines_end_sentences(string text, string sentences) => Split(text).ShouldBe(sentences);

    [Theory]
    [InlineData("Dr. Ali met Lt. Gen. Saddam Haftar. They spoke.", "Dr. Ali met Lt. Gen. Saddam Haftar.|They spoke.")]
    [InlineData("The U.N. Security Council met. The U.S. The rest", "The U.N. Security Council met.|The U.S.|The rest")]
    [InlineData("On Jan. 5 it began. It was cold in Jan. Nobody came.", "On Jan. 5 it began.|It was cold in Jan.|Nobody came.")]
    [InlineData("Resolution No. 5 passed. He said no. Then he left.", "Resolution No. 5 passed.|He said no.|Then he left.")]
    [InlineData("George W. Bush spoke. He left.", "George W. Bush spoke.|He left.")]
    [InlineData("It cost 4.5 million. It grew by 3.", "It cost 4.5 million.|It grew by 3.")]
    [InlineData("Arms Inc. Limited sold etc. They left.", "Arms Inc. Limited sold etc.|They left.")]
    [InlineData("at 5 p.m. on Monday", "at 5 p.m. on Monday")]
    [InlineData("1. The first point. 2. The second.", "1. The first point.|2. The second.")]
    public void Abbreviations_initials_and_numbers_do_not(string text, string sentences) => Split(text).ShouldBe(sentences);

    [Theory]
    [InlineData("\"We won.\" He smiled.", "\"We won.\"|He smiled.")]
    [InlineData("“Really?” he asked. (It was late.) Then", "“Really?” he asked.|(It was late.)|Then")]
    [InlineData("« Il part. » Ensuite rien.", "« Il part. »|Ensuite rien.")]
    [InlineData("He said: “Go.” “No!” they cried.", "He said: “Go.”|“No!” they cried.")]
    [InlineData("Well... maybe. Well... Maybe.", "Well... maybe.|Well...|Maybe.")]
    [InlineData("What?! Yes.", "What?!|Yes.")]
    public void Quotes_and_brackets_stay_with_their_sentence(string text, string sentences) => Split(text).ShouldBe(sentences);

    [Theory]
    [InlineData("من هو؟ قال إنه حفتر. ثم ذهب.", "من هو؟|قال إنه حفتر.|ثم ذهب.")]
    [InlineData("یہ پہلا جملہ ہے۔یہ دوسرا ہے۔", "یہ پہلا جملہ ہے۔|یہ دوسرا ہے۔")]
    [InlineData("यह पहला है। यह दूसरा है।", "यह पहला है।|यह दूसरा है।")]
    [InlineData("他说：「走。」他走了。好！", "他说：「走。」|他走了。|好！")]
    public void Other_scripts_have_marks_of_their_own(string text, string sentences) => Split(text).ShouldBe(sentences);

    [Fact]
    public void On_any_text_sentences_ascend_are_trimmed_and_hold_all_that_is_no_space()
    {
        const string Alphabet = "aA1.?!…。؟\"”»() \n\r\t\u2029دU\uD800";
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var covered = new bool[text.Length];
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Start >= end && sentence.End > sentence.Start, text);
                Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]), text);
                Assert.DoesNotContain("\n\n", text[sentence.Start..sentence.End], StringComparison.Ordinal);
                covered.AsSpan(sentence.Start, sentence.End - sentence.Start).Fill(true);
                end = sentence.End;
            }

            for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]), text);
        }
    }
}
