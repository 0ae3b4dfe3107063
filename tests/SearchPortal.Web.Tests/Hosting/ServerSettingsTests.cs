using System.Net;
using Microsoft.Extensions.Configuration;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Tests.Documents;

namespace SearchPortal.Web.Tests.Hosting;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData("BasePath", "news")]
    [InlineData("BasePath", "/a//b")]
    [InlineData("BasePath", "/a/../b")]
    [InlineData("BasePath", "/a\"b")]
    [InlineData("PublicUrl", "ftp://a.example.org")]
    [InlineData("PublicUrl", "https://a.example.org/path")]
    [InlineData("PrivateUrls", "localhost:5081")]
    [InlineData("OtlpUrl", "http://a.example.org http://b.example.org")]
    [InlineData("Proxies", "10.0.0.0/99")]
    [InlineData("CorsOrigins", "desk.example.org")]
    [InlineData("RequestsPerMinute", "-1")]
    [InlineData("ConcurrentAnswers", "0")]
    [InlineData("LogRequests", "maybe")]
    [InlineData("LogFormat", "xml")]
    public void What_can_t_be_read_is_named_with_its_value(string name, string value)
    {
        var problem = Should.Throw<ArgumentException>(() => Read((name, value)));
        problem.Message.ShouldContain("SearchPortal:" + name);
        problem.Message.ShouldContain($"“{value}”");
    }

    [Fact]
    public void Proxies_are_addresses_and_networks()
    {
        var settings = Read(("Proxies", "10.1.0.0/16, 192.0.2.1;fd00::/8"));
        foreach (var proxy in new[] { "10.1.2.3", "::ffff:10.1.2.3", "192.0.2.1", "fd00::1" }) settings.IsProxy(IPAddress.Parse(proxy)).ShouldBeTrue(proxy);
        foreach (var other in new[] { "10.2.0.1", "192.0.2.2", "::1" }) settings.IsProxy(IPAddress.Parse(other)).ShouldBeFalse(other);
        settings.IsProxy(null).ShouldBeFalse();
    }

    [Fact]
    public void A_private_address_is_added_only_where_nothing_else_is_said()
    {
        Read().PrivateAddresses(hasOwnUrls: false).ShouldBe(["http://localhost:5081"]);
        Read().PrivateAddresses(hasOwnUrls: true).ShouldBeEmpty();
        Read(("PrivateUrls", "")).PrivateAddresses(hasOwnUrls: false).ShouldBeEmpty();
        Read(("PrivateUrls", "http://127.0.0.1:9000/")).PrivateAddresses(hasOwnUrls: true).ShouldBe(["http://127.0.0.1:9000"]);
    }

    [Fact]
    public void Each_setting_is_in_the_table_of_options()
    {
        var listed = RepositoryDocument.Of("docs/operations.md").Rows("Options of the site").SelectMany(row => RepositoryDocument.SpansOf(row[0]));
        string[] others = ["CursorMinutes", "CursorSnapshots", "CursorMegabytes", "EditorKey", "WriteKey", "LogFormat"];
        var settings = typeof(ServerSettings).GetProperties().Select(property => property.Name).Where(name => name != nameof(ServerSettings.LogsJson)).Concat(others);
        listed.ShouldBe(settings.Select(name => "SearchPortal__" + name), ignoreOrder: true);
    }

    private static ServerSettings Read(params (string Name, string Value)[] settings) => ServerSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("SearchPortal:" + setting.Name, (string?)setting.Value))).Build());
}
