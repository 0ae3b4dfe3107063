namespace SearchPortal.News.Names;

/// <summary>One way to write an actor's name.</summary>
/// <param name="Text">The name as the authority file writes it.</param>
/// <param name="With">
/// Null for a spelling that always counts. Otherwise the id of another actor: the spelling counts only in an article
/// that names that actor too.
/// </param>
public sealed record ActorSpelling(string Text, string? With);
