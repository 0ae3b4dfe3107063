using SearchPortal.News.Names;

namespace SearchPortal.News;

/// <summary>A place in an article that names an actor.</summary>
/// <param name="ActorId">The actor's id in the authority file; null where nobody listed the actor.</param>
/// <param name="InTitle">True: offsets are in the headline; false: in <see cref="Article.Body"/>.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Spelling">The name as written there.</param>
/// <param name="Title">The title or office directly before it as written, such as <c>Field Marshal</c>, or null. It is not part of the range.</param>
public sealed record ActorMention(string? ActorId, bool InTitle, int Start, int Length, string Spelling, string? Title = null)
{
    /// <summary>
    /// The fullest form of the name that the article gives this actor: <c>Khalifa Haftar</c> where it later writes Haftar. Without
    /// titles, parted by single blanks, and in ordinary case where the article has it in capitals alone.
    /// </summary>
    public string Form { get; init; } = Spelling;

    /// <summary>What the actor is.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>Why the spelling is taken for the form, in a reader's words; null where it is the form itself.</summary>
    public string? Reason { get; init; }
}
