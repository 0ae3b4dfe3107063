using DiffPlex;

namespace SearchPortal.News.Differences;

/// <summary>Two texts that are cut already, in the form that the differ takes.</summary>
internal sealed class Pieces(IReadOnlyList<string> before, IReadOnlyList<string> after) : IChunker
{
    private const string Before = "before";
    private const string After = "after";

    /// <summary>The places where the two differ, in order. Takes as long as the number of pieces times the number of differences (E. Myers, <em>An O(ND)
    /// Difference Algorithm and Its Variations</em>, 1986).</summary>
    public static IReadOnlyList<DiffPlex.Model.DiffBlock> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Differ.Instance.CreateDiffs(Before, After, ignoreWhiteSpace: false, ignoreCase: false, new Pieces(before, after)).DiffBlocks.AsReadOnly();

    IReadOnlyList<string> IChunker.Chunk(string text) => text == Before ? before : after;
}
