namespace SearchPortal.Engine.Segments.Postings;

/// <summary>The documents that have a term, ascending. Starts before the first (<see cref="Document"/> is -1);
/// after the last, <see cref="Document"/> is <see cref="End"/> and stays it.</summary>
internal abstract class PostingsCursor
{
    /// <summary>Stands for "no more documents"; above every document.</summary>
    public const int End = int.MaxValue;

    /// <summary>Where the cursor stands.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>Documents that have the term, deleted ones too.</summary>
    public abstract int DocumentFrequency { get; }

    /// <summary>How often the term occurs in <see cref="Document"/>.</summary>
    public abstract int Frequency { get; }

    /// <summary>Positions in <see cref="Document"/>, ascending, <see cref="Frequency"/> of them; valid until the cursor moves. Empty where the field has none.</summary>
    public abstract ReadOnlySpan<int> Positions { get; }

    /// <summary>Moves to the next document.</summary>
    public abstract int Next();

    /// <summary>Moves to the first document that is not below <paramref name="target"/>; stays if it is there or beyond.</summary>
    public abstract int Advance(int target);
}
