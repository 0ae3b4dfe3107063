namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Edits counted by the definition, without any bound: the truth for <c>EditRows</c>.</summary>
internal static class NaiveEdits
{
    public static int Between(string left, string right) => Count(Characters(left), Characters(right));

    /// <summary>The edits to the nearest beginning of a word.</summary>
    public static int ToBeginning(string typed, string word)
    {
        var characters = Characters(word);
        return Enumerable.Range(0, characters.Length + 1).Min(length => Count(Characters(typed), characters[..length]));
    }

    private static int Count(int[] left, int[] right)
    {
        var edits = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                edits[i, j] = Math.Min(edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[left.Length, right.Length];
    }

    private static int[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
