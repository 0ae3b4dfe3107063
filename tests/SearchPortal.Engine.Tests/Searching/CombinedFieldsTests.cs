using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Searching;

public sealed class CombinedFieldsTests : IDisposable
{
    private readonly SmallIndex index = new();

    public CombinedFieldsTests() => index.Add(
        Document("once", "harbour strike in the rain and the wind", date: 3),
        Document("dwells", "harbour harbour harbour", date: 1),
        Document("other", "rain rain and the wind", date: 2));

    public void Dispose() => index.Dispose();

    [Fact]
    public void One_text_with_the_usual_numbers_is_plain_BM25()
    {
        using var searcher = index.Search();
        var plain = searcher.Search(new TermQuery("body", "harbour")).Hits;
        var combined = searcher.Search(new CombinedFieldsQuery([new FieldPart(new TermQuery("body", "harbour"), 1)])).Hits;

        combined.Select(hit => hit.Id).ShouldBe(plain.Select(hit => hit.Id));
        foreach (var (one, other) in combined.Zip(plain)) one.Score.ShouldBe(other.Score, 1e-6f);
    }

    [Fact]
    public void A_word_on_which_documents_dwell_weighs_more()
    {
        using var searcher = index.Search();
        var strike = Score("strike", limit: 4) / Score("strike", limit: 0);
        var harbour = Score("harbour", limit: 4) / Score("harbour", limit: 0);

        strike.ShouldBe(1, 1e-6);
        // Four times in two documents: a = 2, and (1 + 4) · 2 / (4 + 2) of it.
        harbour.ShouldBe(10 / 6.0, 1e-6);

        double Score(string term, float limit) =>
            searcher.Search(new CombinedFieldsQuery([new FieldPart(new TermQuery("body", term), 1)]) { RecurrenceLimit = limit }).Hits.Single(hit => hit.Id == "once").Score;
    }

    [Fact]
    public void Age_takes_half_of_what_can_be_lost_with_each_half_life()
    {
        using var searcher = index.Search();
        Query query = new TermQuery("body", "harbour");
        var fresh = searcher.Search(new DecayQuery(query, "date", Origin: 3, HalfLife: 2, Weight: 0.5f)).Hits.ToDictionary(hit => hit.Id, hit => hit.Score);
        var plain = searcher.Search(query).Hits.ToDictionary(hit => hit.Id, hit => hit.Score);

        fresh["once"].ShouldBe(plain["once"]);
        fresh["dwells"].ShouldBe(plain["dwells"] * 0.75f, 1e-6f);
    }

    [Fact]
    public void Words_are_near_in_either_order_and_mark_nothing()
    {
        using var searcher = index.Search();
        Ids(searcher, new ProximityQuery("body", ["rain"], ["wind"], 2)).ShouldBe("once other");
        Ids(searcher, new ProximityQuery("body", ["wind"], ["rain"], 2)).ShouldBe("once other");
        Ids(searcher, new ProximityQuery("body", ["rain"], ["wind"], 1)).ShouldBe("");
        new MemoryIndex(searcher.Schema, Document("once", "rain and wind")).Find(new ProximityQuery("body", ["rain"], ["wind"], 2)).ShouldBeEmpty();
    }

    [Fact]
    public void A_place_that_both_words_share_is_not_near_itself()
    {
        using var searcher = index.Search();
        Ids(searcher, new ProximityQuery("body", ["strike"], ["strike"], 9)).ShouldBe("");
        Ids(searcher, new ProximityQuery("body", ["harbour"], ["harbour"], 0)).ShouldBe("dwells");
    }
}
