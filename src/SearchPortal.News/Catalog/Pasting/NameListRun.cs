using System.Diagnostics;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Catalog.Pasting;

/// <summary>Searches the names of a list one after the other on one snapshot, for as long as one search may take.</summary>
internal sealed class NameListRun(CatalogSnapshot snapshot, SearchCounting? counting, CancellationToken cancellation)
{
    private const int MostSpellings = 12;

    public NameListAnswer Answer(IReadOnlyList<string> names)
    {
        var (start, limit) = (Stopwatch.GetTimestamp(), snapshot.Searcher.Limits.Time);
        var searched = new List<ListedName>(names.Count);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var left = limit - Stopwatch.GetElapsedTime(start);
            searched.Add(left > TimeSpan.Zero && Search(name, left) is { } found ? found : new ListedName(name, QueryOf(name), [], 0, null, null) { IsSearched = false });
        }

        return new NameListAnswer(searched, snapshot.Searcher.Commit.Commit);
    }

    /// <summary>The query of a name: no sign in it means anything but itself.</summary>
    private static string QueryOf(string name) => $"name:\"{name.Replace('"', ' ').Replace('\\', ' ').Trim()}\"";

    private ListedName? Search(string name, TimeSpan left)
    {
        var query = QueryOf(name);
        var limits = snapshot.Searcher.Limits with { Time = left };
        try
        {
            var scope = new SearchScope(snapshot, new SearchRequest { Query = query, Match = WordRule.All, Count = counting }, cancellation);
            var newest = Find(Sort.SchemaOrder);
            return new ListedName(name, query, Spellings(name, scope.Built), newest.Total, newest.Total == 0 ? null : Day(Find(Sort.ReverseOrder)), Day(newest));

            TopDocs Find(Sort sort) => snapshot.Searcher.Search(scope.All with { Sort = sort, Size = 1 }, limits: limits, cancellation: cancellation);
        }
        catch (SearchTooCostlyException)
        {
            return null;
        }
    }

    private string? Day(TopDocs found) => found.Hits is [{ Key.Number: { } instant }] ? PublishedText.Day(instant, snapshot.Zone) : null;

    private string[] Spellings(string name, BuiltQuery built)
    {
        var others = built.Expansions.SelectMany(expansion => expansion.Spellings).Where(spelling => spelling is { Use: SpellingUse.Searched or SpellingUse.Lower, Articles: > 0 })
            .Select(spelling => (spelling.Spelling, spelling.Articles));
        return [.. others.Append((Spelling: name, Articles: snapshot.CountPhrase(name, cancellation))).Where(spelling => spelling.Articles > 0)
            .OrderByDescending(spelling => spelling.Articles).Select(spelling => spelling.Spelling).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSpellings)];
    }
}
