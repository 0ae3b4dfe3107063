using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>The text of the article as a page's JSON-LD holds it. It tells which texts of the page belong to the article; none of it becomes text.</summary>
internal sealed class StatedBody
{
    private const int LeastLength = 150;
    private const int MostLength = 4_000_000;
    private const int MostCompared = 100_000;
    private const int MostTexts = 3000;
    private const int KeyLength = 24;
    private const double WholeShare = 0.85;

    private readonly string folded;

    private StatedBody(string folded) => this.folded = folded;

    /// <summary>Reads it.</summary>
    /// <param name="document">The page.</param>
    /// <returns>Null where the page states none.</returns>
    public static StatedBody? Read(IHtmlDocument document)
    {
        var longest = "";
        foreach (var script in document.Scripts)
        {
            if (script.Type is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            var json = script.TextContent;
            if (json.Length > MostLength || !json.Contains("\"articleBody\"", StringComparison.Ordinal)) continue;
            foreach (var text in Bodies(json))
            {
                if (text.Length > longest.Length) longest = text;
            }
        }

        var folded = Fold(longest);
        return folded.Length >= LeastLength ? new StatedBody(folded[..Math.Min(folded.Length, MostCompared)]) : null;
    }

    /// <summary>Marks the texts of a page that are in it.</summary>
    /// <returns>Whether the page holds nearly all of it.</returns>
    public bool Mark(PageOutline outline)
    {
        if (outline.Texts.Count > MostTexts) return false;
        var length = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in outline.Texts)
        {
            var key = Fold(text.Text);
            text.IsStated = Holds(key);
            if (text.IsStated && seen.Add(key)) length += key.Length;
        }

        return length >= WholeShare * folded.Length;
    }

    private bool Holds(string key)
    {
        if (key.Length < KeyLength) return false;
        var length = Math.Min(key.Length, 2 * KeyLength);
        var middle = (key.Length - length) / 2;
        return folded.Contains(key[..length], StringComparison.Ordinal) || folded.Contains(key.Substring(middle, length), StringComparison.Ordinal);
    }

    private static List<string> Bodies(string json)
    {
        var bodies = new List<string>();
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), options);
        try
        {
            var isBody = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName) isBody = reader.ValueTextEquals("articleBody"u8);
                else if (isBody && reader.TokenType == JsonTokenType.String) bodies.Add(reader.GetString() ?? "");
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read before the damage counts.
        }

        return bodies;
    }

    // Markup and entities of the stated text are left: tags and names of entities hardly ever fall within a key.
    private static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        var isTag = false;
        foreach (var c in text)
        {
            if (c == '<') isTag = true;
            else if (c == '>') isTag = false;
            else if (!isTag && char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
