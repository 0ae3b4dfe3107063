namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>A line of the visible page.</summary>
/// <param name="Text">The line; empty where it is longer than <see cref="PageLines.Longest"/>.</param>
/// <param name="Order">Where it begins, counted in elements as <see cref="PageElement.Order"/> is.</param>
internal sealed record PageLine(string Text, int Order);
