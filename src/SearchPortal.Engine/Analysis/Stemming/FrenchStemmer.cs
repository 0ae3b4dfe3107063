namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>A light stemmer for French words without accents: plural, feminine and the commonest verb endings.</summary>
/// <remarks>
/// In the manner of J. Savoy, "A stemming procedure and stopword list for general French corpora" (1999), whose smallest stemmer takes off
/// no more than this. Each step looks only at what the step before has left, so a plural and its singular come to the same stem.
/// </remarks>
internal static class FrenchStemmer
{
    private const int LeastLeft = 3;
    private const int LeastLeftOfVerb = 4;

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string term)
    {
        var stem = WithoutPlural(term);
        if (stem.EndsWith("er", StringComparison.Ordinal) && stem.Length > LeastLeftOfVerb) stem = stem[..^1]; // attaquer, attaque
        while (stem[^1] == 'e' && stem.Length > LeastLeftOfVerb) stem = stem[..^1]; // attaquée, attaqué
        var isDoubled = stem.Length > LeastLeftOfVerb && stem[^1] == stem[^2] && !"aeiouy".Contains(stem[^1], StringComparison.Ordinal);
        return isDoubled ? stem[..^1] : stem; // libyenne, libyen
    }

    private static string WithoutPlural(string term)
    {
        if (term.Length <= LeastLeft) return term;
        if (term[^1] == 's') return term[^2] == 's' ? term : term[..^1];
        if (term[^1] != 'x' || term.Length < LeastLeft + 2) return term;
        if (term.EndsWith("eaux", StringComparison.Ordinal) || term.EndsWith("eux", StringComparison.Ordinal) || term.EndsWith("oux", StringComparison.Ordinal)) return term[..^1];
        return term.EndsWith("aux", StringComparison.Ordinal) ? term[..^2] + "l" : term; // journaux, journal
    }
}
