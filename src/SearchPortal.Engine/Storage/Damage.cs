namespace SearchPortal.Engine.Storage;

/// <summary>What a check takes for damage: all that reading bytes of any kind can end in. A reader that is asked by anybody else says <see cref="IndexCorruptException"/>.</summary>
internal static class Damage
{
    public static bool Is(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or ArgumentException or OverflowException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException;
}
