namespace SearchPortal.News.Dates;

/// <summary>A piece of a text in which a date is looked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">A word as written, without dots; a sign as a string of one character; empty for a number.</param>
/// <param name="Folded">A word in the form in which lists of words have it.</param>
/// <param name="Value">The value of a number, -1 where it has too many digits for a part of a date.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End, string Text, string Folded, int Value)
{
    /// <summary>Number of digits of a number.</summary>
    public int Digits => Kind == DateTokenKind.Number ? End - Start : 0;

    /// <summary>Whether it is this sign.</summary>
    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Text[0] == sign;
}

/// <summary>Kinds of <see cref="DateToken"/>.</summary>
internal enum DateTokenKind
{
    /// <summary>Digits of any script.</summary>
    Number,

    /// <summary>Letters; of Chinese and Japanese each character is a word.</summary>
    Word,

    /// <summary>A character of any other kind that can be seen.</summary>
    Sign,
}
