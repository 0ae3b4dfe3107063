using System.Text;

namespace SearchPortal.News.Names;

/// <summary>
/// What is left of a name in Latin letters when transliterations no longer matter: vowels and a later h fall away, double
/// letters count once, and letters that writers take for each other become one. Dbeibah, Dbeibeh and Dabaiba have one
/// skeleton, Khalifa and Khalid two.
/// </summary>
internal static class ConsonantSkeleton
{
    /// <summary>The skeleton of a folded word; a word in another script is its own.</summary>
    public static string Of(string folded)
    {
        if (!Ascii.IsValid(folded)) return folded;
        var skeleton = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
        {
            var sound = folded[i] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' => i == 0 ? 'a' : '\0',
                'h' => i == 0 ? 'h' : '\0',
                'q' or 'g' or 'k' or 'c' => 'k',
                'z' => 's',
                'v' => 'f',
                'p' => 'b',
                var letter => letter,
            };
            if (sound != '\0' && (skeleton.Length == 0 || skeleton[^1] != sound)) skeleton.Append(sound);
        }

        return skeleton.ToString();
    }
}
