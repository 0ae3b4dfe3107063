namespace SearchPortal.News.Names.Matching;

/// <summary>One sound of a word in Latin letters, or one letter of an Arabic word.</summary>
/// <param name="Sound">A number of <see cref="Sounds"/> or of <see cref="ArabicLetters"/>; never 0.</param>
/// <param name="IsDoubled">Whether the consonant is written twice, or a silent h stands behind the last vowel.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct Unit(byte Sound, bool IsDoubled, Place Place);
