namespace SearchPortal.News.Sources.Addresses;

/// <summary>The rules of a site for programs, as its robots.txt states them (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>The name that rules for this program are addressed to.</summary>
    public const string Product = "SearchPortal";

    /// <summary>Bytes that are read of the file: what RFC 9309 asks for at least.</summary>
    public const int MaxBytes = 500 * 1024;

    private const int MaxRules = 10_000;
    private const int MaxPattern = 2000;

    private readonly List<(string Pattern, bool Allows)> rules = [];

    private RobotsRules()
    {
    }

    /// <summary>No rules: all may be fetched.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Nothing may be fetched: the site does not say what may.</summary>
    public static RobotsRules Nothing { get; } = Read("User-agent: *\nDisallow: /");

    /// <summary>Reads the file: the groups for this program, else those for all.</summary>
    public static RobotsRules Read(string text)
    {
        RobotsRules own = new(), all = new();
        var isNamed = false;
        var isOwn = false;
        var isAll = false;
        var isInRules = false;
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines())
        {
            var rule = line[..(line.IndexOf('#') is >= 0 and var comment ? comment : line.Length)];
            var colon = rule.IndexOf(':');
            if (colon < 0) continue;
            var key = rule[..colon].Trim();
            var value = rule[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (isInRules) (isOwn, isAll, isInRules) = (false, false, false);
                isAll |= value is "*";
                var isMine = IsMine(value);
                isOwn |= isMine;
                isNamed |= isMine;
                continue;
            }

            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase)) continue;
            isInRules = true;
            if (isOwn) own.Add(value, allows);
            if (isAll) all.Add(value, allows);
        }

        return isNamed ? own : all;
    }

    /// <summary>Whether the site allows to fetch an address: the longest rule that fits decides, and one that allows before one that does not.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var longest = -1;
        var isAllowed = true;
        foreach (var (pattern, allows) in rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allows) || !Fits(pattern, path)) continue;
            longest = pattern.Length;
            isAllowed = allows;
        }

        return isAllowed;
    }

    private static bool IsMine(ReadOnlySpan<char> name)
    {
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetter(name[length]) || name[length] is '-' or '_')) length++;
        return name[..length].Equals(Product, StringComparison.OrdinalIgnoreCase);
    }

    // An empty rule says nothing.
    private void Add(ReadOnlySpan<char> pattern, bool allows)
    {
        if (pattern.Length is > 0 and <= MaxPattern && rules.Count < MaxRules) rules.Add((pattern.ToString(), allows));
    }

    // Each star takes as little as it can; taking more could never help what follows, but for the last part where the end is asked for.
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1) return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
