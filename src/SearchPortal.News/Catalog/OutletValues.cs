using SearchPortal.News.Outlets;

namespace SearchPortal.News.Catalog;

/// <summary>The outlets and agencies of an index by the names that readers may write: as the index has them in any case, by id, by other names.</summary>
internal sealed class OutletValues
{
    private readonly OutletSet listed;
    private readonly ILookup<string, string> outlets;
    private readonly ILookup<string, string> agencies;

    /// <param name="listed">The listed outlets.</param>
    /// <param name="outlets">The outlets of the index.</param>
    /// <param name="agencies">The agencies of the index.</param>
    public OutletValues(OutletSet listed, IEnumerable<string> outlets, IEnumerable<string> agencies)
    {
        this.listed = listed;
        this.outlets = ByKey(outlets);
        this.agencies = ByKey(agencies);
    }

    /// <summary>No outlets.</summary>
    public static OutletValues None { get; } = new(OutletSet.Empty, [], []);

    /// <summary>The index's values that are called so: itself where there is none.</summary>
    /// <param name="field">Outlet or agency.</param>
    /// <param name="asked">What a reader writes.</param>
    public IReadOnlyList<string> Named(string field, string asked)
    {
        var values = field == ArticleSchema.Agency ? agencies : outlets;
        string[] named = [.. values[Key(asked)]];
        if (named.Length == 0) named = [.. values[asked.ToLowerInvariant()]];
        return named.Length > 0 ? named : [asked];
    }

    // A value that is listed is found by all its names, also where the list changed since the article was read.
    private ILookup<string, string> ByKey(IEnumerable<string> values) => values
        .SelectMany(value => new[] { Key(value), value.ToLowerInvariant() }.Distinct(StringComparer.Ordinal), (value, key) => (value, key))
        .ToLookup(pair => pair.key, pair => pair.value, StringComparer.Ordinal);

    // No value has a line end.
    private string Key(string name) => listed.Find(name) is { } outlet ? "\n" + outlet.Id : OutletName.Fold(name) is { Length: > 0 } folded ? "\r" + folded : name.ToLowerInvariant();
}
