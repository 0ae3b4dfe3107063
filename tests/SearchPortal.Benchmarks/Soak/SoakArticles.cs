using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Benchmarks.Soak;

/// <summary>Articles of a file of JSON lines, read when they are asked for, so that they take no memory of their own. Keys: title, body or text, outlet, date.</summary>
internal sealed class SoakArticles : IDisposable
{
    // Documents of a bucket are deleted together.
    private const int DocumentsPerBucket = 20;

    private readonly SafeFileHandle file;
    private readonly List<long> starts = [0];

    public SoakArticles(string path)
    {
        using (var stream = File.OpenRead(path))
        {
            var buffer = new byte[1 << 16];
            long offset = 0;
            for (int length; (length = stream.Read(buffer)) > 0; offset += length)
            {
                for (var i = 0; i < length; i++)
                {
                    if (buffer[i] == '\n') starts.Add(offset + i + 1);
                }
            }
        }

        file = File.OpenHandle(path);
    }

    public static IndexSchema Schema { get; } = new(
        [Field.Text("title", "news/1", "title.stem"), Field.Text("body", "news/1", "body.stem"), Field.Keyword("outlet"), Field.Keyword("bucket"), Field.Keyword("mark"), Field.Number("published")],
        new IndexOrder("published", Descending: true));

    public int Count => starts.Count - 1;

    /// <summary>The bucket of a document; all of its documents belong to one writing thread.</summary>
    public static string Bucket(int number, int threads) => string.Create(CultureInfo.InvariantCulture, $"{number % threads}-{number / threads / DocumentsPerBucket}");

    /// <summary>The document of a line, with its version as what is stored.</summary>
    public Document Document(int number, int version, int threads)
    {
        using var json = Read(number);
        var line = json.RootElement;
        return new Document(number.ToString(CultureInfo.InvariantCulture))
        {
            Texts = new Dictionary<string, TextValue> { ["title"] = new(Text(line, "title")), ["body"] = new(Text(line, "body", "text")) },
            Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = [Text(line, "outlet", "source")], ["bucket"] = [Bucket(number, threads)], ["mark"] = ["0"] },
            Numbers = DateTimeOffset.TryParse(Text(line, "date", "published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? new Dictionary<string, long> { ["published"] = date.ToUnixTimeSeconds() }
                : new Dictionary<string, long>(),
            Stored = Encoding.UTF8.GetBytes(version.ToString(CultureInfo.InvariantCulture) + "\n" + line.GetRawText()),
        };
    }

    /// <summary>Two words of a headline, in small letters; fewer where it has fewer.</summary>
    public string[] Words(int number, Random random)
    {
        using var json = Read(number);
        var words = Text(json.RootElement, "title").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetter)]).ToLowerInvariant()).Where(word => word.Length > 2).ToArray();
        random.Shuffle(words);
        return words[..Math.Min(2, words.Length)];
    }

    public void Dispose() => file.Dispose();

    private JsonDocument Read(int number)
    {
        var bytes = new byte[starts[number + 1] - starts[number]];
        _ = RandomAccess.Read(file, bytes, starts[number]);
        return JsonDocument.Parse(bytes);
    }

    private static string Text(JsonElement line, params string[] names) =>
        names.Select(name => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : null).FirstOrDefault(text => text is not null) ?? "";
}
