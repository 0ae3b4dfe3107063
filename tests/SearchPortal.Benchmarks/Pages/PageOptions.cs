using System.Globalization;

namespace SearchPortal.Benchmarks.Pages;

/// <summary>What may follow the address of the site.</summary>
/// <param name="Questions">A file of questions.</param>
/// <param name="Process">The number of the site's process.</param>
internal sealed record PageOptions(string? Questions, int? Process)
{
    /// <summary>Null where it can't be read.</summary>
    public static PageOptions? Read(string[] arguments)
    {
        int? process = null;
        if (arguments is [.., "--process", var number])
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
            (process, arguments) = (id, arguments[..^2]);
        }

        return arguments switch
        {
            [] => new PageOptions(null, process),
            [var file] when File.Exists(file) => new PageOptions(file, process),
            _ => null,
        };
    }
}
