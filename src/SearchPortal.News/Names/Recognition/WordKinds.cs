namespace SearchPortal.News.Names.Recognition;

/// <summary>What the built-in word lists say of a word. One word may be many things.</summary>
[Flags]
internal enum WordKinds
{
    /// <summary>Nothing is known of it.</summary>
    None = 0,

    /// <summary>People are called so: <c>Khalifa</c>.</summary>
    GivenName = 1 << 0,

    /// <summary>A given name that is also a word or a place: <c>Jordan</c>. Always with <see cref="GivenName"/>.</summary>
    WeakGivenName = 1 << 1,

    /// <summary>What somebody is, said before the name: <c>spokesman</c>.</summary>
    Role = 1 << 2,

    /// <summary>A role that makes a person of a single name: <c>President</c>. Always with <see cref="Role"/>.</summary>
    StrongRole = 1 << 3,

    /// <summary>A word of respect before a full name: <c>Syed</c>.</summary>
    Honorific = 1 << 4,

    /// <summary>A small word inside names: <c>al</c>.</summary>
    Particle = 1 << 5,

    /// <summary>A word of organisations: <c>Army</c>.</summary>
    Organisation = 1 << 6,

    /// <summary>A word that an organisation's name may begin with: <c>Ministry</c> of Defence.</summary>
    OrganisationHead = 1 << 7,

    /// <summary>The end of a company's name: <c>Inc</c>.</summary>
    CompanyEnd = 1 << 8,

    /// <summary>A word of places and things: <c>Street</c>.</summary>
    PlaceWord = 1 << 9,

    /// <summary>A place or a people: <c>Libya</c>.</summary>
    Place = 1 << 10,

    /// <summary>A word that begins the name of a place: <c>San</c>.</summary>
    PlacePrefix = 1 << 11,

    /// <summary>A word that is other things and a surname too: <c>Washington</c>.</summary>
    AlsoSurname = 1 << 12,

    /// <summary>A common word of the language: <c>budget</c>.</summary>
    Common = 1 << 13,

    /// <summary>A common word that joins, tells or asks, and is no surname: <c>the</c>, <c>says</c>.</summary>
    Ordinary = 1 << 14,

    /// <summary>A word that tells organisations of one kind not apart: <c>High</c> School.</summary>
    Generic = 1 << 15,

    /// <summary>A verb of those who speak.</summary>
    Speech = 1 << 16,

    /// <summary>A given name in Arabic letters.</summary>
    ArabicGivenName = 1 << 17,

    /// <summary>One that is also a word. Always with <see cref="ArabicGivenName"/>.</summary>
    ArabicWeakGivenName = 1 << 18,

    /// <summary>A title or office in Arabic.</summary>
    ArabicTitle = 1 << 19,

    /// <summary>A title that stands directly before a name. Always with <see cref="ArabicTitle"/>.</summary>
    ArabicPersonalTitle = 1 << 20,

    /// <summary>A word that ends an Arabic name.</summary>
    ArabicStop = 1 << 21,

    /// <summary>The first word of an Arabic organisation.</summary>
    ArabicOrganisation = 1 << 22,

    /// <summary>One that needs nothing but a word behind it. Always with <see cref="ArabicOrganisation"/>.</summary>
    ArabicOrganisationAlone = 1 << 23,

    /// <summary>A day or a month.</summary>
    Calendar = 1 << 24,

    /// <summary>A word of kinship: <c>son</c>.</summary>
    Kin = 1 << 25,

    /// <summary>What a company is called by law: <c>Inc</c>.</summary>
    LegalForm = 1 << 26,

    /// <summary>An Arabic adjective of a people or the like.</summary>
    ArabicPeople = 1 << 27,

    /// <summary>The second half of a Korean or Chinese given name: Jae-<c>in</c>.</summary>
    KoreanEnding = 1 << 28,

    /// <summary>A word that the name of an Arabic organisation ends before.</summary>
    ArabicOrganisationStop = 1 << 29,
}
