namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Where words are looked for, and how often they must stand there.</summary>
/// <param name="Fields">Text fields.</param>
/// <param name="InLead">Only in the headline and the first paragraph.</param>
/// <param name="AtLeast">In so many places.</param>
internal sealed record TextScope(IReadOnlyList<string> Fields, bool InLead = false, int AtLeast = 1)
{
    /// <summary>Anywhere in headline and body.</summary>
    public static TextScope Everywhere { get; } = new(WordQueries.DefaultFields);

    /// <summary>Whether places count, not only that there is one.</summary>
    public bool IsRestricted => InLead || AtLeast > 1;
}
