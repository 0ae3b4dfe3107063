using System.Collections.Frozen;

namespace SearchPortal.News.Names.Recognition;

/// <summary>Whether a title and a name can be one person's: Mrs Clinton is not Bill Clinton. Only what both say clearly counts.</summary>
internal static class PersonSex
{
    private static readonly FrozenSet<string> MensNames = Read("mens-names.txt");
    private static readonly FrozenSet<string> WomensNames = Read("womens-names.txt");

    /// <summary>Whether a title says no more than that somebody is a man or a woman.</summary>
    public static bool IsCourtesy(string title) => LastWordOf(title) is "mr" or "mrs" or "ms" or "miss" or "mme" or "madam" or "monsieur";

    /// <summary>Whether a title is a man's and a person a woman, or the other way round.</summary>
    public static bool Contradicts(string title, NamedActor person, ArticleWords words) =>
        OfTitle(title) is { } isWoman && Of(person, words) is { } personIsWoman && isWoman != personIsWoman;

    /// <summary>Whether one folded given name is a man's and the other a woman's: Daniel and Daniela.</summary>
    public static bool Differs(string given, string other) => OfName(given) is { } isWoman && OfName(other) is { } otherIsWoman && isWoman != otherIsWoman;

    private static bool? Of(NamedActor person, ArticleWords words) =>
        OfName(words[person.FirstWord].Folded) ?? person.Titles.Select(OfTitle).FirstOrDefault(isWoman => isWoman is not null);

    private static bool? OfName(string given) => WomensNames.Contains(given) ? true : MensNames.Contains(given) ? false : null;

    /// <summary>True for a woman's title, false for a man's, null for one that may be either's.</summary>
    private static bool? OfTitle(string title) => LastWordOf(title) switch
    {
        "mrs" or "ms" or "miss" or "mme" or "madam" or "queen" or "princess" or "dame" or "congresswoman" or "chairwoman" or "spokeswoman" => true,
        "mr" or "monsieur" or "sir" or "king" or "prince" or "congressman" => false,
        _ => null,
    };

    private static string LastWordOf(string title)
    {
        var word = title.AsSpan().TrimEnd(". ");
        return NameFolding.Fold(word[(word.LastIndexOf(' ') + 1)..]);
    }

    private static FrozenSet<string> Read(string list) => WordList.Words(list).ToFrozenSet(StringComparer.Ordinal);
}
