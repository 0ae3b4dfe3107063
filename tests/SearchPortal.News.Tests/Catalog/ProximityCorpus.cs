namespace SearchPortal.News.Tests.Catalog;

/// <summary>Articles that differ in how near two actors stand to each other. Their ids are letters.</summary>
public sealed class ProximityCorpus : IDisposable
{
    private const string Actors = """
        actors:
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Haftar, Hifter]
          - id: asim-munir
            name: Asim Munir
            kind: person
            spellings: [Munir]
        """;

    internal TestCatalog Index { get; } = new TestCatalog(Actors).Add(
        new { id = "a", title = "Visit", text = "Haftar met Munir in Rawalpindi.\n\nOil was not named." },
        new { id = "b", title = "Talks", text = "Munir spoke of oil and gas and trade and ports with Haftar." },
        new { id = "c", title = "Drones", text = "Hifter bought drones. Munir sold them.\n\nThe drone flew. More drones came." },
        new { id = "d", title = "Haftar and Munir", text = "An army parade.\n\nNobody came.", outlet = "Beta Post" },
        new { id = "e", title = "Parade", text = "A parade in Sirte.\n\nLater Haftar left for Derna.", outlet = "Alpha Daily" });

    public void Dispose() => Index.Dispose();
}
