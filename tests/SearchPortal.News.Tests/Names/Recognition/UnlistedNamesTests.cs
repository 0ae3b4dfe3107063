using System.Globalization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names.Recognition;

/// <summary>Who is found though nobody is listed: each case a text and the forms of its mentions, organisations behind <c>o:</c>.</summary>
public class UnlistedNamesTests
{
    private static readonly ActorRecognizer Recognizer = new(ActorAuthority.Empty);

    [Theory]
    [InlineData("Yesterday Tobias Lindqvist opened the bridge.", "Tobias Lindqvist")]
    [InlineData("The bridge was opened by Field Marshal Zorvan Kettelby.", "Zorvan Kettelby")]
    [InlineData("The spokesman Zorvan Kettelby left.", "Zorvan Kettelby")]
    [InlineData("It was Prime Minister Kettelby who left.", "Kettelby")]
    [InlineData("Mr. Kettelby left. Kettelby came back.", "Kettelby", "Kettelby")]
    [InlineData("The bill was read by Zorvan Q. Kettelby on Monday.", "Zorvan Q. Kettelby")]
    [InlineData("In the end Zorvan Kettelby, who built it, left.", "Zorvan Kettelby")]
    [InlineData("In the end Zorvan Kettelby, 43, left.", "Zorvan Kettelby")]
    [InlineData("In the end Zorvan Kettelby, the former head of the bank, left.", "Zorvan Kettelby")]
    [InlineData("“We go,” said Zorvan Kettelby. Later Kettelby went.", "Zorvan Kettelby", "Zorvan Kettelby")]
    [InlineData("They met Ould Zein and Moktar ould Zeini there.", "Moktar ould Zeini")]
    [InlineData("It was Saif al-Islam who spoke to Angela van der Berg.", "Saif al-Islam", "Angela van der Berg")]
    [InlineData("There Kim Jong-un met Moon Jae-in.", "Kim Jong-un", "Moon Jae-in")]
    [InlineData("There John F. Kettelby Jr. met Mary O’Kettelby.", "John F. Kettelby Jr", "Mary O’Kettelby")]
    [InlineData("Вчера Владимир Котельников уехал.", "Владимир Котельников")]
    public void A_person_is_found_by_given_name_title_shape_or_context(string body, params string[] forms) => Forms(body).ShouldBe(forms);

    [Theory]
    [InlineData("Officials Monday said nothing. Critics Hope it ends.")]
    [InlineData("Crude Oil rose. Gold Rings fell.")]
    [InlineData("They drove from San Mateo to New Haven and Fort Kettelby.")]
    [InlineData("They met on Martin Luther King Day at the Tobias Lindqvist Bridge.")]
    [InlineData("Virginia Wines are made near Jordan Springs.")]
    [InlineData("The Libyan Desert and the Atlantic Ocean")]
    [InlineData("It rained in Deir al-Zor.")]
    [InlineData("Will Republicans vote? May Day is near.")]
    [InlineData("It was seen by General Monday.")]
    [InlineData("He drives a Lotus Elan and drinks Kettelby Gold.")]
    [InlineData("The high school and the bank of the river")]
    public void Places_days_things_and_first_words_are_nobody(string body) => Forms(body).ShouldBeEmpty();

    [Theory]
    [InlineData("It was said by the Ministry of Foreign Affairs there.", "o:Ministry of Foreign Affairs")]
    [InlineData("The Kettelby Liberation Army left.", "o:Kettelby Liberation Army")]
    [InlineData("Shares of Kettelby Inc rose. Kettelby fell later.", "o:Kettelby Inc", "o:Kettelby Inc")]
    [InlineData("It was run by the Government of National Renewal (GNR), and the GNR fell.", "o:Government of National Renewal", "o:Government of National Renewal", "o:Government of National Renewal")]
    [InlineData("It is led by the Food and Grain Administration.", "o:Food and Grain Administration")]
    [InlineData("It was seen by the Securities and Exchange Commission.", "o:Securities and Exchange Commission")]
    [InlineData("The Tobias Lindqvist Foundation gave it.", "o:Tobias Lindqvist Foundation")]
    [InlineData("It was bought by Tata Iron and Steel Co Ltd there.", "o:Tata Iron and Steel Co Ltd")]
    [InlineData("He teaches at the University of Kettelby, a town.", "o:University of Kettelby")]
    [InlineData("They are of Ansar al-Kettelby and Jabhat al-Sham.", "o:Ansar al-Kettelby", "o:Jabhat al-Sham")]
    public void An_organisation_is_found_by_its_words_and_its_short_form(string body, params string[] forms) => Forms(body).ShouldBe(forms);

    [Theory]
    [InlineData("A High School, the Union Station and Bank Street")]
    [InlineData("It is the Soviet Union and the West Bank.")]
    [InlineData("It was in the Clean Water Act (CWA) and the CWA holds.")]
    public void What_only_looks_like_an_organisation_is_none(string body) => Forms(body).ShouldBeEmpty();

    [Theory]
    [InlineData("استقبل المشير خليفة حفتر وفدا في بنغازي.", "خليفة حفتر")]
    [InlineData("وصل الدكتور أسامة حماد إلى طرابلس.", "أسامة حماد")]
    [InlineData("أكد عبد الحميد الدبيبة أن الدبيبة سيزور مصر.", "عبد الحميد الدبيبة", "عبد الحميد الدبيبة")]
    [InlineData("اجتمع محمد المنفي وخالد الزنتاني اليوم.", "محمد المنفي", "خالد الزنتاني")]
    [InlineData("أعلنت وزارة الخارجية أن المجلس الأعلى للدولة اجتمع.", "o:وزارة الخارجية", "o:المجلس الأعلى للدولة")]
    [InlineData("التقى المهندس بلقاسم خليفة حفتر الوفد.", "بلقاسم خليفة حفتر")]
    public void Arabic_names_are_found_behind_titles_and_given_names(string body, params string[] forms) => Forms(body).ShouldBe(forms);

    [Theory]
    [InlineData("الحكومة على حق وقد بحث سعيد الحظ هذا الأمر.")]
    [InlineData("خرج محمد من البيت إلى السوق.")]
    [InlineData("نزل أبو صلاح شلبي من الجبل.")]
    public void Arabic_words_that_are_no_names_are_left(string body) => Forms(body).ShouldBeEmpty();

    [Fact]
    public void A_mention_tells_its_place_title_and_kind()
    {
        var mention = Recognizer.Recognize(null, "Then Field Marshal Syed Asim Munir left.", []).Single();

        mention.ShouldBe(new ActorMention(null, false, 24, 10, "Asim Munir", "Field Marshal Syed") { Kind = ActorKind.Person });
    }

    [Fact]
    public void Headlines_give_only_names_that_the_text_gives_too()
    {
        const string Headline = "Tobias Lindqvist Opens Bridge Over Ernst Kettelby Gorge";

        Recognizer.Recognize(Headline, "Today Tobias Lindqvist opened it.", []).Count(mention => mention.InTitle).ShouldBe(1);
        Recognizer.Recognize(Headline, "Today it was opened.", []).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_in_capitals_has_a_form_in_ordinary_case() =>
        Forms("FIELD MARSHAL KHALIFA HAFTAR ARRIVES\n\nToday Haftar left.").ShouldBe(["Khalifa Haftar", "Khalifa Haftar"]);

    [Fact]
    public void A_listed_name_wins_and_the_rest_is_found_beside_it()
    {
        var mentions = TestAuthority.Recognizer.Recognize(null, "Today Khalifa Haftar met Tobias Lindqvist. Haftar thanked Lindqvist.", []);

        mentions.Select(mention => (mention.ActorId, mention.Form, mention.Reason)).ShouldBe([
            ("khalifa-haftar", "Khalifa Haftar", null),
            (null, "Tobias Lindqvist", null),
            ("khalifa-haftar", "Khalifa Haftar", "listed for Khalifa Haftar"),
            (null, "Tobias Lindqvist", "surname of Tobias Lindqvist, named before")]);
    }

    [Fact]
    public void A_listed_spelling_with_a_condition_has_the_listed_name_as_its_form()
    {
        var saddam = TestAuthority.Recognizer.Recognize(null, "Haftar left and then Saddam left.", [])[1];

        (saddam.Form, saddam.Reason).ShouldBe(("Saddam Haftar", "listed for Saddam Haftar where Khalifa Haftar is named"));
    }

    [Fact]
    public void Mentions_never_overlap_and_hostile_text_is_read_to_its_end()
    {
        var random = new Random(4);
        string[] parts = ["Haftar", "Khalifa", "al", "-", "Bank", "of", "(GNU)", "Dr.", "F.", "and", "his son", "’s", ", ", "\n\n", "محمد", "المنفي", "و", "Inc", "The", "said", "\uD800", "&", "Jong-un", "GNU"];
        for (var i = 0; i < 500; i++)
        {
            var body = string.Join(' ', Enumerable.Range(0, 60).Select(_ => parts[random.Next(parts.Length)]));
            var end = 0;
            foreach (var mention in Recognizer.Recognize(null, body, []))
            {
                mention.Start.ShouldBeGreaterThanOrEqualTo(end, body);
                end = mention.Start + mention.Length;
                body[mention.Start..end].ShouldBe(mention.Spelling);
                mention.Form.ShouldNotBeNullOrWhiteSpace();
            }
        }

        Recognizer.Recognize(null, string.Concat(Enumerable.Repeat("Khalifa al-", 50_000)), []).Count.ShouldBeLessThan(50_000);
    }

    [Theory]
    [InlineData("Khalifa Name{0} met Name{0} Bank. ")]
    [InlineData("Name{0} Haftar told his son Saddam. ")]
    [InlineData("Khalifa Haftar and his son Saddam, ")]
    [InlineData("President Name{0} said Name{0} Haftar said Haftar ")]
    [InlineData("General ")]
    [InlineData("Bank of ")]
    [InlineData("محمد الاسم{0} و")]
    public void A_text_of_many_names_is_read_to_its_end(string part)
    {
        var body = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Format(CultureInfo.InvariantCulture, part, i)));

        Recognizer.Recognize(null, body, []).ShouldAllBe(mention => mention.Start + mention.Length <= body.Length);
    }

    private static string[] Forms(string body) =>
        [.. Recognizer.Recognize(null, body, []).Select(mention => (mention.Kind == ActorKind.Organisation ? "o:" : "") + mention.Form)];
}
