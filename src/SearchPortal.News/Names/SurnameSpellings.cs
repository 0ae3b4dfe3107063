namespace SearchPortal.News.Names;

/// <summary>
/// Surnames that are listed only inside full names. Who types Hamad, which is listed in Osama Saad Hamad alone, is also
/// looked for by those surnames of the same person that are listed by themselves, such as Hammad.
/// </summary>
internal sealed class SurnameSpellings
{
    private readonly Dictionary<int, (List<int> Actors, List<string> Spellings)> ofSurname = [];

    public SurnameSpellings(NameIndex index, IReadOnlyList<Actor> actors)
    {
        HashSet<int> listedAlone = [];
        for (var actor = 0; actor < actors.Count; actor++)
            listedAlone.UnionWith(index.SpellingsOf(actor).Where(IsOneWord).Select(spelling => spelling.Words[0]));

        for (var actor = 0; actor < actors.Count; actor++)
        {
            if (actors[actor].Kind != ActorKind.Person) continue;
            var lastWords = index.SpellingsOf(actor)
                .Where(spelling => spelling.With < 0 && spelling.Words.Length > 1)
                .Select(spelling => spelling.Words[^1])
                .ToHashSet();
            var bare = index.SpellingsOf(actor)
                .Where(spelling => IsBareSurname(spelling, index.Vocabulary) && lastWords.Contains(spelling.Words[^1]))
                .ToList();
            if (bare.Count == 0) continue;
            foreach (var surname in lastWords)
            {
                if (listedAlone.Contains(surname) || index.Vocabulary.RoleOf(surname) != WordRole.None) continue;
                if (!ofSurname.TryGetValue(surname, out var entry)) ofSurname.Add(surname, entry = ([], []));
                entry.Actors.Add(actor);
                entry.Spellings.AddRange(bare.Select(spelling => spelling.Text));
            }
        }
    }

    /// <summary>The persons whose full names end in a word, and the surnames that are listed for them by themselves.</summary>
    /// <returns>Both empty where the word is listed by itself, or is nobody's surname.</returns>
    public (IReadOnlyList<int> Actors, IReadOnlyList<string> Spellings) Of(int word) =>
        ofSurname.TryGetValue(word, out var entry) ? entry : ([], []);

    private static bool IsOneWord(ListedSpelling spelling) => spelling.With < 0 && spelling.Words.Length == 1;

    /// <summary>One word, or one behind particles: el-Sisi.</summary>
    private static bool IsBareSurname(ListedSpelling spelling, NameVocabulary vocabulary) =>
        spelling.With < 0 && spelling.Words.SkipLast(1).All(word => vocabulary.RoleOf(word).HasFlag(WordRole.Particle));
}
