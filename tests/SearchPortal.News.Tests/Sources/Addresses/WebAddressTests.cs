using SearchPortal.News.Sources.Addresses;

namespace SearchPortal.News.Tests.Sources.Addresses;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://post.example/a?b=c#d", "https://post.example/a?b=c")]
    [InlineData("HTTP://Post.Example", "http://post.example/")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    public void An_address_is_read_without_its_place_within_the_page(string text, string address)
    {
        WebAddress.TryRead(text, null, out var read, out _).ShouldBeTrue();
        read!.ToString().ShouldBe(address);
    }

    [Theory]
    [InlineData("file:///etc/hostname", "is of neither http nor https")]
    [InlineData("ftp://post.example/", "is of neither http nor https")]
    [InlineData("https://me:secret@post.example/", "has a user's name or password in it")]
    [InlineData("https://me@post.example/", "has a user's name or password in it")]
    [InlineData("https://", "is no web address")]
    [InlineData("http://a\r\nb/", "is no web address")]
    public void What_is_not_fetched_says_why(string text, string why)
    {
        WebAddress.TryRead(text, null, out _, out var problem).ShouldBeFalse();
        problem.ShouldBe(why);
    }
}
