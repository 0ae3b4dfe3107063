namespace SearchPortal.News.Extraction.Html;

/// <summary>Kinds of versions of an article's page.</summary>
public enum PageVersionKind
{
    /// <summary>The article's own page, or the first of its pages.</summary>
    Main,

    /// <summary>The short form for telephones (AMP).</summary>
    Amp,

    /// <summary>The form for printing.</summary>
    Print,

    /// <summary>The second page of an article, or a later one.</summary>
    Further,
}
