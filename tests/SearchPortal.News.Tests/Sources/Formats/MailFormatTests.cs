using System.Text;
using SearchPortal.News.Sources;
using SearchPortal.News.Sources.Formats.Mail;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class MailFormatTests : IDisposable
{
    private const string Header = """
        Return-Path: <desk@post.example>
        From: =?iso-8859-1?Q?Andr=E9_Dupont?= <desk@post.example>
        To: press@example.org
        Subject: =?utf-8?B?w4lseXPDqWU=?= reopens
        Date: Mon, 2 Feb 2026 10:00:00 +0500
        Message-ID: <17@post.example>
        MIME-Version: 1.0

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\na\n", 20_000, "parts")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n", "--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\na\n--y--\n", 8_000, "parts")]
    [InlineData("", "X-A: b\n", 110_000, "header lines")]
    [InlineData("Subject: ", "=?utf-8?q?a?= ", 700_000, "bytes of header lines")]
    public void A_mail_of_nothing_but_parts_or_headers_is_refused_before_it_is_taken_apart(string head, string piece, int count, string what)
    {
        folder.Write("a.eml", "From: a@b.example\nTo: b@c.example\nMIME-Version: 1.0\nMessage-ID: <1@b.example>\n" + head + string.Concat(Enumerable.Repeat(piece, count)) + "\n\nhello\n");

        var problem = folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>();

        problem.What.ShouldStartWith("has more than");
        problem.What.ShouldEndWith(what);
    }

    [Fact]
    public void A_mail_states_subject_sender_date_and_id()
    {
        folder.Write("a", Header + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 =\nopen.\n\n> quoted\n\n-- \nDesk\n");

        var article = folder.ReadOne();

        article.Format.ShouldBe("eml");
        article.Title.ShouldBe("Élysée reopens");
        article.Authors.ShouldBe(["André Dupont"]);
        article.Id.ShouldBe("17@post.example");
        article.Date!.Offset.ShouldBe(TimeSpan.FromHours(5));
        article.Date.Local.Hour.ShouldBe(10);
        article.Text!.ShouldContain("Café open.");
        article.Text!.ShouldContain("> quoted");
        article.Outlet.ShouldBeNull();
    }

    [Fact]
    public void The_html_of_alternatives_goes_before_the_plain_text()
    {
        folder.Write("a.eml", Header + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nPlain\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Rich é</p>\n--b--\n");

        var article = folder.ReadOne();

        article.HtmlText!.Trim().ShouldBe("<p>Rich é</p>");
        article.Text.ShouldBeNull();
    }

    [Fact]
    public void Lines_of_flowed_text_are_joined()
    {
        folder.Write("a.eml", Header + "Content-Type: text/plain; format=flowed\n\nOne line \ngoes on.\nNext.\n");

        folder.ReadOne().Text!.ShouldContain("One line goes on.");
    }

    [Fact]
    public void What_is_attached_is_read_as_items_of_its_own()
    {
        var inner = Header.Replace("17@", "18@", StringComparison.Ordinal) + "Content-Type: text/plain\n\nInner.\n";
        folder.Write("a.eml", Header + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nOuter.\n"
            + "--b\nContent-Type: text/html; name=\"../page.html\"\nContent-Disposition: attachment; filename=\"../page.html\"\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String("<html><title>Attached</title><body><p>x</p></body></html>"u8) + "\n"
            + "--b\nContent-Type: message/rfc822\n\n" + inner + "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n");

        var results = folder.Read();

        results.OfType<SourceProblem>().ShouldBeEmpty();
        var articles = results.OfType<RawArticle>().ToList();
        articles.Select(article => article.Source).ShouldBe(["press/a.eml", "press/a.eml/page.html", "press/a.eml/part-3.eml"]);
        articles.Select(article => article.Format).ShouldBe(["eml", "html", "eml"]);
        articles[2].Id.ShouldBe("18@post.example");
        results.OfType<PassedOver>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_date_that_can_not_be_is_reported_and_left_out()
    {
        folder.Write("a.eml", Header.Replace("2026", "20261", StringComparison.Ordinal) + "Content-Type: text/plain\n\nText.\n");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldContain("has no date that can be used");
        results[1].ShouldBeOfType<RawArticle>().Date.ShouldBeNull();
    }

    [Theory]
    [InlineData("From: the desk\nTo: all\nSubject: x\n\nText", false)]
    [InlineData("From: a\nSubject: x\nMessage-ID: <y>\n\nText", true)]
    [InlineData("Received: by a\n\tfor b\nFrom: a\nSubject: x\n\nText", true)]
    [InlineData("Subject: x\nFrom the desk\nMessage-ID: <y>\n\nText", false)]
    [InlineData("", false)]
    public void Mail_is_told_by_its_header(string text, bool isMail) => MailHead.IsMail(text, isWhole: true).ShouldBe(isMail);

    [Fact]
    public void Mails_within_mails_end_somewhere()
    {
        var mail = "Message-ID: <x>\nFrom: a\nSubject: s\n\nText.\n";
        for (var i = 0; i < 200; i++) mail = $"Message-ID: <{i}>\nFrom: a\nSubject: s{i}\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail;
        folder.Write("a.eml", mail);

        folder.Read().Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void Mails_cut_or_changed_at_any_byte_never_throw()
    {
        var mail = Encoding.UTF8.GetBytes(Header + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=nowhere\n\nOuter.\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--b--\n");
        var random = new Random(5);
        for (var length = 200; length < mail.Length; length += 3)
        {
            var bytes = mail[..length];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            folder.Write("a.eml", bytes);
            folder.Read().Count.ShouldBeLessThan(6);
        }
    }
}
