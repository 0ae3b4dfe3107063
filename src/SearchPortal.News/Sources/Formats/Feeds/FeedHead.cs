using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>What a feed says about all its items.</summary>
internal sealed record FeedHead
{
    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>What relative links start from, or null.</summary>
    public Uri? Base { get; init; }

    /// <summary>The authors of items that name none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>All that has a part in an article.</summary>
    public string Facts => string.Join('\n', [Title, Language, Base?.ToString(), .. Authors]);

    /// <summary>Reads what stands before the first item.</summary>
    /// <param name="open">The element that is open around the items.</param>
    /// <param name="item">What it is the beginning of.</param>
    public static FeedHead Read(MarkupElement? open, SourceItem item)
    {
        if (open is null) return new FeedHead { Base = WebAddress(item.Address, null) };

        // In RDF the channel is closed before the items; elsewhere it is what is open around them.
        var channel = open.Name == "channel" ? open : open.Child("channel") ?? open;
        var feedBase = WebAddress(channel.Inherited("base"), null) ?? WebAddress(item.Address, null) ?? FeedLinks.Of(channel, null);
        return new FeedHead
        {
            Title = FeedText.Line(channel.Child("title")),
            Language = channel.Inherited("lang") ?? channel.Child("language")?.Text.Trim(),
            Base = feedBase,
            Authors = FeedAuthors.OfAtom(channel),
        };
    }

    /// <summary>An address, made whole where it is relative; null where it is none of the web.</summary>
    public static Uri? WebAddress(string? address, Uri? start)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        var isWhole = start is null ? Uri.TryCreate(address.Trim(), UriKind.Absolute, out var whole) : Uri.TryCreate(start, address.Trim(), out whole);
        return isWhole && whole!.Scheme is "http" or "https" ? whole : null;
    }
}
