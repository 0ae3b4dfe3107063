namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The short way for most words of English text: only ASCII letters or digits, with nothing around that could join them to more.</summary>
internal static class AsciiWords
{
    private const byte Separator = 0;
    private const byte Letter = 1;
    private const byte Digit = 2;

    /// <summary>Joins letters or digits where one follows.</summary>
    private const byte Joiner = 3;

    private static readonly byte[] Kinds = MakeTable();

    /// <summary>Whether a character is ASCII and no word begins at it.</summary>
    public static bool IsSeparator(char unit) => unit < 128 && Kinds[unit] is Separator or Joiner && unit != '_';

    /// <summary>The length of the word at the start of a text, or 0 where the rules of <see cref="WordBoundaries"/> must be asked.</summary>
    public static int PlainLength(ReadOnlySpan<char> text)
    {
        var kinds = Kinds;
        var kind = text[0] < 128 ? kinds[text[0]] : Separator;
        if (kind is not (Letter or Digit)) return 0;
        var length = 1;
        while (length < text.Length && text[length] < 128 && kinds[text[length]] == kind) length++;
        if (length == text.Length) return length;
        var next = text[length];
        if (next >= 128) return 0;
        if (kinds[next] == Separator) return length;
        if (kinds[next] != Joiner || next == '_') return 0;
        // A full stop, comma or apostrophe before white space or the end joins nothing.
        return length + 1 == text.Length || (text[length + 1] < 128 && kinds[text[length + 1]] == Separator) ? length : 0;
    }

    private static byte[] MakeTable()
    {
        var kinds = new byte[128];
        for (var unit = (char)0; unit < kinds.Length; unit++)
        {
            if (char.IsAsciiLetter(unit)) kinds[unit] = Letter;
            else if (char.IsAsciiDigit(unit)) kinds[unit] = Digit;
            else if (unit is '.' or ',' or ';' or ':' or '\'' or '_') kinds[unit] = Joiner;
        }

        return kinds;
    }
}
