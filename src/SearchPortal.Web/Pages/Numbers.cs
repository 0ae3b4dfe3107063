using System.Globalization;

namespace SearchPortal.Web.Pages;

/// <summary>Numbers as pages write them: 21,578.</summary>
internal static class Numbers
{
    /// <summary>The number.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number and what is counted: 1 article, 2 articles.</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
