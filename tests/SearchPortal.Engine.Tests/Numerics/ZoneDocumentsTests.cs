using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>The documents of a zone against a walk over its bits.</summary>
public sealed class ZoneDocumentsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(1)]
    public void Extracted_numbers_are_those_of_the_bits(double share)
    {
        var random = new Random(3);
        var numbers = new byte[ZoneDocuments.Room];
        foreach (var documents in new[] { 1, 63, 64, 130, 256 })
        {
            var set = new DocumentBits(documents);
            for (var document = 0; document < documents; document++)
            {
                if (random.NextDouble() < share) set.Set(document);
            }

            var length = ZoneDocuments.Extract(set.Words, numbers);
            numbers[..length].Select(number => (int)number).ShouldBe(Enumerable.Range(0, documents).Where(document => set[document]));
        }
    }

    [Fact]
    public void A_run_of_documents_is_added_whole()
    {
        foreach (var (from, until) in new[] { (0, 0), (0, 1), (5, 64), (63, 65), (64, 128), (3, 200), (130, 131), (0, 200) })
        {
            var set = new DocumentBits(200);
            set.SetRange(from, until);
            Enumerable.Range(0, 200).Where(document => set[document]).ShouldBe(Enumerable.Range(from, until - from), $"{from} to {until}");
            set.PreviousSet(199).ShouldBe(until == from ? -1 : until - 1);
            set.PreviousSet(from - 1).ShouldBe(-1);
            if (until > from + 1) set.PreviousSet(until - 2).ShouldBe(until - 2);
        }
    }
}
