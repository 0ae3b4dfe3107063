namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Words of few letters from a seed, so that many are near each other; some letters are of other scripts and other planes.</summary>
internal static class RandomWords
{
    private static readonly string[] Letters = ["a", "b", "c", "د", "𞤀"];

    public static string Word(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => Letters[random.Next(Letters.Length)]));

    public static string[] Different(Random random, int count, int longest) =>
        [.. Enumerable.Range(0, count).Select(_ => Word(random, longest)).Distinct(StringComparer.Ordinal)];
}
