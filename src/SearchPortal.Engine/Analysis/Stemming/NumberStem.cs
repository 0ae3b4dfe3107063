namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>The stems of numbers: F-16s meets F-16, and 1.000 is 1000 where a comma stands before decimals.</summary>
internal static class NumberStem
{
    private const int GroupLength = 3;

    /// <summary>The stem of a term that begins with a digit.</summary>
    /// <param name="term">The term.</param>
    /// <param name="hasDecimalComma">Whether points part groups of digits.</param>
    public static string Of(string term, bool hasDecimalComma)
    {
        // 1980s is a decade and not the year.
        if (term.Length > 1 && term[^1] == 's' && term[^2] is >= '1' and <= '9') return term[..^1];
        return hasDecimalComma && IsOneGroup(term) ? term.Replace(".", "", StringComparison.Ordinal) : term;
    }

    /// <summary>One to three digits, a point, and three digits.</summary>
    private static bool IsOneGroup(string term)
    {
        var point = term.IndexOf('.', StringComparison.Ordinal);
        return point is > 0 and <= GroupLength && term.Length == point + 1 + GroupLength && term[0] != '0'
            && !term.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9');
    }
}
