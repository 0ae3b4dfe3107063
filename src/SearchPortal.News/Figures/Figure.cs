namespace SearchPortal.News.Figures;

/// <summary>An amount, a count or a date in a text.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Unit">Of money the currency by ISO 4217, or empty where it is not told; of a count or a share what is counted, as written; of a date the month's number.</param>
internal sealed record Figure(FigureKind Kind, int Start, int End, string Unit)
{
    /// <summary>How it is meant.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>The number; null where the text gives none: <c>several billion</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The power of ten, in steps of three, that it lies in: 9 for billions.</summary>
    public int Scale { get; init; }

    /// <summary>Of a date the first and the last day; 0 where none is told. Of a day of the week, its bits.</summary>
    public (int First, int Last) Days { get; init; }

    /// <summary>Of a date the year; 0 where none is told.</summary>
    public int Year { get; init; }
}
