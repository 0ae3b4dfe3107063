namespace SearchPortal.Engine.Tests.Searching;

/// <summary>Some words of a text, and the label of the query that found them there. A mark has a place, but shows nowhere.</summary>
internal readonly record struct NaiveSpan(string Text, int Start, int End, string? Label = null, bool IsMark = false)
{
    public (int Start, int End) Place => (Start, End);
}
