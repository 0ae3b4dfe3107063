namespace SearchPortal.News;

/// <summary>A place in an article that names an actor.</summary>
/// <param name="ActorId">The actor's id in the authority file.</param>
/// <param name="InTitle">True: offsets are in the headline; false: in <see cref="Article.Body"/>.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Spelling">The name as written there.</param>
/// <param name="Title">The title or office directly before it as written, such as <c>Field Marshal</c>, or null. It is not part of the range.</param>
public sealed record ActorMention(string ActorId, bool InTitle, int Start, int Length, string Spelling, string? Title = null);
