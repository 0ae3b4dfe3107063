using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>What is known of a page beside its text.</summary>
/// <param name="Now">The present, which bounds plausible dates.</param>
/// <param name="StatedTitle">The headline where something beside the text states it.</param>
/// <param name="Language">The language with its country, where that is known; a BCP 47 tag.</param>
/// <param name="Anchor">What relative dates are counted from; null where nobody knows when the page was received.</param>
internal sealed record PageContext(DateTimeOffset Now, string? StatedTitle = null, string? Language = null, DateAnchor? Anchor = null);
