using SearchPortal.News.Stories;
using static SearchPortal.News.Tests.Stories.SampleNews;

namespace SearchPortal.News.Tests.Stories;

public sealed class CopyComparisonTests
{
    private readonly SampleNews news = new(11);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_reprint_under_another_headline_is_a_copy(int changed)
    {
        var sentences = news.Sentences(10);

        AreCopies(Join(sentences), Join([.. news.Changed(sentences, changed), "By another hand"]), news.Title(), news.Title()).ShouldBeTrue();
    }

    [Fact]
    public void With_most_sentences_changed_it_is_none()
    {
        var sentences = news.Sentences(10);

        AreCopies(Join(sentences), Join(news.Changed(sentences, 8))).ShouldBeFalse();
    }

    [Fact]
    public void A_shortened_text_is_a_copy_and_a_note_in_a_digest_is_none()
    {
        var sentences = news.Sentences(12);

        AreCopies(Join(sentences), Join(sentences[..5])).ShouldBeTrue();
        AreCopies(Join([.. sentences[..3], .. news.Sentences(12)]), Join(sentences[..3])).ShouldBeFalse();
    }

    [Fact]
    public void Case_and_punctuation_make_no_difference()
    {
        var text = Join(news.Sentences(6));

        AreCopies(text, text.ToUpperInvariant().Replace('.', '!')).ShouldBeTrue();
    }

    [Theory]
    [InlineData("مجلس النواب الليبي يعقد جلسة رسمية في مدينة بنغازي لمناقشة مشروع قانون الميزانية العامة للدولة. وقال المتحدث باسم المجلس إن الجلسة ستستمر يومين وتتناول بنود الإنفاق. وأضاف أن اللجنة المالية أنهت تقريرها النهائي بعد أسابيع من المشاورات مع الحكومة والمصرف المركزي والمؤسسة الوطنية للنفط.")]
    [InlineData("利比亚国民代表大会在班加西举行正式会议讨论国家预算法草案。发言人表示会议将持续两天并审议支出条款。他补充说财政委员会在与政府和中央银行协商数周后完成了最终报告。")]
    public void Scripts_of_all_kinds_are_compared(string text)
    {
        AreCopies(text, text + "\nANSA").ShouldBeTrue();
        AreCopies(text, Join(news.Sentences(3))).ShouldBeFalse();
    }

    [Fact]
    public void Other_numbers_and_names_in_the_same_words_are_other_news()
    {
        static string Results(string company, string town, int profit, int revenue) =>
            $"The board of the firm {company} met in {town} on Tuesday to approve the accounts of the year that ended in December. It said that profit rose to {profit} million from {profit - 7} million a year before, " +
            $"while revenue came to {revenue} million after {revenue - 31} million. The chairman of {company} told shareholders in {town} that orders were worth {revenue + profit} million at the end of the year and that the dividend would be {profit / 3} cents a share.";

        AreCopies(Results("Albatros", "Tunis", 51, 611), Results("Borealis", "Malta", 18, 207)).ShouldBeFalse();
        AreCopies(Results("Albatros", "Tunis", 51, 611), Results("Albatros", "Tunis", 51, 611)).ShouldBeTrue();
    }

    [Fact]
    public void A_table_with_other_numbers_is_no_copy()
    {
        static string Table(int day) => string.Join('\n', new[] { "wheat", "maize", "barley", "oats", "rye", "rice" }.Select((grain, i) => $"average farmer price of {grain} this week in dollars a bushel {day * 13 + i} as against {day * 17 + i} before"));

        AreCopies(Table(1), Table(2)).ShouldBeFalse();
    }

    [Fact]
    public void Short_notes_need_the_same_headline()
    {
        const string Note = "Qtly dividend ten cts vs ten cts prior. Pay April ten. Record March twenty seven of this year.";

        AreCopies(Note, Note, "Allied Foods sets quarterly dividend", "Borealis Steel sets its quarterly dividend").ShouldBeFalse();
        AreCopies(Note, Note, "Allied Foods sets quarterly dividend", "Allied Foods sets dividend").ShouldBeTrue();
        AreCopies(Note, Note).ShouldBeTrue();
    }

    [Fact]
    public void A_headline_makes_a_copy_only_where_there_is_no_text()
    {
        const string Headline = "Parliament meets in Benghazi to debate the budget";

        AreCopies("", "", Headline, Headline.ToUpperInvariant()).ShouldBeTrue();
        AreCopies("", "", Headline, Headline + " again").ShouldBeFalse();
        AreCopies("", Join(news.Sentences(5)), Headline, Headline).ShouldBeFalse();
        AreCopies(Join(news.Sentences(5)), Join(news.Sentences(5)), Headline, Headline).ShouldBeFalse();
        AreCopies("", "", "Morning briefing", "Morning briefing").ShouldBeFalse();
    }

    [Fact]
    public void The_same_headline_another_week_is_another_report()
    {
        const string Headline = "What the papers say about the elections today";

        AreCopies("", "", Headline, Headline, "2026-02-02", "2026-02-03").ShouldBeTrue();
        AreCopies("", "", Headline, Headline, "2026-02-02", "2026-02-09").ShouldBeFalse();
        AreCopies("", "", Headline, Headline, "2026-02-02").ShouldBeFalse();
    }

    [Fact]
    public void What_is_said_again_much_later_must_be_more_alike()
    {
        var sentences = news.Sentences(10);
        var changed = Join(news.Changed(sentences, 4));

        AreCopies(Join(sentences), changed, day: "2026-02-02", otherDay: "2026-02-03").ShouldBeTrue();
        AreCopies(Join(sentences), changed, day: "2026-02-02", otherDay: "2026-03-03").ShouldBeFalse();
        AreCopies(Join(sentences), Join(sentences), day: "2026-02-02", otherDay: "2026-03-03").ShouldBeTrue();
    }

    [Fact]
    public void An_article_without_words_is_compared_with_nothing()
    {
        AreCopies("", "").ShouldBeFalse();
        CopySketch.Of(CopyText.Of(Article("a", "— … —"), null)).ShouldBeEmpty();
    }

    private static bool AreCopies(string one, string other, string? title = null, string? otherTitle = null, string? day = null, string? otherDay = null)
    {
        var (left, right) = (Read(one, title, day), Read(other, otherTitle, otherDay));
        var forward = CopyComparison.AreCopies(left, right);
        CopyComparison.AreCopies(right, left).ShouldBe(forward, "the order of two must not matter");
        if (forward) CopySketch.Of(left).Intersect(CopySketch.Of(right)).Count().ShouldBeGreaterThanOrEqualTo(CopySketch.LeastOf(CopySketch.Of(left)), "they would not meet");
        return forward;
    }

    private static CopyText Read(string text, string? title, string? day)
    {
        var article = Article("a", text, title, day);
        return CopyText.Of(article, article.Published is { } date ? new DateTimeOffset(date.Local, TimeSpan.Zero).ToUnixTimeSeconds() : null);
    }

    private static string Join(IEnumerable<string> sentences) => string.Join('\n', sentences);
}
