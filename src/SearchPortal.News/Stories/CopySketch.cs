namespace SearchPortal.News.Stories;

/// <summary>A few numbers by which possible copies of an article are found among all others: the smallest hashes of its shingles (a bottom-k sketch;
/// Andrei Broder, On the resemblance and containment of documents, 1997). Of texts that share a part p of all their shingles, sketches
/// share about p times <see cref="Size"/> numbers. A text that is too short for that has one number for its headline.</summary>
internal static class CopySketch
{
    /// <summary>The most numbers.</summary>
    public const int Size = 24;

    /// <summary>How many numbers copies have in common. Copies share three tenths of their shingles or more: of those that share no more than that, one in
    /// seventy has fewer than three numbers of 24 in common.</summary>
    public const int LeastShared = 3;

    /// <summary>How many of them it is for articles that were published on other days, which are copies only if they share half of their shingles, or nearly all of the shorter one's: of those
    /// that share half, one in a thousand has fewer than five numbers of 24 in common.</summary>
    public const int LeastSharedLater = 5;

    // Upper bits tell nothing of the smallest hashes, so words are made of the lower 37.
    private const int Letters = 8;
    private const ulong HeadlineMark = 1;

    /// <summary>The sketch of an article; empty where it has neither text nor headline.</summary>
    public static ulong[] Of(CopyText text)
    {
        if (text.Words >= CopyComparison.TinyWords) return text.Shingles.AsSpan(0, Math.Min(Size, text.Shingles.Length)).ToArray();
        return text.TitleHash == 0 ? [] : [StableHash.Join(text.TitleHash, HeadlineMark)];
    }

    /// <summary>How many numbers of a sketch an article must have in its own to be compared.</summary>
    public static int LeastOf(ulong[] sketch) => Math.Min(LeastShared, sketch.Length);

    /// <summary>Whether an article with so many numbers in common may be a copy.</summary>
    /// <param name="shared">The numbers that both sketches have.</param>
    /// <param name="text">One of the two.</param>
    /// <param name="publishedOther">When the other one was published.</param>
    public static bool MayBeCopies(double shared, CopyText text, long? publishedOther) =>
        shared >= LeastSharedLater || !CopyComparison.AreApart(text.Published, publishedOther) || shared >= (text.Words >= CopyComparison.TinyWords ? text.Shingles.Length : 1);

    /// <summary>The sketch as words of an index: letters alone, so that no reader of words takes them for numbers.</summary>
    public static string[] Words(ulong[] sketch) => Array.ConvertAll(sketch, Word);

    /// <summary>A number as a word of an index.</summary>
    public static string Word(ulong hash) => string.Create(Letters, hash, static (word, rest) =>
    {
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = (char)('a' + rest % 26);
            rest /= 26;
        }
    });
}
