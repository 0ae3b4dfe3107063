using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>Ranks and lists of sets against counting one by one.</summary>
public sealed class RankedBitsTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(63, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 3)]
    [InlineData(5_000, 40)]
    [InlineData(70_000, 9)]
    public void A_document_of_the_set_knows_how_many_are_before_it(int documents, int gap)
    {
        var random = new Random(documents + gap);
        int[] members = [.. Enumerable.Range(0, documents).Where(_ => random.Next(gap) == 0)];
        using var scratch = new ScratchArrays();
        var set = scratch.Set(documents);
        foreach (var block in members.Chunk(128)) set.Add(block);
        int[] asked = [.. Enumerable.Range(0, documents).Where(_ => random.Next(2) == 0)];

        var (places, ranks) = (new int[asked.Length], new int[asked.Length]);
        var count = new RankedBits(set, scratch).Find(asked, places, ranks);

        var rankOf = members.Index().ToDictionary(member => member.Item, member => member.Index);
        places[..count].Select(place => asked[place]).ShouldBe(asked.Where(rankOf.ContainsKey));
        ranks[..count].ShouldBe(asked.Where(rankOf.ContainsKey).Select(document => rankOf[document]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(30)]
    public void The_documents_of_words_are_listed(int gap)
    {
        var random = new Random(gap);
        var set = new DocumentBits(256);
        for (var document = 0; document < 256; document++)
        {
            if (random.Next(gap) == 0) set.Set(document);
        }

        var documents = new int[256 + DocumentBits.ListMargin];
        var count = DocumentBits.List(set.Words, 512, documents);

        documents[..count].ShouldBe(Enumerable.Range(0, 256).Where(document => set[document]).Select(document => 512 + document));
        Should.Throw<ArgumentOutOfRangeException>(() => DocumentBits.List(set.Words, 0, new int[count + DocumentBits.ListMargin - 1]));
    }
}
