namespace SearchPortal.News.Catalog;

/// <summary>A value of a facet.</summary>
/// <param name="Value">Its id in URLs; <see cref="Unknown"/> for articles without one.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Count">Articles, exactly.</param>
/// <param name="Selected">Whether the request chose it.</param>
/// <param name="Excluded">Whether the request left it out.</param>
public sealed record FacetValue(string Value, string Label, long Count, bool Selected, bool Excluded = false)
{
    /// <summary>Stands for "the source does not say".</summary>
    public const string Unknown = "(unknown)";
}
