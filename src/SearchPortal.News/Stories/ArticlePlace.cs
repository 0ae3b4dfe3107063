namespace SearchPortal.News.Stories;

/// <summary>Where an article stands in time: by date of publication, undated last, then by id.</summary>
/// <param name="Published">Seconds since 1970, or null.</param>
/// <param name="Id">The article's id.</param>
internal readonly record struct ArticlePlace(long? Published, string Id) : IComparable<ArticlePlace>
{
    public int CompareTo(ArticlePlace other)
    {
        var byDate = (Published ?? long.MaxValue).CompareTo(other.Published ?? long.MaxValue);
        return byDate != 0 ? byDate : string.CompareOrdinal(Id, other.Id);
    }
}
