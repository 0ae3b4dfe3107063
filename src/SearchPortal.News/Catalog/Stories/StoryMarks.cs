using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>By what copies of an article and other reports of its event are found.</summary>
/// <param name="Sketch">See <see cref="CopySketch"/>.</param>
/// <param name="Shingles">See <see cref="CopyText.Shingles"/>.</param>
/// <param name="Event">The value of <see cref="ArticleSchema.Event"/>; see <see cref="StoryTerms"/>.</param>
internal sealed record StoryMarks(ulong[] Sketch, ulong[] Shingles, string Event)
{
    /// <summary>Those of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="published">When it was published, in seconds since 1970; null where that is not known.</param>
    public static StoryMarks Of(Article article, long? published)
    {
        var text = CopyText.Of(article, published);
        return new StoryMarks(CopySketch.Of(text), text.Shingles, StoryTerms.Text(StoryTerms.Of(article)));
    }
}
