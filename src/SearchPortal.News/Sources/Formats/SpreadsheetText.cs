namespace SearchPortal.News.Sources.Formats;

/// <summary>
/// Text in the cells of a table that a spreadsheet may open. Text that it would take for a formula gets an apostrophe in front, as spreadsheets themselves
/// mark text. So does text that begins with apostrophes and then so: what is read back is what was written.
/// </summary>
public static class SpreadsheetText
{
    private const char Mark = '\'';

    // Tab and line ends: a spreadsheet may drop them and look at what follows. The wide signs are taken for the narrow ones by Asian input.
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text so that no spreadsheet takes it for a formula.</summary>
    public static string Defuse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsFormula(text.AsSpan().TrimStart(Mark)) ? Mark + text : text;
    }

    /// <summary>The text of a cell as it was before <see cref="Defuse"/>.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Mark) && IsFormula(cell.AsSpan().TrimStart(Mark)) ? cell[1..] : cell;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && FormulaStarts.AsSpan().Contains(text[0]);
}
