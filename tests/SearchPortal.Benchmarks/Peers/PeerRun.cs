using System.Globalization;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>The files of one engine's run, read back; see <see cref="PeerResults"/>.</summary>
internal sealed class PeerRun
{
    private readonly Dictionary<string, Dictionary<string, string>> summary;

    public PeerRun(string prefix)
    {
        Name = Path.GetFileName(prefix);
        summary = Rows(prefix + PeerResults.SummarySuffix).ToDictionary(row => row["type"]);
        Questions = Rows(prefix + PeerResults.HitsSuffix).GroupBy(row => row["type"]).ToDictionary(type => type.Key, type => type.ToDictionary(row => row["query"]));
        var facets = prefix + PeerResults.FacetsSuffix;
        Facets = File.Exists(facets)
            ? File.ReadLines(facets).Select(line => line.Split('\t')).Where(cells => cells.Length == 3).DistinctBy(cells => (cells[0], cells[1])).ToDictionary(cells => (cells[0], cells[1]), cells => cells[2])
            : [];
    }

    public string Name { get; }

    /// <summary>Types in the order of the run.</summary>
    public IEnumerable<string> Types => summary.Keys;

    /// <summary>For each type the rows of its questions, by their text.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, Dictionary<string, string>>> Questions { get; }

    /// <summary>The first values of each question's facets, as <c>value=count;</c>.</summary>
    public IReadOnlyDictionary<(string Query, string Facet), string> Facets { get; }

    public double MeanHits(string type) => Number(type, "mean_hits") ?? double.NaN;

    public double? Bytes(string type) => Number(type, "bytes");

    /// <summary>Milliseconds of CPU that a question of this type takes: the geometric mean of the questions' medians, or the median where the runner does not write
    /// one; null where the engine was not asked.</summary>
    public double? Processor(string type) => Number(type, "cpu_geo_ms") ?? Number(type, "cpu_med_ms");

    private double? Number(string type, string column) =>
        summary.TryGetValue(type, out var row) && row.TryGetValue(column, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[]? columns = null;
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (columns is null) columns = cells;
            else yield return columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
