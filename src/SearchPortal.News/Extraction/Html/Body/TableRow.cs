namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>A row of a table.</summary>
/// <param name="Text">Its cells, parted by tabs.</param>
/// <param name="Weight">See <see cref="PageText.Weight"/>.</param>
/// <param name="LinkWeight">See <see cref="PageText.LinkWeight"/>.</param>
internal sealed record TableRow(string Text, int Weight, int LinkWeight);
