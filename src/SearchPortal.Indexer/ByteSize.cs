using System.Globalization;

namespace SearchPortal.Indexer;

/// <summary>Sizes as people write them: <c>64MB</c>, <c>1 GB</c>, <c>4096</c>. A unit is a power of 1024.</summary>
internal static class ByteSize
{
    private static readonly string[] Units = ["KB", "MB", "GB"];

    internal static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var upper = text.Trim().ToUpperInvariant();
        var unit = Array.FindIndex(Units, name => upper.EndsWith(name, StringComparison.Ordinal));
        var shift = 10 * (unit + 1);
        var number = unit < 0 ? upper : upper[..^2].TrimEnd();
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        if (value > long.MaxValue >> shift) return false;
        bytes = value << shift;
        return true;
    }

    internal static string Format(long bytes)
    {
        var unit = -1;
        double value = bytes;
        while (value >= 1024 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return unit < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {Units[unit]}");
    }
}
