using System.Globalization;
using System.Text;

namespace SearchPortal.Engine.Automata;

/// <summary>Reads a regular expression.
/// <code>
/// choice    = sequence { "|" sequence }
/// sequence  = { part [ "*" | "+" | "?" | "{" number [ "," [ number ] ] "}" ] }
/// part      = "(" [ "?:" ] choice ")" | "[" [ "^" ] { character [ "-" character ] } "]" | "." | "\" character | character
/// </code>
/// <c>^</c> at the beginning and <c>$</c> at the end of the whole, or of one of its alternatives, say what holds anyway.</summary>
internal sealed class RegexpParser
{
    private const int MaxDepth = 50;
    private const int MaxRepeats = 1000;

    private readonly string pattern;
    private readonly int[] characters;
    private int at;
    private int depth;

    private RegexpParser(string pattern)
    {
        this.pattern = pattern;
        characters = [.. pattern.EnumerateRunes().Select(rune => rune.Value)];
    }

    /// <exception cref="PatternException">The pattern can't be read.</exception>
    public static RegexpNode Parse(string pattern)
    {
        var parser = new RegexpParser(pattern);
        var expression = parser.ReadChoice();
        return parser.at == parser.characters.Length ? expression : throw parser.Problem("a closing parenthesis has no opening one; write \\) for the character");
    }

    private RegexpNode ReadChoice()
    {
        var alternatives = new List<RegexpNode> { ReadSequence() };
        while (TryTake('|')) alternatives.Add(ReadSequence());
        return alternatives.Count == 1 ? alternatives[0] : new RegexpNode.Choice(alternatives);
    }

    private RegexpNode.Sequence ReadSequence()
    {
        var parts = new List<RegexpNode>();
        if (depth == 0) TryTake('^');
        while (at < characters.Length && characters[at] is not ('|' or ')'))
        {
            if (depth == 0 && characters[at] == '$' && (at + 1 == characters.Length || characters[at + 1] == '|'))
            {
                at++;
                break;
            }

            var part = ReadPart();
            parts.Add(ReadRepeat(part) ?? part);
            if (parts[^1] != part && at < characters.Length && characters[at] is '*' or '+' or '?' or '{')
                throw Problem("two repetitions follow each other; use one, or put parentheses around the first");
        }

        return new RegexpNode.Sequence(parts);
    }

    private RegexpNode ReadPart()
    {
        var character = characters[at++];
        switch (character)
        {
            case '(':
                return ReadGroup();
            case '[':
                return new RegexpNode.Character(ReadClass());
            case '.':
                return new RegexpNode.Character(CharacterSet.Any);
            case '\\':
                return new RegexpNode.Character(CharacterSet.Of(ReadEscaped()));
            case '*' or '+' or '?' or '{':
                at--;
                throw Problem($"'{(char)character}' has nothing to repeat; write \\{(char)character} for the character");
            case '^' or '$':
                at--;
                throw Problem($"'{(char)character}' can stand only at the {(character == '^' ? "beginning" : "end")}; the whole term is matched anyway");
            default:
                return new RegexpNode.Character(CharacterSet.Of(character));
        }
    }

    private RegexpNode ReadGroup()
    {
        var opening = at - 1;
        if (++depth > MaxDepth) throw Problem($"more than {MaxDepth} parentheses lie inside each other; use fewer");
        if (TryTake('?') && !TryTake(':')) throw Problem("'(?' is no group; there is no look-around");
        var inner = ReadChoice();
        if (!TryTake(')'))
        {
            at = opening;
            throw Problem("a parenthesis is not closed; write \\( for the character");
        }

        depth--;
        return inner;
    }

    private CharacterSet ReadClass()
    {
        var opening = at - 1;
        var negated = TryTake('^');
        var ranges = new List<(int, int)>();
        while (at < characters.Length && (characters[at] != ']' || ranges.Count == 0))
        {
            var from = ReadOfClass();
            var to = from;
            if (at + 1 < characters.Length && characters[at] == '-' && characters[at + 1] != ']')
            {
                at++;
                to = ReadOfClass();
                if (to < from) throw Problem($"the range {Text(from)}-{Text(to)} runs backwards; write {Text(to)}-{Text(from)}");
            }

            ranges.Add((from, to));
        }

        if (!TryTake(']'))
        {
            at = opening;
            throw Problem("a bracket is not closed; write \\[ for the character");
        }

        var set = CharacterSet.OfRanges(ranges);
        return negated ? set.Complement() : set;
    }

    private int ReadOfClass()
    {
        var character = characters[at++];
        return character == '\\' ? ReadEscaped() : character;
    }

    private int ReadEscaped()
    {
        if (at == characters.Length) throw Problem("'\\' stands at the end; write \\\\ for the character");
        var character = characters[at++];
        // Elsewhere \d, \w or \b have a meaning; to take them for letters would be a surprise.
        if (character < 128 && char.IsAsciiLetterOrDigit((char)character))
            throw Problem($"'\\{(char)character}' has no meaning here; write a class such as [0-9], or the character without '\\'");
        return character;
    }

    private RegexpNode.Repeat? ReadRepeat(RegexpNode part)
    {
        if (TryTake('*')) return new RegexpNode.Repeat(part, 0, null);
        if (TryTake('+')) return new RegexpNode.Repeat(part, 1, null);
        if (TryTake('?')) return new RegexpNode.Repeat(part, 0, 1);
        if (!TryTake('{')) return null;
        var least = ReadNumber();
        int? most = least;
        if (TryTake(',')) most = at < characters.Length && characters[at] == '}' ? null : ReadNumber();
        if (!TryTake('}')) throw Problem("a repetition is written {2}, {2,} or {2,5}; write \\{ for the character");
        if (most < least) throw Problem($"a repetition of {least} to {most} runs backwards; write {{{most},{least}}}");
        return new RegexpNode.Repeat(part, least, most);
    }

    private int ReadNumber()
    {
        var start = at;
        var number = 0;
        while (at < characters.Length && characters[at] is >= '0' and <= '9')
        {
            number = number * 10 + characters[at++] - '0';
            if (number > MaxRepeats) throw Problem($"a part is repeated more than {MaxRepeats} times; repeat it less, or without end by {{2,}}");
        }

        return at > start ? number : throw Problem("a repetition is written {2}, {2,} or {2,5}; write \\{ for the character");
    }

    private bool TryTake(char character)
    {
        if (at == characters.Length || characters[at] != character) return false;
        at++;
        return true;
    }

    private PatternException Problem(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/{pattern}/, character {at + 1}: {what}"));

    private static string Text(int character) => new Rune(character).ToString();
}
