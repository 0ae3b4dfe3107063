using System.Globalization;
using System.Net;

namespace SearchPortal.Web.Hosting;

/// <summary>Reads settings of the section <c>SearchPortal</c>. A value that can't be read ends the start with a message that names it.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    /// <summary>What stands before the name of each setting.</summary>
    public const string Section = "SearchPortal:";

    private static readonly char[] Separators = [' ', ',', ';'];

    /// <summary>A text; null where it is absent or empty.</summary>
    public string? Text(string name) => configuration[Section + name] is { Length: > 0 } text ? text : null;

    /// <summary>Whether the setting is there, be it empty.</summary>
    public bool IsGiven(string name) => configuration[Section + name] is not null;

    /// <summary>A whole number from <paramref name="least"/> on.</summary>
    public int Number(string name, int usual, int least = 1) => Text(name) switch
    {
        null => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least => number,
        var text => throw Wrong(name, text, string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} on")),
    };

    /// <summary><c>on</c> or <c>off</c>.</summary>
    public bool Switch(string name) => Text(name) switch
    {
        null or "off" or "false" => false,
        "on" or "true" => true,
        var text => throw Wrong(name, text, "Write on or off"),
    };

    /// <summary>One of a few words; the first where it is absent.</summary>
    public string Word(string name, params string[] words) => Text(name) switch
    {
        null => words[0],
        var text when words.Contains(text) => text,
        var text => throw Wrong(name, text, "Write " + string.Join(" or ", words)),
    };

    /// <summary>Several values, parted by blanks, commas or semicolons.</summary>
    public IReadOnlyList<string> List(string name) => Text(name)?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Addresses and networks: <c>127.0.0.1</c>, <c>10.0.0.0/8</c>, <c>fd00::/8</c>.</summary>
    public IReadOnlyList<IPNetwork> Networks(string name) => [.. List(name).Select(text =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw Wrong(name, text, "Write addresses such as 127.0.0.1, or networks such as 10.0.0.0/8"))];

    /// <summary>Addresses of http or https with no more than a host and a port.</summary>
    public IReadOnlyList<string> Origins(string name) => [.. List(name).Select(text =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw Wrong(name, text, "Write addresses such as https://news.example.org"))];

    /// <summary>One such address; null where it is absent.</summary>
    public string? Origin(string name) => Origins(name) switch
    {
        [] => null,
        [var origin] => origin,
        var several => throw Wrong(name, string.Join(' ', several), "Write one address"),
    };

    /// <summary>A message about a setting.</summary>
    public static ArgumentException Wrong(string name, string value, string remedy) => new($"The setting {Section}{name} is “{value}”. {remedy}.");
}
