namespace SearchPortal.Engine.Tests.Analysis;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("O'Brien and O’Hara", "obrien|and|ohara")]
    [InlineData("Sana'a, Sana‘a, Sanaʼa", "sanaa|sanaa|sanaa")]
    [InlineData("don't", "dont")]
    [InlineData("Haftar's forces, the forces' camp", "haftar|forces|the|forces|camp")]
    [InlineData("Haftar’s 'own' ’s", "haftar|own|s")]
    [InlineData("HAFTAR'S", "haftar")]
    [InlineData("it's that's so", "it|that|so")]
    [InlineData("l'armée d’Haftar qu'il", "l|armee|d|haftar|qu|il")]
    [InlineData("N'Djamena D'Souza M’Bala", "ndjamena|dsouza|mbala")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("Ankara'da", "ankarada")]
    public void Apostrophes_join_but_for_possessives_and_French_elisions(string text, string terms) =>
        AnalysisOf.Terms("folding/1", text).ShouldBe(terms);

    [Theory]
    [InlineData("the U.N. and U.S.-led, U.S.", "the|un|and|us|led|us")]
    [InlineData("the U.N.'s envoy", "the|un|envoy")]
    [InlineData("U.S forces", "us|forces")]
    [InlineData("J.F.Kennedy", "jf|kennedy")]
    [InlineData("J. F. Kennedy", "j|f|kennedy")]
    [InlineData("example.com", "example|com")]
    [InlineData("(أ.ف.ب)", "افب")]
    [InlineData("Plan B. Then", "plan|b|then")]
    public void Full_stops_join_single_letters(string text, string terms) => AnalysisOf.Terms("folding/1", text).ShouldBe(terms);

    [Theory]
    [InlineData("4.5 million", "4.5|million")]
    [InlineData("1,000 and 1,000,000.5.", "1000|and|1000000.5")]
    [InlineData("in 2011, 2014.", "in|2011|2014")]
    [InlineData("٤٫٥ ١٬٠٠٠", "4.5|1000")]
    [InlineData("F-16s, 5th", "f|16s|5th")]
    [InlineData("1,a 1.a a,1", "1|a|1|a|a|1")]
    public void Points_and_commas_join_digits(string text, string terms) => AnalysisOf.Terms("folding/1", text).ShouldBe(terms);

    [Theory]
    [InlineData("JF-17 JF\u201117 JF\u201317 JF\u221217", "jf|17|jf|17|jf|17|jf|17")]
    [InlineData("saddam_haftar _x_ a__b", "saddam_haftar|x|a__b")]
    [InlineData("#Libya @army AT&T C++", "libya|army|at|t|c")]
    [InlineData("zero\u200Bwidth", "zero|width")]
    [InlineData("soft\u00ADhyphen می\u200Cخواهم", "softhyphen|ميخواهم")]
    public void Hyphens_separate_and_connectors_join(string text, string terms) => AnalysisOf.Terms("folding/1", text).ShouldBe(terms);

    [Theory]
    [InlineData("利比亚2020", "利|比|亚|2020")]
    [InlineData("リビアのカダフィ", "リヒ\u3099ア|の|カタ\u3099フィ")]
    [InlineData("กินข้าว", "กิ|น|ข้|า|ว")]
    [InlineData("\U00020000\U00020001", "\U00020000|\U00020001")]
    [InlineData("\U00010400\U00010401", "\U00010428\U00010429")]
    public void Scripts_without_spaces_give_a_word_a_letter(string text, string terms) =>
        AnalysisOf.Terms("folding/1", text).Normalize(System.Text.NormalizationForm.FormKD).ShouldBe(terms.Normalize(System.Text.NormalizationForm.FormKD));

    [Theory]
    [InlineData("a\uD800b \uDFFF", "a|b")]
    [InlineData("\uDC00\uD800", "")]
    public void Lone_surrogates_separate(string text, string terms) => AnalysisOf.Terms("folding/1", text).ShouldBe(terms);

    [Fact]
    public void Ranges_cover_the_word_without_its_possessive()
    {
        AnalysisOf.Parts("folding/1", "«Haftar's» U.N., l'armée‏ e\u0301t\u0301").ShouldBe("Haftar|U.N.|l|armée|e\u0301t\u0301");
    }

    [Theory]
    [InlineData("ArmedForces", "armed|forces", 5)]
    [InlineData("SaddamHaftar's", "saddam|haftar", 6)]
    [InlineData("abc", "a|b|c", 1, 2)]
    [InlineData("abc", "abc", 0, 3)]
    [InlineData("abc", "abc", 7, 9)]
    public void Word_breaks_end_words(string text, string terms, params int[] breaks) =>
        AnalysisOf.Terms("folding/1", text, breaks).ShouldBe(terms);

    [Fact]
    public void On_any_text_tokens_ascend_do_not_overlap_and_hold_every_ASCII_letter()
    {
        const string Alphabet = "aZs9.,'’_- \n\u0301\u00ADلاéß利カの\uD83D\uDE00\uD800";
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Create(random.Next(40), random, (span, r) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Alphabet[r.Next(Alphabet.Length)];
            });
            var breaks = Enumerable.Range(0, text.Length).Where(_ => random.Next(10) == 0).ToArray();
            foreach (var analyzer in new[] { "letters/1", "folding/1", "english/1" })
            {
                var end = 0;
                var covered = new bool[text.Length];
                foreach (var token in AnalysisOf.Tokens(analyzer, text, breaks))
                {
                    Assert.True(token.Start >= end && token.End > token.Start, text);
                    Assert.True(token.Term.Length > 0 && token.Stem.Length > 0, text);
                    Assert.False(Array.Exists(breaks, offset => offset > token.Start && offset < token.End), text);
                    end = token.End;
                    covered.AsSpan(token.Start, token.End - token.Start).Fill(true);
                }

                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] is 'a' or 'Z' or '9') Assert.True(covered[i], $"{analyzer}: character {i} of {text}");
                }
            }
        }
    }
}
