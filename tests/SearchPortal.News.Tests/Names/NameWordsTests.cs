using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

/// <summary>Which words of an article are names, by the way they are written.</summary>
public sealed class NameWordsTests
{
    [Theory]
    [InlineData("The talks with Hammad went on.", "Hammad")]
    [InlineData("He met Osama Hammad, Saleh and Haftar's son.", "Osama Hammad Saleh Haftar")]
    [InlineData("They flew to Turkey. Turkey was cold.", "Turkey")]
    [InlineData("Turkey was cold. Major powers met.", "")]
    [InlineData("Osama Hammad was cold.", "Osama Hammad")]
    [InlineData("Former Prime Minister Hammad was cold.", "Prime Minister Hammad")]
    [InlineData("He asked Gen. Haftar about J. Smith.", "Gen Haftar Smith")]
    [InlineData("“Nobody came,” said Hammad. “Somebody left.”", "Hammad")]
    [InlineData("It was late: Nobody came.\n\nSomebody left; Others stayed.", "")]
    [InlineData("The army of al-Dbeibah came to N'Djamena.", "Dbeibah N'Djamena")]
    [InlineData("A delegation of the UN and NATO met HAFTAR there today.", "HAFTAR")]
    public void Words_with_a_capital_that_no_beginning_explains_are_names(string text, string expected) => Names(null, text).ShouldBe(expected);

    [Theory]
    [InlineData("Turkey Slams Major Powers Over Libya Deal", "")]
    [InlineData("Talks with Hammad in Benghazi end without a deal", "Hammad Benghazi")]
    [InlineData("TURKEY SLAMS MAJOR POWERS", "")]
    public void Headlines_in_title_case_or_capitals_say_nothing(string title, string expected) => Names(title, "it rained.").ShouldBe(expected);

    [Fact]
    public void A_line_in_capitals_inside_a_text_says_nothing() => Names(null, "It rained.\n\nTURKEY SLAMS MAJOR POWERS\n\nIt rained.").ShouldBe("");

    [Fact]
    public void In_languages_that_capitalise_nouns_only_mentions_are_names()
    {
        const string Text = "Die Armee sprach mit Haftar und der Regierung.";
        Names(null, Text, "de").ShouldBe("");
        Names(null, Text, "de", "Haftar").ShouldBe("Haftar");
    }

    [Theory]
    [InlineData("رئيس المجلس محمد المنفي يبحث التعاون", "محمد المنفي")]
    [InlineData("قال المشير حفتر إن القوات انسحبت", "حفتر")]
    [InlineData("قالت القوات إنها انسحبت من المدينة", "")]
    [InlineData("عبد الحميد الدبيبة في طرابلس", "الحميد الدبيبة")]
    public void In_Arabic_words_beside_given_names_and_behind_titles_are_names(string text, string expected) => Names(text, "", "ar").ShouldBe(expected);

    [Fact]
    public void Words_of_mentions_are_names_wherever_they_stand()
    {
        Names("Haftar Meets Delegation Near Benghazi Today", "", "en", "Haftar").ShouldBe("Haftar");
        Names("الدبيبة يلتقي وفدا", "", "ar", "الدبيبة").ShouldBe("الدبيبة");
    }

    [Fact]
    public void Particles_of_mentions_are_not() => Names(null, "It was Abu Bakr al-Baghdadi.", "en", "Abu Bakr al-Baghdadi").ShouldBe("Bakr Baghdadi");

    private static string Names(string? title, string body, string language = "en", string? mention = null)
    {
        var inTitle = mention is not null && title is not null;
        var article = new Article
        {
            Id = "a",
            Source = "a",
            Title = title,
            Blocks = [new Block(BlockKind.Paragraph, body)],
            Language = language,
            Mentions = mention is null ? [] : [new ActorMention("x", inTitle, (inTitle ? title! : body).IndexOf(mention, StringComparison.Ordinal), mention.Length, mention)],
        };
        return string.Join(' ', new NameWords(article).Find());
    }
}
