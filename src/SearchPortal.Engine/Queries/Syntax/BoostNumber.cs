using System.Globalization;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>The number behind a caret: the weight of the clause before it.</summary>
internal static class BoostNumber
{
    /// <summary>Reads the number from <paramref name="start"/> on.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="start">First code unit behind the caret.</param>
    /// <param name="end">One past the number; <paramref name="start"/> where there is none.</param>
    /// <returns>The number, which may be out of bounds, rounded to four decimals; null where there is none.</returns>
    public static double? Read(string text, int start, out int end)
    {
        end = start;
        if (end < text.Length && text[end] is '-' or '+') end++;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.') end++;
        // A number that goes on as a word is none: ^2nd.
        if (end < text.Length && CharacterRules.StartsWord(text, end)) end = start;
        return double.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Math.Round(number, 4)
            : null;
    }

    /// <summary>The number as the query language writes it.</summary>
    public static string Write(float boost) => boost.ToString("0.####", CultureInfo.InvariantCulture);
}
