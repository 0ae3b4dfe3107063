using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>How a segment of the index was searched.</summary>
/// <param name="MatchesAll">Whether articles were sought that match all that was asked; else those that match most of the words.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Documents">Its articles, deleted ones too.</param>
/// <param name="Deleted">Those of them that are deleted.</param>
/// <param name="Way">How it was searched; the answer is the same whatever was chosen.</param>
/// <param name="Steps">At how many articles going from match to match would stop, at most, as far as the words tell.</param>
/// <param name="Postings">The articles of all words and spellings, added up.</param>
/// <param name="Articles">Articles that were found there.</param>
public sealed record PlannedSegment(bool MatchesAll, string Segment, int Documents, int Deleted, SearchWay Way, long Steps, long Postings, long Articles)
{
    /// <summary>What was done for an answer; nothing where its plan was not kept.</summary>
    internal static IEnumerable<PlannedSegment> Of(TopDocs found, bool matchesAll) => (found.Plan?.Segments ?? []).Select(segment =>
        new PlannedSegment(matchesAll, segment.Segment, segment.Documents, segment.Deleted, segment.Way, segment.Steps, segment.Postings, segment.Total));
}
