namespace SearchPortal.News.Names.Matching;

/// <summary>What the scorer sees of two words.</summary>
internal static class PairFeatures
{
    /// <summary>Their names, in their order: the file of weights uses them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "odds", "worst", "second", "oddsPerUnit", "edits", "dearEdits", "vowelEdits", "confused", "consonantEdits", "mixed",
        "noVowel", "noWeak", "noConsonant", "noLong", "doubled", "firstCost", "firstVowelCost", "lastVowelCost", "lastCost", "middleCost",
        "vowelCost", "consonantCost", "minConsonants", "maxConsonants", "minUnits", "maxUnits", "unitsDifference", "letterEdits",
        "letterEditRatio", "sameStart", "sameFirst", "sameLast", "minVowels", "vowelsDifference", "givenName", "sameSkeleton", "eastern",
        "westernLetters", "slavicEnd", "minLetters",
    ];

    /// <summary>How many there are.</summary>
    public const int Count = 40;

    /// <summary>The feature that is the log-odds by the edits alone.</summary>
    public const int Odds = 0;

    /// <summary>The feature that knows the list of given names.</summary>
    public const int GivenName = 34;

    private const float Dear = 1.2f;

    /// <summary>Measures two words.</summary>
    /// <param name="pair">The words.</param>
    /// <param name="weights">Weights of edits.</param>
    /// <param name="values">Room for <see cref="Count"/>.</param>
    public static void Measure(WordPair pair, EditWeights weights, Span<float> values)
    {
        Span<Edit> edits = stackalloc Edit[Alignment.MaxEdits];
        edits = edits[..Alignment.Align(pair.LeftUnits, pair.RightUnits, weights, edits)];
        values[..Count].Clear();
        var (leftConsonants, rightConsonants) = (Consonants(pair.LeftUnits, false), Consonants(pair.RightUnits, weights.IsArabic));
        MeasureEdits(edits, values);
        var odds = weights.Bias + weights.Consonants[Math.Min(EditWeights.MaxConsonants, Math.Min(leftConsonants, rightConsonants))];
        foreach (var edit in edits) odds += edit.Odds;
        var (left, right) = (pair.LeftUnits.Length, pair.RightUnits.Length);
        values[Odds] = odds;
        values[3] = odds / Math.Max(1, Math.Max(left, right));
        values[22] = Math.Min(leftConsonants, rightConsonants);
        values[23] = Math.Max(leftConsonants, rightConsonants);
        values[24] = Math.Min(left, right);
        values[25] = Math.Max(left, right);
        values[26] = Math.Abs(left - right);
        MeasureLetters(pair, weights, values);
        var (leftVowels, rightVowels) = (left - leftConsonants, right - rightConsonants);
        values[32] = Math.Min(leftVowels, rightVowels);
        values[33] = Math.Abs(leftVowels - rightVowels);
        values[GivenName] = GivenNames.Default.Compare(pair.Left, pair.Right);
    }

    private static void MeasureEdits(ReadOnlySpan<Edit> edits, Span<float> values)
    {
        foreach (var edit in edits)
        {
            var cost = -edit.Odds;
            if (cost > values[1]) (values[1], values[2]) = (cost, values[1]);
            else if (cost > values[2]) values[2] = cost;
            if (edit.Group != EditGroup.Reading) values[4]++;
            if (cost > Dear) values[5]++;
            switch (edit.Group)
            {
                case EditGroup.Vowels: values[6]++; break;
                case EditGroup.Confused: values[7]++; break;
                case EditGroup.Consonants: values[8]++; break;
                case EditGroup.Mixed: values[9]++; break;
                case EditGroup.NoVowel: values[10]++; break;
                case EditGroup.NoWeak: values[11]++; break;
                case EditGroup.NoConsonant: values[12]++; break;
                case EditGroup.NoLong: values[13]++; break;
                case EditGroup.Doubled: values[14]++; break;
            }

            switch (edit.Place)
            {
                case Place.First: values[15] += cost; break;
                case Place.FirstVowel: values[16] += cost; break;
                case Place.LastVowel: values[17] += cost; break;
                case Place.Last: values[18] += cost; break;
                default: values[19] += cost; break;
            }

            values[edit.Group is EditGroup.Vowels or EditGroup.NoVowel or EditGroup.NoLong or EditGroup.Mixed ? 20 : 21] += cost;
        }
    }

    private static void MeasureLetters(WordPair pair, EditWeights weights, Span<float> values)
    {
        var left = pair.Left;
        var right = pair.Right;
        values[39] = Math.Min(left.Length, right.Length);
        values[36] = Eastern(left);
        if (weights.IsArabic)
        {
            values[27] = Math.Abs(left.Length - right.Length);
            return;
        }

        var distance = Distance(left, right);
        values[27] = distance;
        values[28] = (float)distance / Math.Max(left.Length, right.Length);
        values[29] = left.CommonPrefixLength(right);
        values[30] = left[0] == right[0] ? 1 : 0;
        values[31] = left[^1] == right[^1] ? 1 : 0;
        values[35] = HaveOneSkeleton(pair.LeftUnits, pair.RightUnits) ? 1 : 0;
        values[36] = Math.Max(values[36], Eastern(right)) + (Math.Min(values[36], Eastern(right)) * 0.1f);
        values[37] = Western(left) + Western(right);
        values[38] = Slavic(left) + Slavic(right);
    }

    /// <summary>How many of the units are consonants.</summary>
    public static int Consonants(ReadOnlySpan<Unit> units, bool isArabic)
    {
        var count = 0;
        foreach (var unit in units)
        {
            if (isArabic ? !ArabicLetters.IsVowel(unit.Sound) : !Sounds.IsVowel(unit.Sound)) count++;
        }

        return count;
    }

    private static bool HaveOneSkeleton(ReadOnlySpan<Unit> left, ReadOnlySpan<Unit> right)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            var (a, b) = (NextSign(left, ref i), NextSign(right, ref j));
            if (a != b) return false;
            if (a == '\0') return true;
        }
    }

    private static char NextSign(ReadOnlySpan<Unit> units, ref int i)
    {
        while (i < units.Length)
        {
            var sign = KeySigns.Of(units[i].Sound, units[i].Place, 0)[0];
            i++;
            if (sign != '-') return sign;
        }

        return '\0';
    }

    /// <summary>Groups of letters that tell of Arabic, Persian or Turkic names.</summary>
    private static float Eastern(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            if (word[i] == 'q' || (next == 'h' && word[i] is 'k' or 'g' or 'd') || (word[i] == 'a' && next == 'a')) count++;
        }

        if (word.StartsWith("abd") || word.EndsWith("ullah") || word.EndsWith("allah") || word.EndsWith("eddine") || word.EndsWith("uddin")) count += 2;
        return Math.Min(count, 3);
    }

    private static float Western(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is 'v' or 'p' or 'c' or 'x') return 1;
        }

        return 0;
    }

    private static float Slavic(ReadOnlySpan<char> word) =>
        word.EndsWith("ov") || word.EndsWith("ev") || word.EndsWith("off") || word.EndsWith("vich") || word.EndsWith("vic") || word.EndsWith("sky")
        || word.EndsWith("ski") || word.EndsWith("skiy") || word.EndsWith("in") || word.EndsWith("ko") || word.EndsWith("yn") || word.EndsWith("eva")
        || word.EndsWith("ova") || word.EndsWith("vna") ? 1 : 0;

    /// <summary>Edit distance of two words of at most <see cref="NameFolding.MaxLength"/> letters.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(diagonal + (left[i] == right[j] ? 0 : 1), Math.Min(above, row[j]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
