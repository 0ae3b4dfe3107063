namespace SearchPortal.News.Figures;

/// <summary>What a figure tells.</summary>
public enum FigureKind
{
    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share in percent.</summary>
    Share,

    /// <summary>How many of something there are.</summary>
    Count,

    /// <summary>A day, or days, of a month.</summary>
    Date,

    /// <summary>A day of the week.</summary>
    Weekday,
}
