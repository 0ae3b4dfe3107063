using System.Globalization;
using System.Text;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>A word in capitals that is an operator: <c>AND</c>, <c>NEAR/8</c>, <c>LEAD</c>.</summary>
/// <param name="Kind">The kind of its token.</param>
/// <param name="Proximity">Which operator of proximity it is.</param>
/// <param name="Number">The number to use: the one that is written, bounded, or the default.</param>
/// <param name="Most">The largest number that it takes; 0 where it takes none.</param>
/// <param name="IsNumberRead">False where something stands behind the slash that is no number in bounds.</param>
internal readonly record struct OperatorWord(QueryTokenKind Kind, ProximityKind Proximity = ProximityKind.Near, int Number = 0, int Most = 0, bool IsNumberRead = true)
{
    private const string Near = "NEAR", Adjacent = "ADJ", AtLeast = "ATLEAST";

    /// <summary>The operator that a word is; null for other words.</summary>
    public static OperatorWord? Of(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        if (slash >= 0) return WithNumber(word[..slash], word[(slash + 1)..]);
        return word switch
        {
            "AND" => new OperatorWord(QueryTokenKind.And),
            "OR" => new OperatorWord(QueryTokenKind.Or),
            "NOT" => new OperatorWord(QueryTokenKind.Not),
            "LEAD" => new OperatorWord(QueryTokenKind.Lead),
            "SENTENCE" => new OperatorWord(QueryTokenKind.Proximity, ProximityKind.Sentence),
            "PARAGRAPH" => new OperatorWord(QueryTokenKind.Proximity, ProximityKind.Paragraph),
            Near or Adjacent => Operator(word),
            AtLeast => Operator(word) with { IsNumberRead = false },
            _ => null,
        };
    }

    /// <summary>Whether a word looks like an operator with a number, but has a word in the number's place: <c>NEAR/x</c>.</summary>
    public static bool HasWordForNumber(ReadOnlySpan<char> word) =>
        word.IndexOf('/') is > 0 and var slash && word[..slash] is Near or Adjacent or AtLeast && HasLetter(word[slash..]);

    /// <summary>Whether a word would be an operator with a number if it stood in capitals: <c>near/8</c>.</summary>
    public static bool IsNumberedInLowerCase(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        if (slash is < 3 or > 7 || slash + 1 >= word.Length || word[(slash + 1)..].ContainsAnyExceptInRange('0', '9')) return false;
        var name = word[..slash];
        return name.Equals(Near, StringComparison.OrdinalIgnoreCase) || name.Equals(Adjacent, StringComparison.OrdinalIgnoreCase) || name.Equals(AtLeast, StringComparison.OrdinalIgnoreCase);
    }

    private static OperatorWord? WithNumber(ReadOnlySpan<char> name, ReadOnlySpan<char> number)
    {
        if (name is not (Near or Adjacent or AtLeast) || HasLetter(number)) return null;
        var plain = Operator(name);
        // Punctuation behind the number belongs to the sentence.
        number = number[..CharacterRules.TrimToWordRange(number, keepWildcards: false).End.Value];
        if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9')) return plain with { IsNumberRead = false };
        var isSmall = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= plain.Most;
        var least = plain.Kind == QueryTokenKind.AtLeast ? 1 : 0;
        return plain with { Number = isSmall ? Math.Max(read, least) : plain.Most, IsNumberRead = isSmall && read >= least };
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || (Rune.IsNumber(rune) && !Rune.IsDigit(rune))) return true;
        }

        return false;
    }

    private static OperatorWord Operator(ReadOnlySpan<char> name) => name switch
    {
        Near => new OperatorWord(QueryTokenKind.Proximity, ProximityKind.Near, QueryParser.DefaultNear, QueryParser.MaxDistance),
        Adjacent => new OperatorWord(QueryTokenKind.Proximity, ProximityKind.Adjacent, QueryParser.DefaultAdjacent, QueryParser.MaxDistance),
        _ => new OperatorWord(QueryTokenKind.AtLeast, ProximityKind.Near, 1, QueryParser.MaxAtLeast),
    };
}
