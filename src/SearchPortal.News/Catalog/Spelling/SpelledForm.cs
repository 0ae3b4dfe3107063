using SearchPortal.Engine.Analysis;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>A spelling that may be counted.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Tokens">Its words, at least one.</param>
/// <param name="Reason">Why it belongs to the name; null for the name as it was asked.</param>
/// <param name="Match">The probability that it is the same name; null where it is sure.</param>
internal sealed record SpelledForm(string Text, IReadOnlyList<Token> Tokens, SpellingReason? Reason, double? Match)
{
    /// <summary>The words as the index knows them: two forms with one key are one.</summary>
    public string Key { get; } = WordQueries.Joined(Tokens);

    /// <summary>Whether every article that has another form has this one, too.</summary>
    public bool IsIn(SpelledForm other) => other.Key != Key && $" {other.Key} ".Contains($" {Key} ", StringComparison.Ordinal);
}
