namespace SearchPortal.Engine.Automata;

/// <summary>A set of Unicode scalar values, as ascending ranges that do not touch.</summary>
internal sealed class CharacterSet
{
    public const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int AfterSurrogates = 0xE000;

    private readonly (int From, int To)[] ranges;

    private CharacterSet((int From, int To)[] ranges) => this.ranges = ranges;

    /// <summary>Every character.</summary>
    public static CharacterSet Any { get; } = new([(0, Last)]);

    public bool IsEmpty => ranges.Length == 0;

    public static CharacterSet Of(int character) => new([(character, character)]);

    /// <summary>The characters in any of these ranges, both ends included.</summary>
    public static CharacterSet OfRanges(IEnumerable<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            else merged.Add(range);
        }

        return new CharacterSet([.. merged]);
    }

    /// <summary>Every other character.</summary>
    public CharacterSet Complement()
    {
        var others = new List<(int, int)>();
        var from = 0;
        foreach (var range in ranges)
        {
            if (range.From > from) others.Add((from, range.From - 1));
            from = range.To + 1;
        }

        if (from <= Last) others.Add((from, Last));
        return new CharacterSet([.. others]);
    }

    public bool Contains(int character) => Next(character) == character;

    /// <summary>The least character of the set that is not below <paramref name="from"/>, or -1. Surrogates are no characters.</summary>
    public int Next(int from)
    {
        if (from is >= FirstSurrogate and < AfterSurrogates) from = AfterSurrogates;
        int low = 0, high = ranges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].To < from) low = middle + 1;
            else high = middle;
        }

        if (low == ranges.Length) return -1;
        var next = Math.Max(from, ranges[low].From);
        if (next is < FirstSurrogate or >= AfterSurrogates) return next;
        return Next(AfterSurrogates);
    }
}
