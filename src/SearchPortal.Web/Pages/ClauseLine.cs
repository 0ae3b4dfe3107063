using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A part of a query that finds nothing.</summary>
/// <param name="Clause">The part, with the articles that it matches by itself.</param>
/// <param name="Without">The search without it; null where that finds nothing either, or where nothing would be left.</param>
public sealed record ClauseLine(QueryClause Clause, WayOut? Without)
{
    /// <summary>Whether no article has it, so that it alone is the reason.</summary>
    public bool IsReason => !Clause.Excluded && Clause.Articles == 0 && Clause.Kind != QueryClauseKind.StopWord;
}
