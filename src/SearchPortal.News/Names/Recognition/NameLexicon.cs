namespace SearchPortal.News.Names.Recognition;

/// <summary>The word lists that recognition is built on, as one table. It is read once and shared.</summary>
internal sealed class NameLexicon
{
    private readonly Dictionary<string, WordKinds> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private NameLexicon()
    {
        lookup = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        Add("recognition-given-names.txt", WordKinds.GivenName, WordKinds.WeakGivenName);
        Add("roles.txt", WordKinds.Role, WordKinds.StrongRole);
        Add("titles.txt", WordKinds.Role);
        Add("recognition-honorifics.txt", WordKinds.Honorific);
        Add("particles.txt", WordKinds.Particle);
        Add("name-particles.txt", WordKinds.Particle);
        Add("organisation-words.txt", WordKinds.Organisation, WordKinds.OrganisationHead, WordKinds.CompanyEnd);
        Add("place-words.txt", WordKinds.PlaceWord, WordKinds.AlsoSurname);
        Add("places.txt", WordKinds.Place, WordKinds.AlsoSurname);
        Add("place-prefixes.txt", WordKinds.PlacePrefix);
        Add("common-words.txt", WordKinds.Common);
        Add("ordinary-words.txt", WordKinds.Ordinary, WordKinds.AlsoSurname);
        Add("generic-words.txt", WordKinds.Generic);
        Add("speech-verbs.txt", WordKinds.Speech);
        Add("calendar-words.txt", WordKinds.Calendar);
        Add("kin-words.txt", WordKinds.Kin);
        Add("legal-forms.txt", WordKinds.LegalForm);
        Add("korean-endings.txt", WordKinds.KoreanEnding);
        Add("arabic-peoples.txt", WordKinds.ArabicPeople);
        Add("arabic-name-ends.txt", WordKinds.ArabicOrganisationStop);
        Add("arabic-given-names.txt", WordKinds.ArabicGivenName, WordKinds.ArabicWeakGivenName);
        Add("arabic-titles.txt", WordKinds.ArabicTitle, WordKinds.ArabicPersonalTitle);
        Add("arabic-words.txt", WordKinds.ArabicStop);
        Add("arabic-organisations.txt", WordKinds.ArabicOrganisation, WordKinds.ArabicOrganisationAlone);
    }

    /// <summary>The lists that are built into this assembly.</summary>
    public static NameLexicon Default { get; } = new();

    /// <summary>What a folded word is.</summary>
    public WordKinds KindsOf(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var found) ? found : WordKinds.None;

    private void Add(string list, WordKinds all, WordKinds starred = WordKinds.None, WordKinds withPlus = WordKinds.None)
    {
        foreach (var entry in WordList.Words(list))
        {
            var kind = all | entry[^1] switch { '*' => starred, '+' => withPlus, _ => WordKinds.None };
            var word = NameFolding.Fold(entry.AsSpan().TrimEnd("*+"));
            kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }
    }
}
