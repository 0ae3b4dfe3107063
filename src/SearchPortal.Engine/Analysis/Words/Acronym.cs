namespace SearchPortal.Engine.Analysis.Words;

/// <summary>Single letters with full stops between: U.N.</summary>
internal static class Acronym
{
    /// <summary>The end of the acronym that begins at a letter, behind its last full stop, or -1 where there are not two letters.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = -1;
        var letters = 0;
        var i = start;
        while (i < text.Length && CharacterClasses.At(text, i, out var width) == CharacterClass.Letter)
        {
            i = CharacterClasses.SkipMarks(text, i + width);
            var hasStop = i < text.Length && text[i] == '.';
            if (!hasStop && CharacterClasses.IsWordPart(text, i)) break;
            letters++;
            end = hasStop ? ++i : i;
            if (!hasStop) break;
        }

        return letters > 1 ? end : -1;
    }
}
