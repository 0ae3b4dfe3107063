using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>Tells beforehand whether a pattern can be searched.</summary>
public static class PatternCheck
{
    /// <summary>Whether a prefix, wildcard, fuzzy or regular-expression query can be searched; all others can.</summary>
    /// <param name="query">The query itself; what lies inside of it is not looked at.</param>
    /// <param name="problem">What is wrong with the pattern, where, and what to write instead; null where nothing is.</param>
    public static bool TryValidate(Query query, out string? problem)
    {
        problem = null;
        if (query is not (PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery)) return true;
        try
        {
            PatternSets.Compile(query);
            return true;
        }
        catch (PatternException unreadable)
        {
            problem = unreadable.Message;
            return false;
        }
    }
}
