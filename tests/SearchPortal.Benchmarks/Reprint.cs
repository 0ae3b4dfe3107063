using SearchPortal.News;

namespace SearchPortal.Benchmarks;

/// <summary>An article that was made of another one.</summary>
/// <param name="Original">What it was made of.</param>
/// <param name="Article">The result.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="IsCopy">Whether it is a copy, and not other news in the same form.</param>
internal sealed record Reprint(Article Original, Article Article, string Kind, bool IsCopy);
