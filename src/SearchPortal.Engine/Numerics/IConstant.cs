namespace SearchPortal.Engine.Numerics;

/// <summary>A number that a type stands for: generic code over such types is compiled once for each number, with the number in it.</summary>
internal interface IConstant
{
    /// <summary>The number.</summary>
    static abstract int Value { get; }
}
