using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Catalog.Pasting;

/// <summary>What the portal knows of a text that is no article of it, from one snapshot.</summary>
/// <param name="Actors">The actors that it names and that the index or its lists know, most often named first, with the spellings of the text.</param>
/// <param name="Unknown">Names in it that nobody knows here, as written.</param>
/// <param name="Similar">The articles nearest to it; their words are as the text writes them.</param>
public sealed record PastedText(IReadOnlyList<ActorView> Actors, IReadOnlyList<string> Unknown, SimilarAnswer Similar)
{
    /// <summary>The longest text in UTF-16 code units.</summary>
    public const int MaxLength = 100_000;
}
