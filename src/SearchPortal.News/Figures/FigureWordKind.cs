namespace SearchPortal.News.Figures;

/// <summary>What words around figures are there for. The list in <c>Data</c> names them in small letters with dashes and explains them.</summary>
internal enum FigureWordKind
{
    /// <summary>A power of ten.</summary>
    Scale,

    /// <summary>A number that is not told.</summary>
    Indefinite,

    /// <summary>A power of ten that stands for some of them.</summary>
    Plural,

    /// <summary>Makes the number the least.</summary>
    Over,

    /// <summary>Makes the number the most.</summary>
    Under,

    /// <summary>Makes the number a guess.</summary>
    About,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>Says that a sum follows.</summary>
    Worth,

    /// <summary>Makes the number a share.</summary>
    Percent,

    /// <summary>Stands between a number and its currency.</summary>
    Joint,

    /// <summary>Is nothing that is counted.</summary>
    NotCounted,

    /// <summary>A number in words.</summary>
    Number,
}
