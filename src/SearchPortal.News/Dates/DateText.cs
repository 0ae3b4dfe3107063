namespace SearchPortal.News.Dates;

/// <summary>A text in the pieces that dates are made of. Every question may be asked of any place, behind the end too.</summary>
/// <param name="text">The text.</param>
internal sealed class DateText(string text)
{
    private readonly List<DateToken> tokens = DateTokenizer.Split(text);

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Its pieces.</summary>
    public IReadOnlyList<DateToken> Tokens => tokens;

    /// <summary>How many pieces there are.</summary>
    public int Count => tokens.Count;

    /// <summary>The value of a number with so many digits; -1 where there is none.</summary>
    public int Number(int at, int fewestDigits, int mostDigits) =>
        at < Count && tokens[at].Digits is var digits && digits >= fewestDigits && digits <= mostDigits ? tokens[at].Value : -1;

    /// <summary>Whether a number stands here.</summary>
    public bool IsNumber(int at) => at >= 0 && at < Count && tokens[at].Kind == DateTokenKind.Number;

    /// <summary>Whether one of these signs stands here.</summary>
    public bool IsSign(int at, string signs) => at >= 0 && at < Count && tokens[at].Kind == DateTokenKind.Sign && signs.Contains(tokens[at].Text[0], StringComparison.Ordinal);

    /// <summary>Whether a dash stands here.</summary>
    public bool IsDash(int at) => at >= 0 && at < Count && tokens[at].Kind == DateTokenKind.Sign && DateTokenizer.IsDash(tokens[at].Text[0]);

    /// <summary>Whether nothing parts a piece from the one before.</summary>
    public bool IsJoined(int at) => at > 0 && at < Count && tokens[at].Start == tokens[at - 1].End;

    /// <summary>Whether this word stands here.</summary>
    public bool IsWord(int at, string folded) => at < Count && tokens[at].Kind == DateTokenKind.Word && tokens[at].Folded == folded;

    /// <summary>The longest phrase of a kind that starts here.</summary>
    public (int Length, int Value) Match(int at, DateWordKind kind) => DateWords.Match(tokens, at, kind);

    /// <summary>The zone that is named here.</summary>
    public (int Length, DateZone Zone) Zone(int at) => DateZones.Match(tokens, at, Text);

    /// <summary>The place behind phrases of some kinds.</summary>
    public int Skip(int at, params ReadOnlySpan<DateWordKind> kinds)
    {
        for (var isMoved = true; isMoved;)
        {
            isMoved = false;
            foreach (var kind in kinds)
            {
                var length = Match(at, kind).Length;
                at += length;
                isMoved |= length > 0;
            }
        }

        return at;
    }

    /// <summary>The place behind some signs.</summary>
    public int SkipSigns(int at, string signs)
    {
        while (IsSign(at, signs)) at++;
        return at;
    }

    /// <summary>Whether the number here goes on behind a point, dash, slash or colon with more digits: a version, a phone number, a range.</summary>
    public bool GoesOn(int end) => IsNumber(end - 1) && IsSign(end, "./-:") && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1);

    /// <summary>Whether digits with a point, dash, slash or colon stand right before the number here.</summary>
    public bool StartsWithin(int at) => IsNumber(at) && IsJoined(at) && IsSign(at - 1, "./-:,") && IsNumber(at - 2) && IsJoined(at - 1);
}
