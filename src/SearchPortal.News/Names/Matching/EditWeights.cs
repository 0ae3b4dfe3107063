namespace SearchPortal.News.Names.Matching;

/// <summary>
/// What each difference between two words adds to the log-odds that they spell one name. A weight is the sum of three: of the edit's
/// group in its place, of the pair of units, and of the pair in its place, so that what was seen seldom leans on what was seen often.
/// </summary>
internal sealed class EditWeights
{
    /// <summary>Words with more consonants count as having this many.</summary>
    public const int MaxConsonants = 7;

    /// <summary>The places.</summary>
    public const int Places = 5;

    /// <summary>The groups.</summary>
    public const int Groups = 10;

    private const float StartScale = 3;
    private readonly float[] odds;
    private readonly float[] doubledOdds;
    private readonly EditGroup[] groupOf;
    private readonly int rightCount;

    /// <summary>Weights of zero but for the groups, which start with a plain guess.</summary>
    /// <param name="isArabic">Whether right words are Arabic.</param>
    public EditWeights(bool isArabic)
    {
        IsArabic = isArabic;
        rightCount = isArabic ? ArabicLetters.Count : Sounds.Count;
        odds = new float[Sounds.Count * rightCount * Places];
        doubledOdds = new float[Sounds.Count * Places];
        groupOf = new EditGroup[Sounds.Count * rightCount];
        for (byte left = 0; left < Sounds.Count; left++)
        {
            for (byte right = 0; right < rightCount; right++)
            {
                if (left == 0 && right == 0) continue;
                groupOf[(left * rightCount) + right] = Group(left, right);
                for (var place = 0; place < Places; place++) odds[Index(left, right, (Place)place)] = Start(Group(left, right));
            }
        }

        Array.Fill(doubledOdds, Start(EditGroup.Doubled));
    }

    /// <summary>Whether right words are Arabic; else both are in Latin letters.</summary>
    public bool IsArabic { get; }

    /// <summary>The log-odds of two equal words of no length.</summary>
    public float Bias { get; set; }

    /// <summary>What the number of consonants of the word with fewer adds.</summary>
    public float[] Consonants { get; } = new float[MaxConsonants + 1];

    /// <summary>The number of a pair in a place.</summary>
    public int Index(int left, int right, Place place) => (((left * rightCount) + right) * Places) + (int)place;

    /// <summary>The numbers of pairs in places, all below this.</summary>
    public int Size => odds.Length;

    /// <summary>What a pair adds.</summary>
    public float Odds(int left, int right, Place place) => odds[Index(left, right, place)];

    /// <summary>What a consonant adds that one word alone doubles.</summary>
    public float DoubledOdds(int sound, Place place) => doubledOdds[(sound * Places) + (int)place];

    /// <summary>Sets what a pair adds.</summary>
    public void Set(int left, int right, Place place, float value) => odds[Index(left, right, place)] = value;

    /// <summary>Sets what a doubled consonant adds.</summary>
    public void SetDoubled(int sound, Place place, float value) => doubledOdds[(sound * Places) + (int)place] = value;

    /// <summary>The kind of a pair.</summary>
    public EditGroup GroupOf(int left, int right) => groupOf[(left * rightCount) + right];

    /// <summary>Whether the pair is no difference at all.</summary>
    public bool IsSame(int left, int right) => !IsArabic && left == right;

    private EditGroup Group(byte left, byte right)
    {
        if (left == 0) return IsArabic ? GroupOfLetter(right) : GroupOfSound(right);
        if (right == 0) return GroupOfSound(left);
        if (IsArabic)
        {
            if (ArabicLetters.MayRead(right, left)) return EditGroup.Reading;
            if (Sounds.IsVowel(left)) return ArabicLetters.IsVowel(right) ? EditGroup.Vowels : EditGroup.Mixed;
            return ArabicLetters.IsVowel(right) ? EditGroup.Mixed : EditGroup.Consonants;
        }

        return (Sounds.IsVowel(left), Sounds.IsVowel(right)) switch
        {
            (true, true) => EditGroup.Vowels,
            (false, false) => Sounds.AreConfused(left, right) ? EditGroup.Confused : EditGroup.Consonants,
            _ => EditGroup.Mixed,
        };
    }

    private static EditGroup GroupOfSound(byte sound) =>
        Sounds.IsVowel(sound) ? EditGroup.NoVowel : Sounds.IsWeak(sound) ? EditGroup.NoWeak : EditGroup.NoConsonant;

    private static EditGroup GroupOfLetter(byte letter) =>
        ArabicLetters.IsVowel(letter) ? EditGroup.NoLong : ArabicLetters.IsWeak(letter) ? EditGroup.NoWeak : EditGroup.NoConsonant;

    private float Start(EditGroup group) => -StartScale * group switch
    {
        EditGroup.Reading => 0,
        EditGroup.Vowels or EditGroup.NoWeak => .35f,
        EditGroup.NoVowel => IsArabic ? .05f : .35f,
        EditGroup.Confused => .4f,
        EditGroup.NoLong => .5f,
        EditGroup.Mixed => .7f,
        EditGroup.NoConsonant => 1,
        EditGroup.Consonants => 1.2f,
        _ => .1f,
    };
}
