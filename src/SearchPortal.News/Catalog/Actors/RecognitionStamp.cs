using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>By which program and which listed names an article's actors were recognised: a value of the column <see cref="ArticleSchema.Recognised"/>.</summary>
internal static class RecognitionStamp
{
    private const int Digits = 16;

    /// <summary>What articles get that are recognised now.</summary>
    public static string Of(ActorAuthority authority) => $"{ActorRecognizer.Version} {authority.NamesVersion[..Digits]}";

    /// <summary>The name of the attachment that holds the listed names of a stamp, such as <c>actors.0123456789abcdef</c>; null where this program recognises otherwise.</summary>
    public static string? AttachmentOf(string stamp) =>
        stamp.StartsWith(ActorRecognizer.Version + ' ', StringComparison.Ordinal) ? AttachmentPrefix + stamp[^Digits..] : null;

    /// <summary>What names of such attachments begin with.</summary>
    public const string AttachmentPrefix = "actors.";
}
