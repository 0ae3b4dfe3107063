using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Segments.Deletes;

public sealed class DeletedFrequenciesTests
{
    private const int Documents = 2_000;

    private static readonly IndexSchema Schema = new([Field.Text("text", "letters/1"), Field.Number("day")], new IndexOrder("day", Descending: true));

    [Fact]
    public void The_number_of_a_frequent_word_follows_the_deletes()
    {
        using var folder = new TemporaryFolder();
        using var writer = IndexWriter.Open(folder.Path, Schema);
        // "all" is frequent, "third" has several blocks, "rare" has one.
        for (var i = 0; i < Documents; i++) writer.AddDocument(Document(i, $"all {(i % 3 == 0 ? "third" : "other")} {(i % 50 == 0 ? "rare" : "common")}"));
        writer.Commit();
        using var before = IndexSearcher.Open(folder.Path);
        Totals(before).ShouldBe([Documents, 667, 40, 0]);

        for (var i = 0; i < Documents; i += 7) writer.DeleteDocument($"d{i}");
        writer.Commit();
        using var after = IndexSearcher.Open(folder.Path);
        for (var asked = 0; asked < 2; asked++) Totals(after).ShouldBe([Documents - 286, 667 - 96, 40 - 6, 0]);

        writer.DeleteDocument("d3");
        writer.Commit();
        using var last = after.OpenIfChanged()!;
        Totals(last).ShouldBe([Documents - 287, 667 - 97, 40 - 6, 0]);
        Totals(after).ShouldBe([Documents - 286, 667 - 96, 40 - 6, 0]);
    }

    [Fact]
    public void Only_frequent_words_are_remembered_and_no_more_than_so_many()
    {
        const int Words = DeletedFrequencies.MostTerms + 20, Needed = 520;
        using var folder = new TemporaryFolder();
        using (var writer = IndexWriter.Open(folder.Path, Schema))
        {
            var words = string.Join(' ', Enumerable.Range(0, Words).Select(WordOf));
            for (var i = 0; i < Needed; i++) writer.AddDocument(Document(i, i == 0 ? words + " seldom" : words));
            writer.Commit();
        }

        using var searcher = IndexSearcher.Open(folder.Path);
        var deleted = new DocumentBits(Needed);
        deleted.SetRange(10, 30);
        var frequencies = new DeletedFrequencies(deleted);
        var segment = searcher.Segments[0];
        frequencies.Of(segment.PostingsList("text", "seldom"u8)!).ShouldBe(0);
        frequencies.Terms.ShouldBe(0);
        for (var i = 0; i < Words; i++) frequencies.Of(segment.PostingsList("text", System.Text.Encoding.UTF8.GetBytes(WordOf(i)))!).ShouldBe(20);
        frequencies.Terms.ShouldBe(DeletedFrequencies.MostTerms);
    }

    private static string WordOf(int number) => $"{(char)('a' + number / 676)}{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}";

    private static long[] Totals(IndexSearcher searcher) =>
        [.. new[] { "all", "third", "rare", "nowhere" }.Select(word => searcher.Search(new TermQuery("text", word)).Total)];

    private static Document Document(int number, string text) => new($"d{number}")
    {
        Texts = new Dictionary<string, TextValue> { ["text"] = new(text) },
        Numbers = new Dictionary<string, long> { ["day"] = number },
    };
}
