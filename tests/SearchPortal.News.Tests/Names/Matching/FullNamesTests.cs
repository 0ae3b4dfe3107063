using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Tests.Names.Matching;

public class FullNamesTests
{
    [Theory]
    [InlineData("Osama Hammad", "Osama Saad Hamad")]
    [InlineData("Usama Hammad", "Osama Hamad")]
    [InlineData("K. Haftar", "Khalifa Haftar")]
    [InlineData("Khalifa Haftar", "Khalifa Hifter")]
    [InlineData("Field Marshal Khalifa Haftar", "Khalifa Haftar")]
    [InlineData("خليفة حفتر", "Khalifa Haftar")]
    [InlineData("المشير خليفة حفتر", "Khalifa Haftar")]
    [InlineData("Saddam Khalifa Haftar", "Saddam Haftar")]
    [InlineData("Saddam Khalid Haftar", "Saddam Haftar")]
    [InlineData("Syed Asim Munir", "Asim Munir")]
    [InlineData("Haji Asim Muneer", "Asim Munir")]
    [InlineData("Abdul Hamid Dbeibah", "Abdulhamid al-Dbeibeh")]
    [InlineData("عبد الحميد الدبيبة", "Abdul Hamid Dbeibah")]
    [InlineData("Haftar, Khalifa", "Khalifa Haftar")]
    [InlineData("Haftar", "Khalifa Haftar")]
    [InlineData("Hosni Mubarak", "Mohammed Hosni Mubarak")]
    [InlineData("Aliakbar Salehi", "Ali Akbar Salehi")]
    [InlineData("Nour al-Din Bhuiyan", "Noureddine Bhuiyan")]
    [InlineData("Hezbollah", "حزب الله")]
    public void One_person_matches(string left, string right)
    {
        var score = NameMatcher.Default.ScoreNames(left, right);
        NameMatcher.StrengthOf(score).ShouldBeOneOf(MatchStrength.Good, MatchStrength.Strong);
        NameMatcher.Default.ScoreNames(right, left).ShouldBe(score);
    }

    [Theory]
    [InlineData("Saddam Haftar", "Khalifa Haftar")]
    [InlineData("Khalid Haftar", "Khalifa Haftar")]
    [InlineData("Khalifa Haftar", "Saddam Khalifa Haftar")]
    [InlineData("Saddam", "Saddam Haftar")]
    [InlineData("Saddam Hussein", "Saddam Haftar")]
    [InlineData("J. Haftar", "Khalifa Haftar")]
    [InlineData("Osama Hammad", "Ahmed Hamad")]
    [InlineData("Hassan Khalil", "Hussein Khalil")]
    [InlineData("Munir", "Sharif")]
    [InlineData("صدام حفتر", "Khalifa Haftar")]
    public void Two_persons_do_not_match(string left, string right)
    {
        var score = NameMatcher.Default.ScoreNames(left, right);
        NameMatcher.StrengthOf(score).ShouldBe(MatchStrength.None);
        NameMatcher.Default.ScoreNames(right, left).ShouldBe(score);
    }

    [Fact]
    public void An_initial_alone_is_not_sure() =>
        NameMatcher.StrengthOf(NameMatcher.Default.ScoreNames("K. Haftar", "Khalifa Haftar")).ShouldBe(MatchStrength.Good);

    [Fact]
    public void A_hostile_name_is_bounded()
    {
        string[] names = ["", "   ", ",", "al al al", "abd", "abd al", string.Join(' ', Enumerable.Repeat("ab", 5000)), new string(' ', 10_000), "a b c d e f g h i j k", ", , ,"];
        foreach (var name in names)
        {
            NameMatcher.Default.ScoreNames(name, "Khalifa Haftar").ShouldBeLessThan(NameMatcher.WeakScore);
            NameParts.Of(name).Count.ShouldBeLessThanOrEqualTo(8);
        }
    }
}
