using System.Globalization;
using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class TermFolderTests
{
    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Yıldız", "yildiz")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("Þór", "thor")]
    [InlineData("Đoković", "dokovic")]
    [InlineData("Malta-Ħ", "malta|h")]
    [InlineData("ﬁﬂ", "fifl")]
    [InlineData("ＡＢＣ１", "abc|1")]
    [InlineData("ʿAbd al-ʿAzīz", "abd|al|aziz")]
    [InlineData("Ḥaftar Ha\u0304ftar", "haftar|haftar")]
    [InlineData("ſ", "s")]
    public void Latin_letters_lose_case_and_diacritics(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("أحمد إبراهيم آل ٱلله", "احمد|ابراهيم|ال|الله")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("رحمٰن", "رحمن")]
    [InlineData("ليبيـــا", "ليبيا")]
    [InlineData("مصطفى ليبية", "مصطفي|ليبيه")]
    [InlineData("کراچی ہے", "كراچي|هے")]
    [InlineData("۲۰۲۶ ٢٠٢٦", "2026|2026")]
    [InlineData("ﻻ", "لا")]
    [InlineData("مسؤول شؤون", "مسوول|شوون")]
    [InlineData("الطوارئ رئيس", "الطواري|رييس")]
    [InlineData("آ أ إ ٱ ٳ", "ا|ا|ا|ا|ا")]
    [InlineData("ۀ ۓ", "ه|ے")]
    public void Arabic_letters_meet_their_plain_forms(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Theory]
    [InlineData("ΟΔΥΣΣΕΎΣ", "οδυσσευσ")]
    [InlineData("ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("Ёлка", "елка")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("한국", "한국")]
    public void Other_scripts_fold_too(string text, string terms) => AnalysisOf.Terms("folding/2", text).ShouldBe(terms);

    [Fact]
    public void Vowel_signs_that_tell_words_apart_stay()
    {
        TermFolder.Fold("दिल").ShouldNotBe(TermFolder.Fold("दल"));
        TermFolder.Fold("が").ShouldNotBe(TermFolder.Fold("か"));
    }

    [Fact]
    public void Folding_a_folded_letter_changes_nothing()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (!char.IsLetterOrDigit((char)unit)) continue;
            var once = TermFolder.Fold(((char)unit).ToString());
            Assert.True(TermFolder.Fold(once) == once, "U+" + unit.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Folding_a_folded_word_changes_nothing()
    {
        const string Alphabet = "aÉıİß0123.,'’٬٫٤آةىکऀि\u0301\u0654ﷺ利ガǅ_\u00AD";
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var once = TermFolder.Fold(word);
            Assert.True(TermFolder.Fold(once) == once, word);
        }
    }

    [Fact]
    public void Folding_a_folded_number_changes_nothing()
    {
        const string Signs = "01.,";
        for (var code = 0; code < 1 << 20; code++)
        {
            var word = string.Create(10, code, (span, bits) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Signs[bits >> (2 * i) & 3];
            });
            var once = TermFolder.Fold(word);
            if (TermFolder.Fold(once) != once) Assert.Fail(word);
        }
    }

    [Fact]
    public void The_fast_way_for_ASCII_folds_as_the_general_way()
    {
        const string Alphabet = "aZ9.,'_";
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            // The half ring is dropped, so only the way differs.
            TermFolder.Fold(word + "\u02BF").ShouldBe(TermFolder.Fold(word), word);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("\U00010400")]
    [InlineData("\uFDFA")]
    public void A_long_word_is_cut_to_255_code_units_without_splitting_a_letter(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 5_000));
        foreach (var analyzer in new[] { "letters/1", "folding/2", "news/1" })
        {
            var token = AnalysisOf.Tokens(analyzer, text).ShouldHaveSingleItem();
            token.Term.Length.ShouldBeInRange(254, 255);
            char.IsHighSurrogate(token.Term[^1]).ShouldBeFalse();
            token.End.ShouldBe(text.Length);
        }
    }
}
