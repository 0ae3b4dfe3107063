using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>Takes a clause out of the text of a query, so that what is left needs no repair.</summary>
internal static class ClauseRemoval
{
    private static readonly string[] Joining = ["AND", "OR", "&&", "||"];

    /// <summary>The query without one of its outermost clauses, with the signs and the one operator that belonged to it.</summary>
    public static string Without(string query, QueryClause clause)
    {
        var before = query[..clause.Start].TrimEnd();
        var after = query[(clause.Start + clause.Text.Length)..].TrimStart();
        // Parentheses around it alone would hold nothing.
        while (before.EndsWith('(') && after.StartsWith(')')) (before, after) = (before[..^1].TrimEnd(), after[1..].TrimStart());
        before = WithoutSigns(before);
        if (Joining.FirstOrDefault(word => EndsWith(before, word)) is { } last) before = before[..^last.Length].TrimEnd();
        else if (Joining.FirstOrDefault(word => BeginsWith(after, word)) is { } first) after = after[first.Length..].TrimStart();
        return $"{before} {after}".Trim();
    }

    /// <summary>What stands directly before a clause and turns it: <c>+</c>, <c>-</c>, <c>!</c> and <c>NOT</c>, in any number.</summary>
    private static string WithoutSigns(string before)
    {
        while (true)
        {
            var without = before.TrimEnd('+', '-', '!').TrimEnd();
            if (EndsWith(without, "NOT")) without = without[..^"NOT".Length].TrimEnd();
            if (without.Length == before.Length) return before;
            before = without;
        }
    }

    private static bool EndsWith(string text, string word) =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || char.IsWhiteSpace(text[^(word.Length + 1)]) || text[^(word.Length + 1)] == ')');

    private static bool BeginsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]) || text[word.Length] == '(');
}
