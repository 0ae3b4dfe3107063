using System.Collections.Concurrent;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>The statistics of some segments together, looked up once each.</summary>
internal sealed class SegmentStatistics(IReadOnlyList<SegmentView> segments) : ICorpusStatistics
{
    private readonly ConcurrentDictionary<string, FieldStatistics> fields = new(StringComparer.Ordinal);

    public FieldStatistics Field(string field) => fields.GetOrAdd(field, name =>
    {
        var sum = default(FieldStatistics);
        foreach (var segment in segments) sum += segment.Statistics(name);
        return sum;
    });

    public long DocumentFrequency(string field, string term)
    {
        long sum = 0;
        foreach (var segment in segments) sum += segment.DocumentFrequency(field, term);
        return sum;
    }

    public long TotalFrequency(string field, string term)
    {
        long sum = 0;
        foreach (var segment in segments) sum += segment.TotalFrequency(field, term);
        return sum;
    }
}
