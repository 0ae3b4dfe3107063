namespace SearchPortal.News.Catalog;

/// <summary>A cursor that can't be followed. The message says what to do instead.</summary>
public sealed class CursorException : Exception
{
    private CursorException(string message, bool isGone) : base(message) => IsGone = isGone;

    /// <summary>True where the cursor was good once; false where it never was one of this search.</summary>
    public bool IsGone { get; }

    internal static CursorException Unreadable() => new("This is no cursor, or part of it is missing. Take it whole from “next” of the answer before, or search again without it.", isGone: false);

    internal static CursorException OfOtherSearch() => new("This cursor belongs to another search. Change nothing but “size” between the pages of a search, or search again without the cursor.", isGone: false);

    internal static CursorException Gone() => new("The state of the index that this cursor goes on in is no longer kept. Search again without the cursor.", isGone: true);
}
