namespace SearchPortal.News.Dates;

/// <summary>A date within a line.</summary>
/// <param name="Date">The date.</param>
/// <param name="Role">What it is the date of, by the words before it.</param>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="End">Where it ends.</param>
internal sealed record FoundDate(PublishedDate Date, DateRole Role, int Start, int End);
