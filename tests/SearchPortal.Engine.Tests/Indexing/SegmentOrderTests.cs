using System.Globalization;
using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>Documents come in any order, and lie in that of the schema.</summary>
public sealed class SegmentOrderTests : IDisposable
{
    private const int Documents = 400;

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("oldest first")]
    [InlineData("newest first")]
    [InlineData("mixed")]
    public void Words_are_found_at_their_places_however_documents_come(string order)
    {
        var dates = Enumerable.Range(0, Documents).ToArray();
        if (order == "newest first") Array.Reverse(dates);
        if (order == "mixed") new Random(5).Shuffle(dates);
        using (var writer = index.Write())
        {
            foreach (var date in dates) writer.AddDocument(Document(Id(date), Body(date), date: date));
            // One that is dropped again before it is written.
            writer.DeleteDocument(Id(7));
            writer.Commit();
        }

        var all = Enumerable.Range(0, Documents).Reverse().Where(date => date != 7).ToArray();
        index.Ids().ShouldBe(Joined(all));
        using var searcher = index.Search();
        Ids(searcher, PhraseQuery.Of("body", ["common", "odd"])).ShouldBe(Joined(all.Where(date => date % 2 == 1)));
        Ids(searcher, PhraseQuery.Of("body", ["odd", "common"])).ShouldBe(Joined(all.Where(date => date % 2 == 1 && date % 3 == 0)));
        Ids(searcher, new TermQuery("body", "rare")).ShouldBe(Joined([300, 200, 100, 0]));
    }

    private static string Body(int date) => $"common {(date % 2 == 1 ? "odd" : "even")} {(date % 3 == 0 ? "common" : "third")} {(date % 100 == 0 ? "rare" : "usual")}";

    private static string Id(int date) => "d" + date.ToString("D3", CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<int> dates) => string.Join(' ', dates.Select(Id));
}
