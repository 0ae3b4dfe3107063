namespace SearchPortal.News.Names.Recognition;

/// <summary>What names and titles say of people with one surname: who is whose child, and who a title can't mean.</summary>
internal static class FamilyTies
{
    /// <summary>Whether somebody is not known as the child or the like of another of the family.</summary>
    public static bool IsGrown(NamedActor person, List<NamedActor> family) => !person.IsRelative && !family.Exists(other => IsChild(person, other));

    /// <summary>Whether somebody is another's child by their names: Donald Trump Jr., or Saddam Khalifa Haftar.</summary>
    public static bool IsChild(NamedActor child, NamedActor parent) =>
        child != parent && (IsPatronymic(child, parent) || (child.Suffix == "jr" && parent.Suffix != "jr" && child.FirstWord == parent.FirstWord));

    /// <summary>Whether somebody's full name stands behind a title, or behind a longer or shorter one: Health Secretary, Secretary.</summary>
    public static bool SharesTitle(NamedActor person, string title) =>
        person.Titles.Any(own => own.EndsWith(title, StringComparison.OrdinalIgnoreCase) || title.EndsWith(own, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a title before the surname means another: Mrs Clinton is not Bill Clinton, and President Trump is not Donald Trump Jr.</summary>
    public static bool IsSomebodyElses(string title, NamedActor person, ArticleWords words) => PersonSex.Contradicts(title, person, words)
        || (person.Suffix == "jr" && !PersonSex.IsCourtesy(title) && !SharesTitle(person, title));

    /// <summary>Whether all that an article says of a surname behind titles is of another sex than a person: President Trump, whom it also calls Mr. Trump, is not Ivanka Trump.</summary>
    public static bool IsOfOtherSex(HashSet<string> titles, NamedActor person, ArticleWords words) =>
        titles.Any(title => PersonSex.Contradicts(title, person, words))
        && !titles.Any(title => PersonSex.IsCourtesy(title) && !PersonSex.Contradicts(title, person, words));

    /// <summary>Saddam Khalifa Haftar is the son of Khalifa Haftar.</summary>
    private static bool IsPatronymic(NamedActor child, NamedActor parent) =>
        child.Words.Length > 2 && child.Words.AsSpan(1..^1).Contains(parent.FirstWord) && child.FirstWord != parent.FirstWord;
}
