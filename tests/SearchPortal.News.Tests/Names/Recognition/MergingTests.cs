using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names.Recognition;

/// <summary>Which mentions of one article mean one person, and why: each case a text and <c>spelling=form (reason)</c>.</summary>
public class MergingTests
{
    [Theory]
    [InlineData("Today Khalifa Haftar left. Haftar came back.", "Khalifa Haftar=Khalifa Haftar", "Haftar=Khalifa Haftar (surname of Khalifa Haftar, named before)")]
    [InlineData("President Lindqvist left. Later Tobias Lindqvist came back.", "Lindqvist=Tobias Lindqvist (surname of Tobias Lindqvist, named later)", "Tobias Lindqvist=Tobias Lindqvist")]
    [InlineData("Today Abdul Hamid Dbeibah left. Hamid’s car broke.", "Abdul Hamid Dbeibah=Abdul Hamid Dbeibah", "Hamid=Abdul Hamid Dbeibah (given name of Abdul Hamid Dbeibah, named before)")]
    [InlineData("Today Khalifa Haftar left. General K. Haftar came back.", "Khalifa Haftar=Khalifa Haftar", "K. Haftar=Khalifa Haftar (initial and surname of Khalifa Haftar)")]
    [InlineData("Saddam Haftar left. Lieutenant Saddam Khalifa Haftar came back.", "Saddam Haftar=Saddam Haftar", "Saddam Khalifa Haftar=Saddam Haftar (first and last name of Saddam Haftar)")]
    [InlineData("Today Bashar al-Assad left. Assad came, then al-Assad again.", "Bashar al-Assad=Bashar al-Assad", "Assad=Bashar al-Assad (surname of Bashar al-Assad, named before)", "al-Assad=Bashar al-Assad (surname of Bashar al-Assad, named before)")]
    public void A_part_of_a_name_is_whom_the_article_named_so(string body, params string[] mentions) => Read(body).ShouldBe(mentions);

    [Theory]
    [InlineData("Haftar is no name here.")]
    [InlineData("Today Khalifa Haftar left Haftar Street.", "Khalifa Haftar=Khalifa Haftar")]
    [InlineData("Today Ernst Wolfe left. A wolfe ate Ernst’s dog; the Wolfe Prize went to no one.", "Ernst Wolfe=Ernst Wolfe", "Ernst=Ernst Wolfe (given name of Ernst Wolfe, named before)")]
    [InlineData("Today Tobias Lindqvist met Tobias Kettelby, and Tobias left.", "Tobias Lindqvist=Tobias Lindqvist", "Tobias Kettelby=Tobias Kettelby")]
    [InlineData("Today George W. Lindqvist met George H. Lindqvist.", "George W. Lindqvist=George W. Lindqvist", "George H. Lindqvist=George H. Lindqvist")]
    public void What_may_be_another_is_not_merged(string body, params string[] mentions) => Read(body).ShouldBe(mentions);

    [Theory]
    [InlineData("Today Khalifa Haftar came with his son Saddam Haftar. Haftar spoke.", "Khalifa Haftar")]
    [InlineData("Today Saddam Khalifa Haftar met Khalifa Haftar. Haftar spoke.", "Khalifa Haftar")]
    [InlineData("Today Saddam Haftar left. Saddam Haftar met Field Marshal Khalifa Haftar. Later Field Marshal Haftar left. Haftar spoke.", "Khalifa Haftar")]
    [InlineData("Today Michelle Lindqvist came, the wife of nobody. Tobias Lindqvist and Tobias Lindqvist left. Lindqvist spoke.", "Tobias Lindqvist")]
    public void A_bare_surname_is_that_of_the_more_prominent_and_never_of_the_child(string body, string form) =>
        Last(body).Form.ShouldBe(form);

    [Theory]
    [InlineData("Khalifa Haftar left, accompanied by his son Saddam, his heir.", "Saddam Haftar")]
    [InlineData("Khalifa Haftar left. Later Haftar’s eldest son, Saddam, came.", "Saddam Haftar")]
    [InlineData("Khalifa Haftar left with his son Saddam. Then Saddam slept.", "Saddam Haftar")]
    [InlineData("Khalifa Haftar knew Saddam Hussein. Saddam fell.", "Saddam Hussein")]
    public void A_given_name_takes_the_family_that_the_text_gives_it(string body, string form) =>
        Recognize(body).Last(mention => mention.Spelling == "Saddam").Form.ShouldBe(form);

    [Theory]
    [InlineData("Khalifa Haftar left. Saddam came.")]
    [InlineData("Khalifa Haftar left. His son was late. Saddam came.")]
    [InlineData("Khalifa Haftar met Muammar Gaddafi and his son Saddam there.")]
    [InlineData("He came with his son Saddam. Khalifa Haftar left.")]
    public void A_given_name_without_a_clear_family_is_left_alone(string body) =>
        Recognize(body).ShouldNotContain(mention => mention.Spelling == "Saddam");

    [Theory]
    [InlineData("Today Bill Clinton spoke. Mrs. Clinton watched.", "Bill Clinton=Bill Clinton", "Clinton=Clinton")]
    [InlineData("Today Hillary Clinton spoke. Mr. Clinton watched. Mrs. Clinton left.", "Hillary Clinton=Hillary Clinton", "Clinton=Clinton", "Clinton=Hillary Clinton (surname of Hillary Clinton, named before)")]
    [InlineData("President Trump spoke. Mr. Trump left. Today Ivanka Trump came. Trump smiled.", "Ivanka Trump=Ivanka Trump")]
    [InlineData("Vice President Cheney spoke. Today Liz Cheney and Lynne Cheney left.", "Cheney=Cheney", "Liz Cheney=Liz Cheney", "Lynne Cheney=Lynne Cheney")]
    [InlineData("Today Nawaz Sharif met Imran Sharif. General Sharif left.", "Nawaz Sharif=Nawaz Sharif", "Imran Sharif=Imran Sharif", "Sharif=Sharif")]
    [InlineData("Today John Smith left. K. Smith wrote.", "John Smith=John Smith")]
    public void A_title_or_an_initial_that_contradicts_means_another(string body, params string[] mentions) => Read(body).ShouldBe(mentions);

    [Theory]
    [InlineData("Today Donald Trump met Donald Trump Jr. there. Trump spoke.", "Donald Trump", "Donald Trump Jr", "Donald Trump")]
    [InlineData("President Trump spoke. President Trump left. Today Donald Trump Jr. came. Trump smiled.", "Donald Trump Jr")]
    [InlineData("Attorney General Eric H. Holder Jr. spoke. Mr. Holder left. Holder smiled.", "Eric H. Holder Jr", "Eric H. Holder Jr", "Eric H. Holder Jr")]
    [InlineData("Today George W. Bush met George H. W. Bush.", "George W. Bush", "George H. W. Bush")]
    [InlineData("Then Senator J. Smith wrote. John Smith left. Jane Smith came.", "John Smith", "John Smith", "Jane Smith")]
    [InlineData("Today Mohammed Ali Hassan met Mohammed Omar Hassan. Mohammed Hassan left.", "Mohammed Ali Hassan", "Mohammed Omar Hassan", "Mohammed Hassan")]
    public void Two_of_one_family_are_two(string body, params string[] forms) => Recognize(body).Select(mention => mention.Form).ShouldBe(forms);

    [Fact]
    public void The_younger_of_a_family_is_the_child()
    {
        const string Body = "Today Khalifa Haftar came with his son Saddam Haftar. The younger Haftar spoke.";

        (Last(Body).Form, Last(Body).Reason).ShouldBe(("Saddam Haftar", "the younger of the family: Saddam Haftar"));
        Read("Today Khalifa Haftar came. The younger Haftar spoke.").ShouldBe(["Khalifa Haftar=Khalifa Haftar"]);
    }

    private static string[] Read(string body) =>
        [.. Recognize(body).Select(mention => $"{mention.Spelling}={mention.Form}{(mention.Reason is null ? "" : $" ({mention.Reason})")}")];

    private static ActorMention Last(string body) => Recognize(body)[^1];

    private static IReadOnlyList<ActorMention> Recognize(string body) => new ActorRecognizer(ActorAuthority.Empty).Recognize(null, body, []);
}
