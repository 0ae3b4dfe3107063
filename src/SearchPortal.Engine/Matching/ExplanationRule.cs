namespace SearchPortal.Engine.Matching;

/// <summary>How the value of an <see cref="Explanation"/> follows from those of its parts.</summary>
public enum ExplanationRule
{
    /// <summary>It is given: there are no parts.</summary>
    Given,

    /// <summary>The sum of the parts.</summary>
    Sum,

    /// <summary>The product of the parts.</summary>
    Product,

    /// <summary>The greatest of the parts.</summary>
    Greatest,

    /// <summary>Of two parts F and k: F / (k + F).</summary>
    Saturation,
}
