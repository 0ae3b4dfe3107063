namespace SearchPortal.News.Sources.Markup;

/// <summary>A text or an element within an element: one of the two is null.</summary>
internal readonly record struct MarkupNode(string? Text, MarkupElement? Element);
