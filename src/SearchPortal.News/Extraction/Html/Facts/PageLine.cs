namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>A short line of the visible page.</summary>
/// <param name="Text">The line.</param>
/// <param name="Order">Where it begins, counted in elements as <see cref="PageElement.Order"/> is.</param>
internal sealed record PageLine(string Text, int Order);
