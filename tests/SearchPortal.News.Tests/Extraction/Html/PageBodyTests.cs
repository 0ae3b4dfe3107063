using System.Text;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class PageBodyTests
{
    private const string First = "The harbour council met on Monday evening and decided, after four hours, to build the new pier.";
    private const string Second = "Fishermen had asked for it since the winter storm, which took the old pier and eleven boats.";
    private const string Third = "Work is to begin in the spring, said the council's engineer, if the ministry pays its share.";
    private const string Text = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    [Fact]
    public void Paragraphs_of_the_article_are_the_text() => ShouldBe($"<article>{Text}</article>", First, Second, Third);

    [Fact]
    public void Headline_and_author_are_no_part_of_the_text() =>
        ShouldBe($"<article><h1>Council builds a pier</h1><div class=byline>By Ada Quay</div><time>1 May 2024</time>{Text}</article>", First, Second, Third);

    [Fact]
    public void Navigation_and_footer_are_left_out() =>
        ShouldBe($"<nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea and ships and everything about them</a></ul></nav><main>{Text}</main><footer><p>This paper is printed on the quay every morning, and has been for years.</p></footer>", First, Second, Third);

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>The pier before the storm, seen from the lighthouse on a calm day.</figcaption></figure>")]
    [InlineData("<div class='newsletter-box'><h3>Get our letter</h3><p>Every morning the most important news of the harbour in your mailbox.</p><form><input></form></div>")]
    [InlineData("<div class=related-articles><h3>More on this</h3><p>Why the lighthouse keeper left the island after thirty years of service.</p></div>")]
    [InlineData("<aside><p>The harbour has three piers, eleven cranes and one lighthouse, built long ago.</p></aside>")]
    [InlineData("<ul><li><a href=/1>Lighthouse keeper leaves the island after years</a><li><a href=/2>Ferry to the mainland gets a new captain</a></ul>")]
    [InlineData("<p><a href=/1>Read also: the lighthouse keeper leaves the island</a></p>")]
    [InlineData("<script>var advertisement = 'Buy a boat now, it is cheap and it floats on water.';</script>")]
    [InlineData("<style>p { color: black; font-family: something long enough to look like words }</style>")]
    [InlineData("<!-- <p>A comment of the page's author that nobody should ever read on a screen.</p> -->")]
    [InlineData("<p hidden>A hidden paragraph</p>")]
    [InlineData("<div style='display: none'><p>Please switch on scripts to read on, this is a message for you alone.</p></div>")]
    [InlineData("<blockquote class=twitter-tweet><p>A message of some length from somebody who was not there at all.</p></blockquote>")]
    [InlineData("<svg><text>Words in a drawing are labels of the drawing, and nothing to be read.</text></svg>")]
    [InlineData("<template><p>What a script may put on the page later is not on the page now, is it.</p></template>")]
    [InlineData("<div id=cookie-consent><p>We use cookies to make this page better for you, and to show advertisements.</p></div>")]
    public void What_stands_among_the_paragraphs_without_being_part_of_them_is_left_out(string other) =>
        ShouldBe($"<article><p>{First}</p><p>{Second}</p>{other}<p>{Third}</p></article>", First, Second, Third);

    [Fact]
    public void Comments_of_readers_are_left_out_even_where_they_are_longer_than_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><p>Reader {i} thinks that the pier should have been built of stone, as number {i} says again and again.</p></li>"));

        ShouldBe($"<article><h1>Council builds a pier</h1>{Text}{Text.Replace("the", "their", StringComparison.Ordinal)}</article><section class=comments><ul>{comments}</ul></section>", blocks => blocks.ShouldAllBe(block => !block.Text.StartsWith("Reader", StringComparison.Ordinal)));
    }

    [Fact]
    public void Headings_lists_quotes_and_tables_keep_their_order_and_kind()
    {
        var blocks = Read($"""
            <article><p>{First}</p><h2>What it costs</h2><p>{Second}</p>
            <ul><li>Stone for the foundation</li><li>Timber for the deck</li></ul>
            <blockquote><p>We have waited long enough, and now we build.</p></blockquote>
            <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>41</td></tr></table><p>{Third}</p></article>
            """);

        blocks.ShouldBe(
        [
            new(BlockKind.Paragraph, First), new(BlockKind.Heading, "What it costs"), new(BlockKind.Paragraph, Second),
            new(BlockKind.ListItem, "Stone for the foundation"), new(BlockKind.ListItem, "Timber for the deck"),
            new(BlockKind.Quote, "We have waited long enough, and now we build."),
            new(BlockKind.TableRow, "Year\tBoats"), new(BlockKind.TableRow, "2023\t41"), new(BlockKind.Paragraph, Third),
        ]);
    }

    [Fact]
    public void The_lead_between_headline_and_text_comes_first()
    {
        const string Lead = "After years of debate the harbour gets what it asked for.";

        ShouldBe($"<header><h1>Council builds a pier</h1><p class=standfirst>{Lead}</p><div class=share><a href=x>Share</a></div></header><div class=article-body>{Text}</div>", Lead, First, Second, Third);
    }

    [Fact]
    public void A_heading_above_nothing_but_links_is_left_out_with_them() =>
        ShouldBe($"<article>{Text}<h3>Read on</h3><ul><li><a href=/1>Lighthouse keeper leaves the island after years</a></ul></article>", First, Second, Third);

    [Fact]
    public void Short_paragraphs_among_long_ones_stay() => ShouldBe($"<article><p>{First}</p><p>“Why?”</p><p>{Second}</p><p>{Third}</p></article>", First, "“Why?”", Second, Third);

    [Fact]
    public void Paragraphs_in_elements_of_their_own_are_one_text() =>
        ShouldBe($"<main><h1>Council builds a pier</h1><div class=x1><p>{First}</p></div><figure><img></figure><div class=x2><p>{Second}</p></div><div class=x3><p>{Third}</p></div></main>", First, Second, Third);

    [Fact]
    public void Line_breaks_part_paragraphs_where_there_are_no_elements() => ShouldBe($"<div class=story>{First}<br><br>{Second}<br>{Third}</div>", First, Second, Third);

    [Fact]
    public void Tables_that_only_place_things_are_no_tables() =>
        ShouldBe($"<table><tr><td><a href=/>Home</a><br><a href=/sea>Sea</a></td><td>{Text}</td></tr></table>", First, Second, Third);

    [Fact]
    public void The_next_articles_of_an_endless_page_are_left_out()
    {
        var next = Text.Replace("harbour", "mountain", StringComparison.Ordinal).Replace("pier", "tunnel", StringComparison.Ordinal).Replace("Work", "Digging", StringComparison.Ordinal);

        ShouldBe($"<main><article><h1>Council builds a pier</h1>{Text}</article><article><h1>Mountain gets a tunnel</h1>{next}{next}</article></main>", First, Second, Third);
    }

    [Fact]
    public void A_page_that_hides_its_text_until_a_script_shows_it_is_read() => ShouldBe($"<p>Loading the page of the paper</p><div hidden><article>{Text}</article></div>", First, Second, Third);

    [Fact]
    public void A_page_whose_text_is_for_readers_without_scripts_is_read() => ShouldBe($"<div id=app></div><noscript><article>{Text}</article></noscript>", First, Second, Third);

    [Fact]
    public void Arabic_text_is_found()
    {
        const string Arabic = "قال رئيس المجلس يوم الاثنين إن العمل في الميناء الجديد سيبدأ في الربيع المقبل بعد موافقة الوزارة على تمويل المشروع.";

        ShouldBe($"<html lang=ar dir=rtl><nav><a href=/>الرئيسية</a> <a href=/n>أخبار</a></nav><article><h1>بناء الميناء</h1><p>{Arabic}</p><div class=share><a href=x>شارك</a></div></article>", Arabic);
    }

    [Fact]
    public void Chinese_text_is_found()
    {
        const string Chinese = "港口委员会星期一晚上开会，经过四个小时的讨论，决定建造新的码头。";

        ShouldBe($"<html lang=zh><ul><li><a href=/>首页</a></li><li><a href=/n>新闻</a></li></ul><div class=c><h1>新码头</h1><p>{Chinese}</p></div><div><a href=/m>更多新闻</a></div>", Chinese);
    }

    [Fact]
    public void A_page_without_running_text_has_no_blocks() => Read("<ul><li><a href=/>Home</a></li></ul>").ShouldBeEmpty();

    [Fact]
    public void The_text_that_metadata_state_never_becomes_text_of_its_own()
    {
        var stated = string.Join(' ', Enumerable.Repeat("Only those who pay may read these words of the article.", 10));

        ShouldBe($$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{stated}}"}</script><article>{{Text}}</article>""", First, Second, Third);
    }

    [Fact]
    public void The_text_that_metadata_state_tells_the_article_from_other_texts_of_the_page()
    {
        const string Other = "House number four on the quay was painted in the colours of the paper.";

        ShouldBe($$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}} {{Second}} {{Third}}"}</script><div>{{Text}}<p>{{Other}}</p></div>""", First, Second, Third);
    }

    [Fact]
    public void Metadata_that_state_only_the_beginning_of_the_text_cut_nothing_off()
    {
        var more = string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>House number {i} on the quay was painted in the colours of the paper, which cost a good deal of money.</p>"));

        ShouldBe($$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}} {{Second}} {{Third}}"}</script><div>{{Text}}{{more}}</div>""", blocks => blocks.Count.ShouldBe(9));
    }

    [Fact]
    public void A_class_that_only_tells_that_there_are_comments_hides_no_article() =>
        ShouldBe($"<div class='comments-open'>{Text}</div><div class=teasers><p>{Third.Replace("Work", "Digging", StringComparison.Ordinal)} {First.Replace("pier", "tunnel", StringComparison.Ordinal)} {Second}</p></div>", blocks => blocks.ShouldContain(new Block(BlockKind.Paragraph, First)));

    private static void ShouldBe(string html, params string[] texts) => ShouldBe(html, blocks => blocks.Select(block => block.Text).ShouldBe(texts));

    private static void ShouldBe(string html, Action<IReadOnlyList<Block>> check) => check(Read(html));

    private static IReadOnlyList<Block> Read(string html) =>
        HtmlPage.Read(new HtmlSource(Encoding.UTF8.GetBytes("<!DOCTYPE html><meta charset=utf-8>" + html)), new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Blocks;
}
