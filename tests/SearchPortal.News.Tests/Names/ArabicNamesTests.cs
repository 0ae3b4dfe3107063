using static SearchPortal.News.Tests.Names.TestAuthority;

namespace SearchPortal.News.Tests.Names;

public class ArabicNamesTests
{
    [Theory]
    [InlineData("وصل خليفة حفتر إلى بنغازي", "khalifa-haftar:خليفة حفتر")]
    [InlineData("وصل خَلِيفَة حَفْتَر", "khalifa-haftar:خَلِيفَة حَفْتَر")]
    [InlineData("اسامة حماد", "osama-hammad:اسامة حماد")]
    [InlineData("صدام حفتر", "saddam-haftar:صدام حفتر")]
    [InlineData("قال وحفتر", "khalifa-haftar:حفتر")]
    [InlineData("زيارة لحفتر", "khalifa-haftar:حفتر")]
    [InlineData("وبحفتر", "khalifa-haftar:حفتر")]
    [InlineData("وَحفتر", "khalifa-haftar:حفتر")]
    [InlineData("والجيش الوطني الليبي", "lna:الجيش الوطني الليبي")]
    [InlineData("بالجيش الوطني الليبي", "lna:الجيش الوطني الليبي")]
    [InlineData("وللجيش الوطني الليبي", "lna:لجيش الوطني الليبي")]
    [InlineData("للدبيبة", "abdul-hamid-dbeibah:لدبيبة")]
    [InlineData("وبطرابلس", "tripoli:طرابلس")]
    public void A_name_is_found_with_marks_and_with_words_written_together(string body, string mention) =>
        Mentions(body).ShouldBe([mention]);

    [Theory]
    [InlineData("الحفتر")]
    [InlineData("دبيبة")]
    [InlineData("محفتر")]
    [InlineData("حفترية")]
    public void Other_words_and_the_article_are_not_cut_off(string body) => Mentions(body).ShouldBeEmpty();

    [Fact]
    public void A_listed_word_that_begins_with_such_a_letter_is_whole()
    {
        var recognizer = new SearchPortal.News.Names.ActorRecognizer(Parse("""
            actors:
              - {id: walid, name: وليد, kind: person}
              - {id: lid, name: ليد, kind: person}
            """));

        recognizer.Recognize(null, "وليد", []).Single().ActorId.ShouldBe("walid");
    }
}
