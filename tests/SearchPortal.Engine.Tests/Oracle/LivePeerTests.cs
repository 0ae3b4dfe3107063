using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Apache Lucene and we index the same generated articles and answer the same generated questions: total, hits, every score to 1e-5,
/// order and facets are equal, whether the articles are in one segment or in many, and after some were deleted.</summary>
public sealed class LivePeerTests(PeerIndexes indexes) : IClassFixture<PeerIndexes>
{
    public static TheoryData<string> Kinds => [.. PeerQuestions.Kinds];

    [Theory(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted)), MemberData(nameof(Kinds))]
    public void One_segment_answers_as_Lucene_does(string kind) => AnswersAsLucene(kind, indexes.OneSegment!, segments: 1);

    [Theory(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted)), MemberData(nameof(Kinds))]
    public void Many_segments_answer_as_Lucene_does(string kind) => AnswersAsLucene(kind, indexes.ManySegments!, segments: 6);

    [Theory(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted)), MemberData(nameof(Kinds))]
    public void Segments_with_deletes_answer_as_Lucene_does(string kind) => AnswersAsLucene(kind, indexes.WithDeletes!, segments: 6);

    private void AnswersAsLucene(string kind, IndexSearcher searcher, int segments)
    {
        searcher.Commit.Segments.Count.ShouldBe(segments);
        long hits = 0;
        foreach (var (task, lucene) in indexes.Of(kind, searcher))
        {
            PeerComparison.Differences(searcher.Search(task), lucene, task).Take(5).ShouldBeEmpty(PeerQueries.ToJson(task.Query).ToJsonString());
            hits += lucene.Total;
        }

        hits.ShouldBeGreaterThan(100, "questions that find nothing compare nothing");
    }
}
