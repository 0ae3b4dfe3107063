using System.Collections.Frozen;
using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>An encoding that web pages use. The list is in <c>encodings.txt</c>.</summary>
internal sealed class PageEncoding
{
    private static readonly FrozenDictionary<string, PageEncoding> ByLabel;

    static PageEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var byLabel = new Dictionary<string, PageEncoding>(StringComparer.OrdinalIgnoreCase);
        var all = new List<PageEncoding>();
        foreach (var entry in EmbeddedList.Read("encodings.txt"))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "labels")
            {
                var encoding = new PageEncoding(Encoding.GetEncoding(words[1]));
                all.Add(encoding);
                foreach (var label in words.AsSpan(1)) byLabel.Add(label, encoding);
                continue;
            }

            var known = byLabel[words[1]];
            if (words[0] == "letters") known.SetLetters(string.Join("", words[2..]));
            else known.Languages = words[2..];
        }

        ByLabel = byLabel.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        All = all;
        Utf8 = byLabel["utf-8"];
        Western = byLabel["windows-1252"];
    }

    private PageEncoding(Encoding encoding) => Encoding = encoding;

    /// <summary>All of them, most widely used first.</summary>
    public static IReadOnlyList<PageEncoding> All { get; }

    /// <summary>UTF-8.</summary>
    public static PageEncoding Utf8 { get; }

    /// <summary>What most pages without a label and with single bytes are in.</summary>
    public static PageEncoding Western { get; }

    /// <summary>The encoding; bytes that fit no character become U+FFFD.</summary>
    public Encoding Encoding { get; }

    /// <summary>Its frequent letters beyond ASCII; empty where content does not tell it from others.</summary>
    public FrozenSet<char> Letters { get; private set; } = FrozenSet<char>.Empty;

    /// <summary>The most frequent of them.</summary>
    public FrozenSet<char> FrequentLetters { get; private set; } = FrozenSet<char>.Empty;

    /// <summary>The languages that are written with it.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>The encoding with this label; null where the label is unknown.</summary>
    public static PageEncoding? Find(string? label) => label is not null && ByLabel.TryGetValue(label.Trim().Trim('"', '\''), out var encoding) ? encoding : null;

    // Ordered by frequency. Of an alphabet the first third makes most of a text; of the many characters of other scripts all that are listed do.
    private void SetLetters(string letters)
    {
        Letters = letters.ToFrozenSet();
        FrequentLetters = Encoding.IsSingleByte && letters[0] > '\u036F' ? letters[..(letters.Length / 2)].ToFrozenSet() : Letters;
    }
}
