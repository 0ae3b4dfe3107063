namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>
/// Porter's stemmer for English: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two changes
/// that its author made later (<c>bli</c> → <c>ble</c> instead of <c>abli</c> → <c>able</c>, and <c>logi</c> → <c>log</c>),
/// which Lucene's PorterStemFilter has too.
/// </summary>
/// <remarks>
/// A word is [C](VC)^m[V]: C is a run of consonants, V of vowels, and m is the measure of the word. A vowel is a, e, i, o, u,
/// or y after a consonant. A rule "(condition) S1 → S2" replaces the ending S1 if the part before it meets the condition; of
/// the rules of one step only the one with the longest matching ending is tried.
/// </remarks>
internal ref struct PorterStemmer
{
    private readonly Span<char> _word;
    private int _length;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
    }

    private readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>
    /// The stem of a lower-case word. Words of one or two letters and words with anything but a–z come back unchanged. A stem
    /// is never longer than its word.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Length > CachedAnalyzer.MaxTermLength || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        Span<char> buffer = stackalloc char[CachedAnalyzer.MaxTermLength];
        word.CopyTo(buffer);
        var stem = buffer[..Stem(buffer[..word.Length])];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    /// <summary>Turns a lower-case word of any characters into its stem, in place, and returns the stem's length. What is no vowel counts as
    /// a consonant, as Lucene's PorterStemFilter has it.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length < 3) return word.Length;
        var stemmer = new PorterStemmer(word);
        stemmer.RemovePluralsAndTenses();
        stemmer.TurnFinalY();
        stemmer.ReduceDoubleSuffixes();
        stemmer.RemoveNounSuffixes();
        stemmer.RemoveLastSuffix();
        stemmer.TidyUp();
        return stemmer._length;
    }

    /// <summary>Steps 1a and 1b: plurals, -ed and -ing.</summary>
    private void RemovePluralsAndTenses()
    {
        if (Ends("sses") || Ends("ies")) _length -= 2;
        else if (Ends("s") && !Ends("ss")) _length--;

        if (Ends("eed"))
        {
            if (Measure(_length - 3) > 0) _length--;
            return;
        }

        var suffix = Ends("ed") ? 2 : Ends("ing") ? 3 : 0;
        if (suffix == 0 || !HasVowel(_length - suffix)) return;
        _length -= suffix;
        if (Ends("at") || Ends("bl") || Ends("iz")) Append('e');
        else if (EndsInDoubleConsonant() && !(Ends("l") || Ends("s") || Ends("z"))) _length--;
        else if (Measure(_length) == 1 && EndsInShortSyllable(_length)) Append('e');
    }

    /// <summary>Step 1c: a final y after a vowel in the stem becomes i.</summary>
    private readonly void TurnFinalY()
    {
        if (Ends("y") && HasVowel(_length - 1)) _word[_length - 1] = 'i';
    }

    /// <summary>Step 2, all rules for m &gt; 0. Of two endings that both match, the longer stands first.</summary>
    private void ReduceDoubleSuffixes()
    {
        _ = Replace("ational", "ate") || Replace("tional", "tion")
            || Replace("enci", "ence") || Replace("anci", "ance")
            || Replace("izer", "ize")
            || Replace("bli", "ble") || Replace("alli", "al") || Replace("entli", "ent") || Replace("eli", "e") || Replace("ousli", "ous")
            || Replace("ization", "ize") || Replace("ation", "ate") || Replace("ator", "ate")
            || Replace("alism", "al") || Replace("iveness", "ive") || Replace("fulness", "ful") || Replace("ousness", "ous")
            || Replace("aliti", "al") || Replace("iviti", "ive") || Replace("biliti", "ble")
            || Replace("logi", "log");
    }

    /// <summary>Step 3, all rules for m &gt; 0.</summary>
    private void RemoveNounSuffixes()
    {
        _ = Replace("icate", "ic") || Replace("ative", "") || Replace("alize", "al")
            || Replace("iciti", "ic") || Replace("ical", "ic") || Replace("ful", "") || Replace("ness", "");
    }

    /// <summary>Step 4, all rules for m &gt; 1; -ion only after s or t.</summary>
    private void RemoveLastSuffix()
    {
        _ = Remove("al") || Remove("ance") || Remove("ence") || Remove("er") || Remove("ic") || Remove("able") || Remove("ible")
            || Remove("ant") || Remove("ement") || Remove("ment") || Remove("ent")
            || (Ends("sion") || Ends("tion") ? Remove("ion") : Remove("ou"))
            || Remove("ism") || Remove("ate") || Remove("iti") || Remove("ous") || Remove("ive") || Remove("ize");
    }

    /// <summary>Step 5: a final e where the stem is long enough, and -ll where m &gt; 1.</summary>
    private void TidyUp()
    {
        if (Ends("e"))
        {
            var measure = Measure(_length - 1);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(_length - 1))) _length--;
        }

        if (Ends("ll") && Measure(_length - 1) > 1) _length--;
    }

    /// <summary>Tries one rule for m &gt; 0. True where the ending matches, changed or not: then the step is over.</summary>
    private bool Replace(ReadOnlySpan<char> ending, ReadOnlySpan<char> replacement)
    {
        if (!Ends(ending)) return false;
        var stem = _length - ending.Length;
        if (Measure(stem) == 0) return true;
        replacement.CopyTo(_word[stem..]);
        _length = stem + replacement.Length;
        return true;
    }

    /// <summary>Tries one rule for m &gt; 1. True where the ending matches, changed or not: then the step is over.</summary>
    private bool Remove(ReadOnlySpan<char> ending)
    {
        if (!Ends(ending)) return false;
        if (Measure(_length - ending.Length) > 1) _length -= ending.Length;
        return true;
    }

    private void Append(char letter) => _word[_length++] = letter;

    private readonly bool Ends(ReadOnlySpan<char> ending) => Word.EndsWith(ending);

    /// <summary>*d: the word ends in two equal consonants.</summary>
    private readonly bool EndsInDoubleConsonant() =>
        _length > 1 && _word[_length - 1] == _word[_length - 2] && IsConsonant(_length - 1);

    /// <summary>*o: the first letters of the word end in consonant, vowel, consonant, the last of them not w, x or y.</summary>
    private readonly bool EndsInShortSyllable(int length) =>
        length > 2
        && IsConsonant(length - 3) && !IsConsonant(length - 2) && IsConsonant(length - 1)
        && _word[length - 1] is not ('w' or 'x' or 'y');

    /// <summary>*v*: there is a vowel in the first letters of the word.</summary>
    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(i)) return true;
        }

        return false;
    }

    /// <summary>m: how often a vowel is followed by a consonant in the first letters of the word.</summary>
    private readonly int Measure(int length)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < length; i++)
        {
            var isConsonant = IsConsonant(i);
            if (isConsonant && afterVowel) measure++;
            afterVowel = !isConsonant;
        }

        return measure;
    }

    private readonly bool IsConsonant(int position)
    {
        if (_word[position] != 'y') return _word[position] is not ('a' or 'e' or 'i' or 'o' or 'u');
        // In a run of y's, a consonant and vowels take turns from its first one.
        var first = position;
        while (first > 0 && _word[first - 1] == 'y') first--;
        var firstIsConsonant = first == 0 || _word[first - 1] is 'a' or 'e' or 'i' or 'o' or 'u';
        return (position - first) % 2 == 0 == firstIsConsonant;
    }
}
