namespace SearchPortal.Engine.Collecting;

/// <summary>The buckets of the number that documents lie in the order of.</summary>
internal sealed class RunFacet(BucketRuns runs) : SegmentFacet
{
    private readonly int[] current = new int[1];

    public override int Count => runs.Names.Count;

    public override string Name(int value) => runs.Names[value];

    public override int Find(string name) => runs.Find(name);

    public override ReadOnlySpan<int> Of(int document)
    {
        current[0] = runs.Of(document);
        return current[0] < 0 ? [] : current;
    }

    public override int CountIn(CountedDocuments documents, out int[] counts)
    {
        counts = new int[Count];
        return runs.CountIn(documents.Words, counts);
    }
}
