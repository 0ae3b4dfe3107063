using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Tests.Names.Matching;

public class NameMatcherTests
{
    private static readonly string[][] Names =
    [
        ["Dbeibah", "Dbeibeh", "Dbeiba", "Dabaiba", "Debeibah", "al-Dbeibah", "الدبيبة"],
        ["Haftar", "Hifter", "Heftar", "حفتر"],
        ["Gaddafi", "Qaddafi", "Gadhafi", "Kadafi", "Qadhafi", "al-Gathafi", "Khadafy", "القذافي"],
        ["Zelensky", "Zelenskyy", "Zelenskiy", "Зеленський"],
        ["Munir", "Muneer"],
        ["Sharif", "Shareef"],
    ];

    /// <summary>Each spelling of a name with each other one.</summary>
    public static TheoryData<string, string> SpellingsOfOneName =>
        [.. Names.SelectMany(name => name.SelectMany((left, i) => name.Skip(i + 1).Select(right => (left, right))))];

    public static TheoryData<string, string> TwoNames =>
    [
        ("Hammad", "Hamas"), ("Haftar", "Hafez"), ("Sharif", "Sharaf"), ("Sharif", "شرف"), ("Khamenei", "Khomeini"), ("Putin", "Patin"),
        ("Mahmoud", "Mohammed"), ("Niger", "Nigeria"), ("Austria", "Australia"), ("Khalid", "Khalifa"), ("Saddam", "Khalifa"),
        ("محمود", "محمد"), ("شريف", "شرف"), ("Geneva", "Ganev"), ("Younes", "Jones"),
    ];

    [Theory]
    [MemberData(nameof(SpellingsOfOneName))]
    public void Spellings_of_one_name_match_and_share_a_key(string left, string right)
    {
        NameMatcher.StrengthOf(NameMatcher.Default.Score(left, right)).ShouldBeOneOf(MatchStrength.Good, MatchStrength.Strong);
        KeysOf(left).ShouldContain(key => KeysOf(right).Contains(key));
    }

    [Theory]
    [MemberData(nameof(TwoNames))]
    public void Two_names_do_not_match(string left, string right) =>
        NameMatcher.StrengthOf(NameMatcher.Default.Score(left, right)).ShouldBe(MatchStrength.None);

    [Theory]
    [MemberData(nameof(SpellingsOfOneName))]
    [MemberData(nameof(TwoNames))]
    public void A_score_is_the_same_both_ways(string left, string right) =>
        NameMatcher.Default.Score(right, left).ShouldBe(NameMatcher.Default.Score(left, right));

    [Theory]
    [InlineData("HAFTAR", "haftar")]
    [InlineData("Haftar's", "Haftar")]
    [InlineData("Haftar’s", "HAFTAR")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("حَفْتَر", "حفتر")]
    [InlineData("ترکی", "تركي")]
    public void Case_accents_and_possessives_make_no_difference(string left, string right) =>
        NameMatcher.Default.Score(left, right).ShouldBe(NameMatcher.Identical);

    [Theory]
    [InlineData("الدبيبة", "Dbeibah")]
    [InlineData("والدبيبة", "Dbeibah")]
    [InlineData("للدبيبة", "Dbeibah")]
    [InlineData("بالدبيبة", "Dbeibah")]
    [InlineData("وحفتر", "Haftar")]
    [InlineData("لحفتر", "Haftar")]
    [InlineData("ولحفتر", "حفتر")]
    public void An_Arabic_word_matches_behind_what_is_written_together_with_it(string left, string right)
    {
        NameMatcher.StrengthOf(NameMatcher.Default.Score(left, right)).ShouldBeOneOf(MatchStrength.Good, MatchStrength.Strong);
        KeysOf(left).ShouldContain(key => KeysOf(right).Contains(key));
    }

    [Theory]
    [InlineData("Путин", "Putin")]
    [InlineData("Лукашенко", "Lukashenko")]
    [InlineData("Μητσοτάκης", "Mitsotakis")]
    [InlineData("خامنه‌ای", "خامنه‌ای")]
    public void Other_scripts_are_read(string left, string right) =>
        NameMatcher.Default.Score(left, right).ShouldBeGreaterThan(NameMatcher.StrongScore);

    [Fact]
    public void A_hostile_word_has_no_match_and_few_keys()
    {
        string[] words = ["", " ", "'", "\u0301\u0301", "😀", "👩‍👩‍👧", "\uD83D", "١٢٣", "f16", new string('a', 10_000), new string('ا', 10_000), new string('\u0301', 10_000), "東京", "x", new string('q', 39), new string('t', 60)];
        foreach (var word in words)
        {
            NameMatcher.Default.Score(word, "Haftar").ShouldBeLessThan(NameMatcher.WeakScore, word);
            NameMatcher.Default.Score("حفتر", word).ShouldBeLessThan(NameMatcher.WeakScore, word);
            NameMatcher.Default.ScoreNames(word, "Khalifa Haftar").ShouldBeLessThan(NameMatcher.WeakScore, word);
            KeysOf(word).Count.ShouldBeLessThanOrEqualTo(NameKeys.MaxKeys, word);
            foreach (var other in words) NameMatcher.Default.Score(word, other).ShouldBe(NameMatcher.Default.Score(other, word));
        }
    }

    [Fact]
    public void A_word_has_no_more_keys_than_it_may()
    {
        foreach (var word in new[] { "zhgdjkhzgthzcjgzchdhzggh", "والتذضظخغوثجذضظخغوثج", string.Concat(Enumerable.Repeat("gzc", 13)) })
        {
            KeysOf(word).Count.ShouldBeInRange(1, NameKeys.MaxKeys);
            KeysOf(word).ShouldBeUnique();
        }
    }

    [Fact]
    public void Strength_and_probability_follow_the_score()
    {
        NameMatcher.StrengthOf(NameMatcher.StrongScore + 0.01).ShouldBe(MatchStrength.Strong);
        NameMatcher.StrengthOf(NameMatcher.StrongScore).ShouldBe(MatchStrength.Good);
        NameMatcher.StrengthOf(NameMatcher.GoodScore).ShouldBe(MatchStrength.Weak);
        NameMatcher.StrengthOf(NameMatcher.WeakScore).ShouldBe(MatchStrength.None);
        NameMatcher.Probability(0).ShouldBe(0.5);
        NameMatcher.Probability(3).ShouldBe(0.953, 0.001);
    }

    private static List<string> KeysOf(string word)
    {
        List<string> keys = [];
        NameKeys.AddTo(word, keys);
        return keys;
    }
}
