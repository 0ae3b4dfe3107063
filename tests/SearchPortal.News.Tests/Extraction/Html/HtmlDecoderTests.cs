using System.Text;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class HtmlDecoderTests
{
    private const string Page = "<html><p>";

    public static TheoryData<string, string> Texts => new()
    {
        { "windows-1252", "L’été dernier, le président a déclaré que les élèves étaient fatigués." },
        { "windows-1251", "Совет порта решил построить новый причал, сообщил в понедельник инженер." },
        { "koi8-r", "Совет порта решил построить новый причал, сообщил в понедельник инженер." },
        { "windows-1256", "قال رئيس المجلس يوم الاثنين إن العمل في الميناء الجديد سيبدأ في الربيع المقبل" },
        { "windows-1254", "Liman meclisi pazartesi günü yeni iskelenin yapılmasına karar verdiğini söyledi, işçiler bekliyor." },
        { "windows-1250", "Rada přístavu v pondělí večer rozhodla, že se postaví nové molo, řekl inženýr." },
        { "windows-1253", "Το συμβούλιο του λιμανιού αποφάσισε τη Δευτέρα να χτίσει τη νέα προβλήτα." },
        { "windows-1255", "מועצת הנמל החליטה ביום שני לבנות את המזח החדש" },
        { "windows-874", "สภาท่าเรือตัดสินใจสร้างท่าเรือใหม่ในวันจันทร์" },
        { "gb18030", "港口委员会星期一晚上开会，决定建造新的码头，并且说钱已经有了。" },
        { "big5", "港口委員會星期一晚上開會，決定建造新的碼頭，並且說錢已經有了。" },
        { "shift_jis", "港の委員会は月曜日の夜に新しい桟橋を作ることを決めたと述べた。" },
        { "euc-jp", "港の委員会は月曜日の夜に新しい桟橋を作ることを決めたと述べた。" },
        { "euc-kr", "항구 위원회는 월요일 저녁에 새로운 부두를 짓기로 결정했다고 말했다." },
        { "utf-8", "Το συμβούλιο, совет порта, المجلس und der Rat: alle für die Mole." },
        { "utf-16", "Der Rat baut die Mole für die Fischer am Hafen, sagt er." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_encoding_is_found_by_its_label(string encoding, string text) => Decode(encoding, text, encoding).ShouldBe(Page + text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_encoding_without_a_label_is_found_by_what_the_bytes_make(string encoding, string text) => Decode(encoding, text, null).ShouldBe(Page + text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_label_that_the_bytes_contradict_is_passed_over(string encoding, string text)
    {
        foreach (var label in new[] { "utf-8", "iso-8859-1", "gb2312", "utf-16", "no-such-encoding" }) Decode(encoding, text, label).ShouldBe(Page + text, label);
    }

    [Fact]
    public void A_byte_order_mark_goes_before_the_header() =>
        HtmlDecoder.Decode(new HtmlSource((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Mole für Fischer")], "windows-1251")).ShouldBe("Mole für Fischer");

    [Fact]
    public void The_header_goes_before_the_label_of_the_page()
    {
        byte[] page = [.. "<meta charset=windows-1251><p>"u8, 0xFC];

        HtmlDecoder.Decode(new HtmlSource(page, "windows-1252")).ShouldEndWith("ü");
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=Windows-1251'>")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?>")]
    public void The_label_of_the_page_is_read(string label)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes(label), 0xEC, 0xEE, 0xEB];

        HtmlDecoder.Decode(new HtmlSource(page)).ShouldEndWith("мол");
    }

    [Fact]
    public void A_character_cut_in_two_at_the_end_harms_no_other()
    {
        var bytes = Encoding.UTF8.GetBytes("Mole für Fischer und Möwen");

        HtmlDecoder.Decode(new HtmlSource(bytes.AsMemory(0, 7), "windows-1252")).ShouldStartWith("Mole f");
        HtmlDecoder.Decode(new HtmlSource(bytes.AsMemory(0, bytes.Length - 4), "windows-1252")).ShouldStartWith("Mole für Fischer und M");
    }

    [Fact]
    public void Any_bytes_give_a_text()
    {
        var random = new Random(20_260_601);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            HtmlDecoder.Decode(new HtmlSource(bytes, i % 2 == 0 ? "euc-jp" : null)).Length.ShouldBeLessThanOrEqualTo(2 * bytes.Length + 1);
        }
    }

    private static string Decode(string encoding, string text, string? label)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return HtmlDecoder.Decode(new HtmlSource(Encoding.GetEncoding(encoding).GetBytes(Page + text), label));
    }
}
