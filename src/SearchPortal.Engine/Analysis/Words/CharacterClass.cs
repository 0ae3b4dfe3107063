namespace SearchPortal.Engine.Analysis.Words;

/// <summary>What a character does inside a segment of <see cref="WordBoundaries"/>, and what becomes of it when the word is folded.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ends a word and is part of none.</summary>
    Separator,

    /// <summary>A letter of a script that is written with word breaks.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>Katakana: a run of it is a word.</summary>
    Katakana,

    /// <summary>A letter that is a word of its own: Han, Hiragana and the scripts of South-East Asia without spaces.</summary>
    Single,

    /// <summary>A combining mark: belongs to the letter before.</summary>
    Mark,

    /// <summary>An invisible character inside words: soft hyphen, joiners, direction marks.</summary>
    Ignorable,

    /// <summary>Joins what stands on both sides: <c>_</c>.</summary>
    Connector,

    /// <summary>An apostrophe: joins letters, and sets off elisions and possessives.</summary>
    Apostrophe,

    /// <summary>A full stop or decimal point: joins digits and single letters.</summary>
    Point,

    /// <summary>A comma between groups of digits.</summary>
    Comma,
}
