using SearchPortal.Engine.Analysis.Stemming;

namespace SearchPortal.Engine.Tests.Analysis.Stemming;

public sealed class PorterStemmerTests
{
    [Theory]
    // Step 1a
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "ti")]
    [InlineData("caress", "caress")]
    [InlineData("cats", "cat")]
    // Step 1b
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("tanned", "tan")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("fizzed", "fizz")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    // Step 1c
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("army", "armi")]
    [InlineData("armies", "armi")]
    // Step 2, then what the later steps leave
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("valenci", "valenc")]
    [InlineData("hesitanci", "hesit")]
    [InlineData("digitizer", "digit")]
    [InlineData("conformabli", "conform")]
    [InlineData("radicalli", "radic")]
    [InlineData("differentli", "differ")]
    [InlineData("vileli", "vile")]
    [InlineData("analogousli", "analog")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("predication", "predic")]
    [InlineData("operator", "oper")]
    [InlineData("feudalism", "feudal")]
    [InlineData("decisiveness", "decis")]
    [InlineData("hopefulness", "hope")]
    [InlineData("callousness", "callous")]
    [InlineData("formaliti", "formal")]
    [InlineData("sensitiviti", "sensit")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("ideology", "ideolog")]
    [InlineData("possibly", "possibl")]
    // Step 3
    [InlineData("triplicate", "triplic")]
    [InlineData("formative", "form")]
    [InlineData("formalize", "formal")]
    [InlineData("electriciti", "electr")]
    [InlineData("electrical", "electr")]
    [InlineData("hopeful", "hope")]
    [InlineData("goodness", "good")]
    // Step 4
    [InlineData("revival", "reviv")]
    [InlineData("allowance", "allow")]
    [InlineData("inference", "infer")]
    [InlineData("airliner", "airlin")]
    [InlineData("gyroscopic", "gyroscop")]
    [InlineData("adjustable", "adjust")]
    [InlineData("defensible", "defens")]
    [InlineData("irritant", "irrit")]
    [InlineData("replacement", "replac")]
    [InlineData("adjustment", "adjust")]
    [InlineData("dependent", "depend")]
    [InlineData("adoption", "adopt")]
    [InlineData("homologou", "homolog")]
    [InlineData("communism", "commun")]
    [InlineData("activate", "activ")]
    [InlineData("angulariti", "angular")]
    [InlineData("homologous", "homolog")]
    [InlineData("effective", "effect")]
    [InlineData("bowdlerize", "bowdler")]
    // Step 5
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    // y as a consonant and as a vowel
    [InlineData("toy", "toi")]
    [InlineData("syzygy", "syzygi")]
    [InlineData("yyyyed", "yyyi")]
    public void A_word_has_the_stem_of_the_paper(string word, string stem) => PorterStemmer.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("as")]
    [InlineData("is")]
    [InlineData("s")]
    [InlineData("16s")]
    [InlineData("étés")]
    [InlineData("foo_bars")]
    public void Short_words_and_words_beyond_a_to_z_stay(string word) => PorterStemmer.Stem(word).ShouldBeSameAs(word);

    [Fact]
    public void A_stem_is_never_empty_nor_longer_than_its_word()
    {
        const string Alphabet = "aeiouybcdlmnstz";
        string[] endings = ["", "s", "ed", "ing", "ational", "ization", "fulness", "iviti", "ement", "sion", "ll", "e", "y", "eed"];
        var random = new Random(11);
        for (var round = 0; round < 50_000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Alphabet[random.Next(Alphabet.Length)])])
                + endings[random.Next(endings.Length)];
            var stem = PorterStemmer.Stem(word);
            Assert.True(stem.Length > 0 && stem.Length <= word.Length && stem.All(char.IsAsciiLetterLower), word);
        }
    }

    [Theory]
    [InlineData("The Armies' fighting generals, Haftar's 1990s", "the|armi|fight|gener|haftar|1990s")]
    [InlineData("défenses Libyé", "defens|liby")]
    public void English_stems_folded_words(string text, string stems) => AnalysisOf.Stems(text).ShouldBe(stems);
}
