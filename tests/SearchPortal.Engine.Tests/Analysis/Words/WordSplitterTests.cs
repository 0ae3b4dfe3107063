namespace SearchPortal.Engine.Tests.Analysis.Words;

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
        AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("the U.N. and U.S.-led, U.S.", "the|un|and|us|led|us")]
    [InlineData("the U.N.'s envoy", "the|un|envoy")]
    [InlineData("U.S forces", "us|forces")]
    [InlineData("J.F.Kennedy", "jf|kennedy")]
    [InlineData("J. F. Kennedy", "j|f|kennedy")]
    [InlineData("example.com", "example|com")]
    [InlineData("(أ.ف.ب)", "افب")]
    [InlineData("Plan B. Then", "plan|b|then")]
    public void Full_stops_join_single_letters(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("4.5 million", "4.5|million")]
    [InlineData("1,000 and 1,000,000.5.", "1000|and|1000000.5")]
    [InlineData("in 2011, 2014.", "in|2011|2014")]
    [InlineData("٤٫٥ ١٬٠٠٠", "4.5|1000")]
    [InlineData("1,a 1.a a,1", "1|a|1|a|a|1")]
    [InlineData("4,5 Milliarden, 0,125", "4.5|milliarden|0.125")]
    [InlineData("1.000.000 1.000.000,50 1'000 1’000’000", "1000000|1000000.50|1000|1000000")]
    [InlineData("1.000 1000,5", "1.000|1000.5")]
    [InlineData("1,2,3 2011,2014 1,000,5", "1|2|3|2011|2014|1000|5")]
    [InlineData("22.06.2026 10:30 1;2 5'10", "22.06.2026|10|30|1|2|5|10")]
    [InlineData("1.5,2.5,3.5", "1.5|2.5|3.5")]
    [InlineData("1,50,000", "1|50000")]
    public void Points_and_commas_join_digits(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("JF-17 JF 17 JF17 jf17", "jf|17|jf|17|jf|17|jf|17")]
    [InlineData("G7, G-7, COVID19 and COVID-19", "g|7|g|7|covid|19|and|covid|19")]
    [InlineData("4bn $4.5bn 20km", "4|bn|4.5|bn|20|km")]
    [InlineData("F-16s F16s, H5N1 A320neo", "f|16s|f|16s|h|5|n|1|a|320|neo")]
    [InlineData("1st 2nd 3RD 21st 5th", "1st|2nd|3rd|21st|5th")]
    [InlineData("1er 1re 2e 3ème 1º", "1er|1re|2e|3eme|1o")]
    [InlineData("the 1980s, '90s and 1980's", "the|1980s|90s|and|1980")]
    [InlineData("2ndary 4es5 G7's", "2|ndary|4|es|5|g|7")]
    [InlineData("covid_19 a_b 1_2", "covid|19|a_b|1|2")]
    [InlineData("2026'da ليبيا2026", "2026|da|ليبيا|2026")]
    public void A_word_ends_where_letters_and_digits_meet_but_in_ordinals_and_decades(string text, string terms) =>
        AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("end.Start a:b http://example.com/x", "end|start|a|b|http|example|com|x")]
    [InlineData("צה״ל צה\"ל ג׳ורג׳", "צהל|צהל|גורג")]
    [InlineData("lorsqu'elle jusqu’à quelqu'un", "lorsqu|elle|jusqu|a|quelquun")]
    [InlineData("U.S.A. U. N.", "usa|u|n")]
    [InlineData("👍🏽 🇱🇾 ok", "ok")]
    [InlineData("Ⅻ", "xii")]
    public void Segments_are_parted_and_joined_as_news_needs_it(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("Ankara'da Erdoğan’ın Türkiye'nin TBMM'de 2026'nın", "ankara|erdogan|turkiye|tbmm|2026")]
    [InlineData("Libya'daki BM'ye NATO'nun Hafter'i", "libya|bm|nato|hafter")]
    [InlineData("Kur'an Sana'a' O'Brien", "kuran|sana|obrien")]
    public void In_Turkish_text_an_ending_behind_an_apostrophe_is_cut_off(string text, string terms) =>
        string.Join('|', AnalysisOf.TokensIn("tr", text).Select(token => token.Term)).ShouldBe(terms);

    [Theory]
    [InlineData("JF-17 JF\u201117 JF\u201317 JF\u221217", "jf|17|jf|17|jf|17|jf|17")]
    [InlineData("saddam_haftar _x_ a__b", "saddam_haftar|x|a__b")]
    [InlineData("#Libya @army AT&T C++", "libya|army|at|t|c")]
    [InlineData("zero\u200Bwidth", "zero|width")]
    [InlineData("soft\u00ADhyphen می\u200Cخواهم", "softhyphen|ميخواهم")]
    public void Hyphens_separate_and_connectors_join(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("利比亚2020", "利|比|亚|2020")]
    [InlineData("リビアのカダフィ", "リヒ\u3099ア|の|カタ\u3099フィ")]
    [InlineData("กินข้าว", "กิ|น|ข้|า|ว")]
    [InlineData("\U00020000\U00020001", "\U00020000|\U00020001")]
    [InlineData("\U00010400\U00010401", "\U00010428\U00010429")]
    public void Scripts_without_spaces_give_a_word_a_letter(string text, string terms) =>
        AnalysisOf.Terms("folding/2", text).Normalize(System.Text.NormalizationForm.FormKD).ShouldBe(terms.Normalize(System.Text.NormalizationForm.FormKD));

    [Theory]
    [InlineData("a\uD800b \uDFFF", "a|b")]
    [InlineData("\uDC00\uD800", "")]
    public void Lone_surrogates_separate(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Fact]
    public void Ranges_cover_the_word_without_its_possessive()
    {
        AnalysisOf.Parts("folding/2", "«Haftar's» U.N., l'armée‏ e\u0301t\u0301").ShouldBe("Haftar|U.N.|l|armée|e\u0301t\u0301");
    }

    [Theory]
    [InlineData("ArmedForces", "armed|forces", 5)]
    [InlineData("SaddamHaftar's", "saddam|haftar", 6)]
    [InlineData("abc", "a|b|c", 1, 2)]
    [InlineData("abc", "abc", 0, 3)]
    [InlineData("abc", "abc", 7, 9)]
    public void Word_breaks_end_words(string text, string terms, params int[] breaks) =>
        AnalysisOf.Terms("folding/2", text, breaks).ShouldBe(terms);

    [Fact]
    public void On_any_text_tokens_ascend_do_not_overlap_and_hold_every_ASCII_letter()
    {
        const string Alphabet = "aZs9.,'’_-:;\" \n\u0301\u00AD\u200Dلاéß利カのצ$\uD83D\uDE00\uD800";
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Create(random.Next(40), random, (span, r) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Alphabet[r.Next(Alphabet.Length)];
            });
            var breaks = Enumerable.Range(0, text.Length).Where(_ => random.Next(10) == 0).ToArray();
            foreach (var analyzer in new[] { "letters/1", "folding/2", "news/1" })
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

    [Fact]
    public void Any_UTF_16_in_any_language_gives_tokens_inside_the_text()
    {
        string?[] languages = [null, "en", "fr", "tr", "ar", "ur", "fa", "de"];
        var random = new Random(5);
        for (var round = 0; round < 4_000; round++)
        {
            var text = string.Create(random.Next(30), random, (span, r) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = (char)r.Next(r.Next(4) == 0 ? 0x10000 : 0x700);
            });
            var end = 0;
            foreach (var token in AnalysisOf.TokensIn(languages[round % languages.Length], text))
            {
                Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length, text);
                Assert.True(token.Term.Length is > 0 and <= 255 && token.Stem.Length is > 0 and <= 255, text);
                end = token.End;
            }
        }
    }

    [Theory]
    [InlineData("a1")]
    [InlineData("1,")]
    [InlineData("a.")]
    [InlineData("a'")]
    [InlineData("l'")]
    [InlineData("1.1,")]
    [InlineData("_a")]
    [InlineData(".\u0301")]
    [InlineData("א\"")]
    public void A_segment_of_a_megabyte_is_read_in_one_go(string part)
    {
        // Reading the rest of a segment anew for each of its words would take minutes here.
        var text = string.Concat(Enumerable.Repeat(part, 500_000));
        var end = 0;
        foreach (var token in AnalysisOf.TokensIn("tr", text))
        {
            Assert.True(token.Start >= end && token.End > token.Start);
            end = token.End;
        }
    }
}
