using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Pages;

/// <summary>Language tags of articles (BCP 47), which may be anything.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag for a <c>lang</c> attribute, or null where it is unknown or none.</summary>
    public static string? OrNull(string tag) => tag != "und" && WellFormed().IsMatch(tag) ? tag : null;

    /// <summary>The language's English name, or null where it is unknown.</summary>
    public static string? Name(string tag)
    {
        if (OrNull(tag) is not { } known) return null;
        try
        {
            return CultureInfo.GetCultureInfo(known).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return known;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}\z")]
    private static partial Regex WellFormed();
}
