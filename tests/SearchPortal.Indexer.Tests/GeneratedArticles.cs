using System.Text;
using System.Text.Json;

namespace SearchPortal.Indexer.Tests;

/// <summary>Articles made from a seed: short, all different, with outlets and dates.</summary>
internal static class GeneratedArticles
{
    private static readonly string[] Words =
        ["harbour", "minister", "budget", "storm", "election", "bridge", "court", "wheat", "railway", "museum", "strike", "festival", "island", "border", "clinic"];

    /// <summary>Writes a JSONL file of so many articles with the ids a0, a1, …</summary>
    public static void Write(string file, int count, int seed)
    {
        var random = new Random(seed);
        using var output = new StreamWriter(file);
        for (var i = 0; i < count; i++)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id = $"a{i}",
                title = Sentence(random, 5),
                text = Sentence(random, 60),
                outlet = $"Outlet {random.Next(12)}",
                date = new DateTime(2020, 1, 1).AddDays(random.Next(2000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            }));
        }
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = new StringBuilder("The");
        for (var i = 0; i < words; i++) sentence.Append(' ').Append(Words[random.Next(Words.Length)]);
        return sentence.Append('.').ToString();
    }
}
