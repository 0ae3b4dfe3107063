using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis.Stemming;

public sealed class LanguageChainTests
{
    [Theory]
    [InlineData("en", "Visits visited visiting", "visit|visit|visit")]
    [InlineData("en-GB", "visits", "visit")]
    [InlineData(null, "visits", "visit")]
    [InlineData("und", "visits", "visit")]
    [InlineData("fr", "journaux ports", "fr:journal|fr:port")]
    [InlineData("FR_be", "ports", "fr:port")]
    [InlineData("tr", "limanda", "tr:liman")]
    [InlineData("ur", "ملکوں ports", "ur:ملك|port")]
    [InlineData("fa", "وزیران ports", ":وزيران|port")]
    [InlineData("de", "Häuser", ":hauser")]
    [InlineData("de", "الجيش 17 利 Ελλάδα", "جيش|17|利|ελλαδα")]
    public void The_language_decides_on_the_stem_and_marks_it(string? language, string text, string stems) =>
        AnalysisOf.Stems(text, language).ShouldBe(stems);

    [Theory]
    [InlineData("libyen libyens libyenne libyennes", "libyen")]
    [InlineData("attaque attaques attaquer attaqué attaquée attaquées", "attaqu")]
    [InlineData("journal journaux", "journal")]
    [InlineData("bureau bureaux", "bureau")]
    [InlineData("pétrole pétroles PETROLE", "petrol")]
    [InlineData("force forces", "forc")]
    [InlineData("lieu lieux", "lieu")]
    [InlineData("loi lois", "loi")]
    [InlineData("port ports", "port")]
    public void Forms_of_a_French_word_share_a_stem(string forms, string stem) =>
        AnalysisOf.TokensIn("fr", forms).Select(token => token.Stem).Distinct().ShouldBe(["fr:" + stem]);

    [Theory]
    [InlineData("Ankara ANKARA Ankara'da Ankara’dan Ankara'ya", "ankar")]
    [InlineData("İstanbul ISTANBUL istanbul İSTANBUL'DA Istanbul'un", "istanbul")]
    [InlineData("kadın KADIN kadin kadınlar kadınların", "kadin")]
    [InlineData("liman limanı limana limanda limandan limanlar limanların limanlarda", "liman")]
    [InlineData("bakan bakanı bakanlar bakanların bakanlarının", "bakan")]
    [InlineData("ordu orduya ordusu ordusunun ordusunda", "ordu")]
    [InlineData("Erdoğan Erdoğan'ın Erdogan ERDOĞAN erdoganin", "erdogan")]
    public void Forms_of_a_Turkish_word_share_a_stem(string forms, string stem) =>
        AnalysisOf.TokensIn("tr", forms).Select(token => token.Stem).Distinct().ShouldBe(["tr:" + stem]);

    [Theory]
    [InlineData("ملک ملکوں", "ملك")]
    [InlineData("خبر خبریں خبروں", "خبر")]
    [InlineData("لڑکا لڑکے لڑکوں", "لڑك")]
    [InlineData("لڑکی لڑکیاں لڑکیوں", "لڑكي")]
    [InlineData("معاملہ معاملے معاملوں", "معامل")]
    public void Forms_of_an_Urdu_word_share_a_stem(string forms, string stem) =>
        AnalysisOf.TokensIn("ur", forms).Select(token => token.Stem).Distinct().ShouldBe(["ur:" + stem]);

    [Theory]
    [InlineData("en", "$4 billion, 4 bn, $4bn, 4-bn", "4|billion|4|billion|4|billion|4|billion")]
    [InlineData("en", "£3m €3k 3m 3k US$2b", "3|million|3|thousand|3|m|3|k|us|2|billion")]
    [InlineData("en", "bn 5 mln 7 tn and mn", "bn|5|million|7|trillion|and|mn")]
    [InlineData("en", "4,000 4000 1.000", "4000|4000|1.000")]
    [InlineData("fr", "4.000 4,5 1.000.000 4.5", "4000|4.5|1000000|4.5")]
    [InlineData("de", "0.125 12.500 1.000", "0.125|12500|1000")]
    [InlineData("ar", "٤٬٠٠٠ ٤٫٥", "4000|4.5")]
    [InlineData("en", "F-16s 747s 1980s 80s 1st 2s", "f|16|747|1980s|80s|1st|2")]
    public void Numbers_meet_in_their_stems(string language, string text, string stems) => AnalysisOf.Stems(text, language).ShouldBe(PorterStemsOf(stems));

    [Fact]
    public void The_exact_form_keeps_a_unit_as_it_stands()
    {
        AnalysisOf.Terms("news/1", "$4bn").ShouldBe("4|bn");
    }

    [Theory]
    [InlineData("visits", "visit", "fr:visit", "tr:visits", ":visits")]
    [InlineData("الجيش", "جيش", "ur:الجيش", ":الجيش")]
    [InlineData("17", "17")]
    [InlineData("1.000", "1.000", "1000")]
    [InlineData("bn", "bn", "fr:bn", "tr:bn", ":bn", "billion")]
    [InlineData("利", "利")]
    [InlineData("JF17s", "jf 17", "fr:jf 17", "tr:jf 17", ":jf 17")]
    public void A_query_word_has_the_stem_of_every_chain_once(string word, params string[] runs)
    {
        var analyzer = Analyzers.Get("news/1");
        analyzer.QueryStems(AnalysisOf.Tokens("news/1", word)).Select(run => string.Join(' ', run)).ShouldBe(runs);
    }

    [Fact]
    public void What_is_indexed_in_any_language_is_found_by_a_query_stem()
    {
        const string Text = "visits journaux limanların Häuser الجيش ملکوں وزیران 1.000 F-16s 利 Ελλάδα naïve";
        foreach (var language in new[] { null, "en", "fr", "tr", "ur", "fa", "de", "ar" })
        {
            var query = AnalysisOf.TokensIn(null, Text);
            var indexed = AnalysisOf.TokensIn(language, Text);
            indexed.Count.ShouldBe(query.Count);
            for (var i = 0; i < query.Count; i++)
            {
                Analyzers.Get("news/1").QueryStems([query[i]]).Select(run => run[0]).ShouldContain(indexed[i].Stem, language);
            }
        }
    }

    [Fact]
    public void A_marked_stem_is_no_longer_than_a_term_may_be()
    {
        foreach (var length in new[] { 250, 253, 254, 255, 300 })
        {
            foreach (var language in new[] { "fr", "de" }) AnalysisOf.TokensIn(language, new string('x', length)).ShouldHaveSingleItem().Stem.Length.ShouldBeLessThanOrEqualTo(255);
        }
    }

    [Fact]
    public void Analyzers_without_stems_ask_for_the_terms()
    {
        var tokens = AnalysisOf.Tokens("folding/2", "Arms embargo");
        Analyzers.Get("folding/2").QueryStems(tokens).ShouldHaveSingleItem().ShouldBe(["arms", "embargo"]);
    }

    private static string PorterStemsOf(string stems) =>
        string.Join('|', stems.Split('|').Select(SearchPortal.Engine.Analysis.Stemming.PorterStemmer.Stem));
}
