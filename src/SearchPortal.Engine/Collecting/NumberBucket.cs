namespace SearchPortal.Engine.Collecting;

/// <summary>A run of numbers that are counted together.</summary>
/// <param name="Name">What it is called: buckets of one name add up.</param>
/// <param name="First">Its smallest number.</param>
/// <param name="Last">Its largest number, which is part of it.</param>
public readonly record struct NumberBucket(string Name, long First, long Last)
{
    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(long number) => First <= number && number <= Last;
}
