namespace SearchPortal.News.Names;

/// <summary>What a word is beside being a word of a listed name.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>A title or office: <c>Marshal</c>.</summary>
    Title = 1,

    /// <summary>A small word of names: <c>al</c>.</summary>
    Particle = 2,

    /// <summary>A word of the language: <c>hope</c>.</summary>
    Ordinary = 4,

    /// <summary>An ordinary word that people are also called by: <c>Grant</c>. Always with <see cref="Ordinary"/>.</summary>
    AlsoName = 8,

    /// <summary>An ordinary word of another language than English: <c>un</c>. Always with <see cref="Ordinary"/>.</summary>
    Foreign = 16,
}
