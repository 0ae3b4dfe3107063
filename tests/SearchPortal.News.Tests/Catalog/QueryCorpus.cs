namespace SearchPortal.News.Tests.Catalog;

/// <summary>A few articles for questions in the query language. Their ids are letters.</summary>
public sealed class QueryCorpus : IDisposable
{
    private const string Actors = """
        actors:
          - id: osama-hammad
            name: Osama Hammad
            kind: person
            spellings: [Hammad, Osama Hamad]
          - id: hama
            name: Hama
            kind: place
          - id: hamas
            name: Hamas
            kind: organisation
        """;

    private const string Topics = """
        topics:
          - id: energy
            name: oil and gas
            query: oil OR gas
          - id: sea
            name: the sea
            query: harbour
        """;

    internal TestCatalog Index { get; } = new TestCatalog(Actors, Topics).Add(
        new { id = "a", title = "Oil flows again", text = "The harbour of Sirte ships crude oil to Malta.", date = "2026-02-02", outlet = "Alpha Daily" },
        new { id = "b", title = "Gas talks in Sirte", text = "Ministers discussed natural gas. No harbor was named.", date = "2026-01-15", outlet = "Beta Post" },
        new { id = "c", title = "Harvest in the hills", text = "Farmers of the green mountain sell olives and oil.", date = "2025-12-31", outlet = "alpha daily" },
        new { id = "d", title = "Visitors", text = "Osama Hamad came to Hama. To be or not to be was the question.", date = "2025" },
        new { id = "e", title = "Undated note", text = "Hamas and others were named, and Hammad as well, by the ministers." });

    public void Dispose() => Index.Dispose();
}
