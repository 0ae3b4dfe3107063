using System.Runtime.CompilerServices;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests;

/// <summary>Every index that a test of the engine leaves is checked before its folder goes.</summary>
internal static class CheckedIndexes
{
    // Larger ones are few, and checked by their own tests.
    private const long MostBytes = 20 << 20;

    [ModuleInitializer]
    internal static void LookAtAll() => TemporaryFolder.LastLook = folder =>
    {
        foreach (var index in Directory.EnumerateDirectories(folder).Prepend(folder).Where(place => Path.GetFileName(place) is var name && name != IndexFolder.BuildName && !name.StartsWith("damaged-", StringComparison.Ordinal) && File.Exists(Path.Combine(place, IndexFolder.ManifestName))))
        {
            if (new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) <= MostBytes) IndexChecker.Check(index).Problems.ShouldBeEmpty(index);
        }
    };
}
