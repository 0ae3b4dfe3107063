namespace SearchPortal.News.Dates;

/// <summary>Knows what comes first in a numeric date, by language and country.</summary>
internal static class DateOrders
{
    private static readonly Dictionary<string, DateOrder> ByTag = Read();

    /// <summary>The order of a language.</summary>
    /// <param name="language">A BCP 47 tag; null where the language is not known.</param>
    public static DateOrder Of(string? language)
    {
        if (language is null) return DateOrder.Unknown;
        var parts = language.Split(['-', '_']);
        var region = Array.Find(parts[1..], part => part.Length == 2);
        return region is not null && ByTag.TryGetValue(parts[0] + "-" + region, out var local) ? local : ByTag.GetValueOrDefault(parts[0]);
    }

    private static Dictionary<string, DateOrder> Read()
    {
        var orders = new Dictionary<string, DateOrder>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DateData.Lines("orders"))
        {
            var (key, values) = DateData.Pair(line);
            var order = Enum.Parse<DateOrder>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var tag in values.SelectMany(value => value.Split(' '))) orders[tag] = order;
        }

        return orders;
    }
}
