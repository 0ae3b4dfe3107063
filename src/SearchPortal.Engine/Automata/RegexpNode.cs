namespace SearchPortal.Engine.Automata;

/// <summary>A part of a regular expression.</summary>
internal abstract record RegexpNode
{
    /// <summary>One character of a set.</summary>
    public sealed record Character(CharacterSet Set) : RegexpNode;

    /// <summary>Parts one after the other; without any, the empty text.</summary>
    public sealed record Sequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<RegexpNode> Alternatives) : RegexpNode;

    /// <summary>A part again and again.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most, or null for no end.</param>
    public sealed record Repeat(RegexpNode Part, int Least, int? Most) : RegexpNode;
}
