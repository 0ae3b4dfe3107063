using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Reads the number of a page in addresses such as <c>…/article?page=2</c>, <c>…/article/page/2/</c> and <c>…/article/2/</c>.</summary>
internal static partial class PageNumber
{
    private const int Last = 99;

    /// <summary>The number that an address states by its parameters or by a part of its path that says so.</summary>
    /// <param name="address">The address.</param>
    /// <returns>2 to 99, and the address of the first page; null where the address states none.</returns>
    public static (int Number, Uri First)? Stated(Uri address) => Read(address, PathPart()) is { Number: > 1 } stated ? stated : null;

    /// <summary>The number of a page where the address of the first one is known, also where nothing but a number at its end says that it is one.</summary>
    /// <param name="address">The address.</param>
    /// <param name="first">The address of the first page.</param>
    /// <returns>1 to 99; null where the address is of no page of that article.</returns>
    public static int? Of(Uri address, Uri first)
    {
        if (IsSame(address, first)) return 1;
        foreach (var form in (Regex[])[PathPart(), PathEnd()])
        {
            if (Read(address, form) is { } page && IsSame(page.First, first)) return page.Number;
        }

        return null;
    }

    /// <summary>The address of the first page, where an address ends with the number of a page.</summary>
    /// <param name="address">The address.</param>
    public static Uri? FirstOf(Uri address) => (Read(address, PathPart()) ?? Read(address, PathEnd()))?.First;

    /// <summary>Whether two addresses are one, but for the slash at the end.</summary>
    public static bool IsSame(Uri one, Uri other) =>
        one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase) && one.Query == other.Query && one.AbsolutePath.TrimEnd('/') == other.AbsolutePath.TrimEnd('/');

    private static (int Number, Uri First)? Read(Uri address, Regex form)
    {
        int? number = null;
        var first = PageAddress.Without(address, (name, value) =>
        {
            if (!IsPageParameter(name) || Read(value) is not { } read) return false;
            number = read;
            return true;
        });
        var match = form.Match(address.AbsolutePath);
        if (number is null && match.Success && Read(match.Groups["number"].Value) is { } inPath)
        {
            number = inPath;
            var path = address.AbsolutePath;
            first = new UriBuilder(address) { Path = path[..match.Index] + match.Groups["extension"].Value + (path.EndsWith('/') ? "/" : "") }.Uri;
        }

        return number is null || PageAddress.IsFrontPage(first) ? null : (number.Value, first);
    }

    private static int? Read(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Last ? number : null;

    private static bool IsPageParameter(string name) =>
        name.ToLowerInvariant() is "page" or "pg" or "seite" or "pagina" or "pagenum" or "page_num" or "pagenumber" or "sayfa" or "paged";

    [GeneratedRegex("[/,_-](page|seite|pagina|sayfa)[/=_-]?(?<number>[0-9]{1,2})(?<extension>\\.[a-z]{3,5})?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathPart();

    [GeneratedRegex("/(?<number>[0-9]{1,2})(?<extension>\\.[a-z]{3,5})?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathEnd();
}
