namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The values of the Word_Break property of Unicode Standard Annex 29, with the names of its tables.</summary>
[Flags]
internal enum WordBreak : byte
{
    Other = 0,
    CR,
    LF,
    Newline,
    Extend,
    ZWJ,
    Regional_Indicator,
    Format,
    Katakana,
    Hebrew_Letter,
    ALetter,
    Single_Quote,
    Double_Quote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    WSegSpace,

    /// <summary>All bits of the values above.</summary>
    Property = 0x3F,

    /// <summary>Added to the property of a character that is Extended_Pictographic: an emoji, mostly.</summary>
    Pictographic = 0x80,
}
