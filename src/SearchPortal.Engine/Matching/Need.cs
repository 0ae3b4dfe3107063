using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching;

/// <summary>What a document must have so that a query may match it: a condition over numbered terms (<see cref="NeededTerms"/>). Where it is not met, the query does
/// not match; where it is, the query has to be asked.</summary>
internal abstract class Need
{
    /// <summary>Nothing is known to be needed.</summary>
    public static Need Nothing { get; } = new All([]);

    /// <summary>No document has it.</summary>
    public static Need Impossible { get; } = new Any([]);

    /// <summary>Whether a document with these of the numbered terms meets it.</summary>
    public abstract bool IsMet(DocumentBits present);

    /// <summary>Every one of these.</summary>
    public static Need AllOf(IEnumerable<Need> parts)
    {
        var needed = parts.Where(part => part != Nothing).ToArray();
        if (needed.Contains(Impossible)) return Impossible;
        return needed.Length == 0 ? Nothing : needed is [var only] ? only : new All(needed);
    }

    /// <summary>At least one of these.</summary>
    public static Need AnyOf(IEnumerable<Need> parts)
    {
        var possible = parts.Where(part => part != Impossible).ToArray();
        if (possible.Contains(Nothing)) return Nothing;
        return possible.Length == 0 ? Impossible : possible is [var only] ? only : new Any(possible);
    }

    /// <summary>A numbered term.</summary>
    public static Need Of(int term) => new One(term);

    private sealed class All(Need[] parts) : Need
    {
        public override bool IsMet(DocumentBits present)
        {
            foreach (var part in parts)
            {
                if (!part.IsMet(present)) return false;
            }

            return true;
        }
    }

    private sealed class Any(Need[] parts) : Need
    {
        public override bool IsMet(DocumentBits present)
        {
            foreach (var part in parts)
            {
                if (part.IsMet(present)) return true;
            }

            return false;
        }
    }

    private sealed class One(int term) : Need
    {
        public override bool IsMet(DocumentBits present) => present[term];
    }
}
