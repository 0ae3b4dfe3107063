namespace SearchPortal.News.Figures;

/// <summary>How a figure is meant.</summary>
internal enum FigureBound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>At least so much: <c>more than $4 billion</c>.</summary>
    Over,

    /// <summary>At most so much: <c>nearly $4 billion</c>.</summary>
    Under,

    /// <summary>Near to it: <c>about $4 billion</c>.</summary>
    About,
}
