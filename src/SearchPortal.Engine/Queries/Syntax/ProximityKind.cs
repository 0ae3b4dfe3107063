namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>The operators of a <see cref="ProximityNode"/>.</summary>
public enum ProximityKind
{
    /// <summary><c>NEAR/8</c>: in either order, with at most so many other words between.</summary>
    Near,

    /// <summary><c>ADJ/3</c>: in this order, with at most so many other words between.</summary>
    Adjacent,

    /// <summary><c>SENTENCE</c>: in one sentence.</summary>
    Sentence,

    /// <summary><c>PARAGRAPH</c>: in one paragraph.</summary>
    Paragraph,
}
