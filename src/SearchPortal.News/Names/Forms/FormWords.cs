namespace SearchPortal.News.Names.Forms;

/// <summary>The words of a name, as they are compared.</summary>
internal static class FormWords
{
    private static readonly HashSet<string> Particles = [.. WordList.Words("particles.txt")];

    // Servant of …: the first half of a given name that is also written as one word.
    private static readonly HashSet<string> HalfNames = ["abd", "abdul", "abdel", "abdal", "abdoul", "abdol", "عبد"];

    /// <summary>The folded words of a name, in its order; empty where it has none.</summary>
    public static string[] Of(string name) => ActorAuthority.KeyOf(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether two names have other initials in the middle: George W. Bush and George H. W. Bush. One that has none may be either.</summary>
    public static bool HaveOtherInitials(string left, string right) =>
        InitialOf(left) is { } one && InitialOf(right) is { } other && one != other;

    private static string? InitialOf(string name) => Of(name) is [_, { Length: 1 } initial, _, ..] ? initial : null;

    /// <summary>Given name and surname of a name of two or more words; null where it has fewer. Particles (al, bin) are neither, and Abdul Hamid is one given name.</summary>
    public static (string Given, string Surname)? GivenAndSurname(string name)
    {
        var words = Array.FindAll(Of(name), word => !Particles.Contains(word) || HalfNames.Contains(word));
        if (words.Length < 2) return null;
        var isHalf = HalfNames.Contains(words[0]);
        if (isHalf && words.Length < 3) return null;
        return (isHalf ? words[0] + words[1] : words[0], words[^1]);
    }
}
