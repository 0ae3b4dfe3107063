using SearchPortal.News.Sources;
using static SearchPortal.News.Tests.Sources.Formats.ZippedDocuments;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class EpubFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_part_with_a_heading_is_an_article_and_those_without_go_on_with_it()
    {
        folder.Write("issue.epub", Epub(
            ("cover.xhtml", "<html><body><img/></body></html>"),
            ("text/one%20a.xhtml", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"x.dtd\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><h2>Port&nbsp;reopens</h2><p>First &eacute;.</p></body></html>"),
            ("text/one-b.xhtml", "<html><body><p>Second.</p></body></html>"),
            ("two.xhtml", "<html><body><div><h1>Two</h1></div><p>Broken <br> page</body></html>"),
            ("three.xhtml", "<html><body><h1>Three</h1><p>Third.</p></body></html>")));

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles.Select(article => article.Title).ShouldBe(["Port reopens", "Two", "Three"]);
        var article = articles[0];
        article.Format.ShouldBe("epub");
        article.Source.ShouldBe("press/issue.epub/OEBPS/text/one a.xhtml");
        article.Id.ShouldBe("issue/OEBPS/text/one a");
        article.HtmlText!.ShouldContain("<p>First &#233;.</p>");
        article.HtmlText!.ShouldContain("<p>Second.</p>");
        article.HtmlText!.ShouldNotContain("reopens");
        articles[1].HtmlText!.ShouldContain("Broken");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Language.ShouldBe("en");
        article.Date!.Local.Month.ShouldBe(2);
        article.Outlet.ShouldBeNull();
    }

    [Fact]
    public void A_book_without_headings_is_one_problem()
    {
        folder.Write("a.epub", Epub(("a.xhtml", "<html><body><p>x</p></body></html>")));

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("without a chapter");
    }

    [Fact]
    public void A_part_outside_the_book_is_not_read()
    {
        folder.Write("a.epub", Epub(("../../../etc/hostname", "x"), ("a.xhtml", "<html><body><h1>T</h1><p>x</p></body></html>")));

        folder.ReadOne().Title.ShouldBe("T");
    }
}
