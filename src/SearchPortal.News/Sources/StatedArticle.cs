using System.Globalization;
using System.Text.RegularExpressions;
using SearchPortal.News.Dates;
using SearchPortal.News.Extraction;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Sources;

/// <summary>Checks what a source states: what can't be used is reported, the rest makes the article.</summary>
internal sealed partial class StatedArticle(SourceItem item, string format)
{
    /// <summary>Characters of the longest headline, name or other short value.</summary>
    public const int MaxValueLength = 1000;

    /// <summary>The most values of a field.</summary>
    public const int MaxValues = 1000;

    private const int MaxUrlLength = 4096;

    private readonly List<ReadResult> results = [];
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <summary>See <see cref="RawArticle.ContentHash"/>.</summary>
    public required ulong ContentHash { get; init; }

    /// <summary>The text of a format without blocks.</summary>
    public string? Text { get; init; }

    /// <summary>The text of a format that has it as a piece of HTML.</summary>
    public string? HtmlText { get; init; }

    /// <summary>The blocks of a format that has them.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The web page of a format that is one.</summary>
    public HtmlSource? Html { get; init; }

    /// <summary>See <see cref="RawArticle.PageVersion"/>.</summary>
    public PageVersion PageVersion { get; init; } = PageVersion.Main;

    /// <summary>The address that counts where the fields state none.</summary>
    public string? Address { get; init; }

    /// <summary>See <see cref="RawArticle.TextIsPage"/>.</summary>
    public bool TextIsPage { get; init; }

    /// <summary>The line, for a line of a file.</summary>
    public int? Line { get; init; }

    /// <summary>Which article of the item it is, from 1, where it has several; its line, where none is given.</summary>
    public int? Number { get; init; }

    /// <summary>Whether the item holds no other article, though it has a line.</summary>
    public bool IsOnly { get; init; }

    /// <summary>See <see cref="ReadResult.Bytes"/>.</summary>
    public long Bytes { get; init; }

    /// <summary>See <see cref="RawArticle.RecognizeActors"/>.</summary>
    public bool RecognizeActors { get; init; } = true;

    /// <summary>Problems with single fields, then the article without them; or only a problem, where there is no article.</summary>
    public IReadOnlyList<ReadResult> Check(StatedFields fields)
    {
        var title = Short(fields, FieldNames.Title);
        if (title is null && Html is null && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(HtmlText) && Blocks is not { Count: > 0 })
        {
            return Refuse("has neither a title nor a text", "Add one of them, or map the keys that hold them", Line);
        }

        Explain(fields, FieldNames.Text);
        var url = Url(fields) ?? Address;
        if (!TryId(fields, url, out var id)) return results;
        var article = new RawArticle
        {
            Source = item.Source,
            Line = Line,
            Bytes = Bytes,
            Id = id,
            ContentHash = ContentHash,
            Format = format,
            Title = title,
            Text = Text,
            TextIsPage = TextIsPage,
            HtmlText = HtmlText,
            Blocks = Blocks,
            Html = Html,
            PageVersion = PageVersion,
            ReceivedAt = item.ReceivedAt,
            Date = Date(fields, FieldNames.Date, "it is kept undated"),
            Updated = Date(fields, FieldNames.Updated, "it is left out"),
            Outlet = Short(fields, FieldNames.Outlet),
            Agency = Short(fields, FieldNames.Agency),
            Url = url,
            Authors = Authors(fields),
            Language = Language(fields),
            Dateline = Short(fields, FieldNames.Dateline),
            Actors = Several(fields, FieldNames.Actors),
            Topics = Several(fields, FieldNames.Topics),
            RecognizeActors = RecognizeActors,
            Reasons = reasons,
        };
        results.Add(article);
        return results;
    }

    private bool TryId(StatedFields fields, string? url, out string id)
    {
        var stated = fields.One(FieldNames.Id)?.Trim();
        var address = url?.Length <= ArticleId.MaxLength ? url : null;
        id = stated ?? address ?? PathId();
        reasons[FieldNames.Id] = stated is not null ? "stated" : address is not null ? "its address" : "its path";
        if (stated is not null) Explain(fields, FieldNames.Id);
        if (id.Length > ArticleId.MaxLength)
        {
            Refuse(Invariant($"has an id of {id.Length} characters, more than {ArticleId.MaxLength}"), "Give it a shorter id", Line);
        }
        else if (!ArticleId.IsVisible(id))
        {
            Refuse("has an id that is empty or has characters that can't be seen", "Give it an id of visible characters", Line);
        }
        else
        {
            return true;
        }

        return false;
    }

    private string PathId() => (Number ?? Line) is { } number && !IsOnly ? Invariant($"{item.PathId}#{number}") : item.PathId;

    private PublishedDate? Date(StatedFields fields, string name, string consequence)
    {
        if (!fields.TryGet(name, out var stated)) return null;
        if (DateReader.Read(stated.Values[0], DateTimeOffset.UtcNow, fields.One(FieldNames.Language)?.Trim()) is { } date)
        {
            Explain(fields, name);
            return date;
        }

        var what = name == FieldNames.Date ? "date" : "date for " + name;
        Report(stated, $"has no {what} that can be used (\"{Shown(stated.Values[0])}\"); {consequence}", "Write it as 2026-02-02 or 2026-02-02T10:00:00+05:00");
        return null;
    }

    private string? Url(StatedFields fields)
    {
        if (!fields.TryGet(FieldNames.Url, out var stated)) return null;
        var url = stated.Values[0].Trim();
        var isWeb = url.Length <= MaxUrlLength
            && !url.Any(char.IsControl)
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0;
        if (isWeb)
        {
            Explain(fields, FieldNames.Url);
            // Addresses with spaces in them are common in feeds; browsers escape them as well.
            return url.Replace(" ", "%20", StringComparison.Ordinal);
        }

        Report(stated, $"has no web address (\"{Shown(url)}\"); it is kept without one", "Write a whole address that starts with https:// or http://");
        return null;
    }

    private string? Language(StatedFields fields)
    {
        if (!fields.TryGet(FieldNames.Language, out var stated)) return null;
        var tag = stated.Values[0].Trim().Replace('_', '-');
        if (LanguageTag().IsMatch(tag))
        {
            Explain(fields, FieldNames.Language);
            var primaryEnd = tag.IndexOf('-', StringComparison.Ordinal);
            return primaryEnd < 0 ? tag.ToLowerInvariant() : tag[..primaryEnd].ToLowerInvariant() + tag[primaryEnd..];
        }

        Report(stated, $"has no language tag (\"{Shown(tag)}\"); the language is found from the text", "Write a tag such as en, ar or fr-CA");
        return null;
    }

    private IReadOnlyList<string> Authors(StatedFields fields)
    {
        var stated = Several(fields, FieldNames.Authors);
        return stated.Count == 1 ? ByLine.Read(stated[0]).Authors : stated;
    }

    private string? Short(StatedFields fields, string name)
    {
        if (!fields.TryGet(name, out var stated)) return null;
        var value = stated.IsHtml ? InlineHtml.Text(stated.Values[0]) : stated.Values[0];
        if (!IsShort(name, value, stated)) return null;
        var line = ReceivedText.OneLine(value);
        if (line.Length == 0) return null;
        Explain(fields, name);
        return line;
    }

    private IReadOnlyList<string> Several(StatedFields fields, string name)
    {
        if (!fields.TryGet(name, out var stated)) return [];
        if (stated.Values.Count <= MaxValues)
        {
            Explain(fields, name);
            return [.. stated.Values.Select(value => stated.IsHtml ? InlineHtml.Text(value) : value).Where(value => IsShort(name, value, stated)).Select(ReceivedText.OneLine).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        }

        Report(stated, Invariant($"has {stated.Values.Count} values for {name}, more than {MaxValues}; they are left out"), "Keep the few that matter");
        return [];
    }

    private bool IsShort(string field, string value, StatedValue stated)
    {
        if (value.Length <= MaxValueLength) return true;
        Report(stated, Invariant($"has {value.Length} characters for {field}, more than {MaxValueLength}; it is left out"), "Check that the right key is read");
        return false;
    }

    private void Explain(StatedFields fields, string name)
    {
        if (fields.TryGet(name, out var stated) && stated.Reason is { } reason) reasons[name] = reason;
    }

    private void Report(StatedValue stated, string what, string remedy) =>
        results.Add(new SourceProblem { Source = stated.Source, Line = stated.Line, What = what, Remedy = remedy, ArticleIsKept = true });

    private List<ReadResult> Refuse(string what, string remedy, int? line)
    {
        results.Add(item.Problem(what, remedy, line, Bytes));
        return results;
    }

    private static string Shown(string value) => ReceivedText.OneLine(value.Length > 60 ? value[..60] + "…" : value);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
