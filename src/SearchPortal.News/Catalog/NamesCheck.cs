using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>Finds what is allowed in an authority file and is hardly meant: spellings listed twice, actors that may be one, conditions without effect.</summary>
public static class NamesCheck
{
    /// <summary>What is wrong, a sentence each with what to do.</summary>
    public static IReadOnlyList<string> Problems(ActorAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return AuthorityCheck.Problems(authority, WordQueries.Folded);
    }
}
