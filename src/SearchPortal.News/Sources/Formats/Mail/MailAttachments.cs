using System.Globalization;
using MimeKit;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>Finds what is attached to a mail, other mails included.</summary>
internal static class MailAttachments
{
    private const int LongestName = 200;

    /// <summary>The attachments as items. Pictures that the text shows are none.</summary>
    public static IEnumerable<SourceItem> Of(MimeMessage message, SourceItem mail)
    {
        var number = 0;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in message.BodyParts)
        {
            number++;
            if (entity is MessagePart or MimePart { IsAttachment: true }) yield return mail.Within(Name(entity, number, names), () => Open(entity));
        }
    }

    private static string Name(MimeEntity entity, int number, HashSet<string> names)
    {
        var given = ReceivedText.OneLine(entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "");
        given = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        if (given.Length > LongestName) given = given[^LongestName..];
        var name = given.Trim('.').Length > 0 && ArticleId.IsVisible(given) ? given
            : string.Create(CultureInfo.InvariantCulture, $"part-{number}{(entity is MessagePart ? ".eml" : "")}");
        return names.Add(name) ? name : string.Create(CultureInfo.InvariantCulture, $"{number}-{name}");
    }

    private static Stream Open(MimeEntity entity)
    {
        var copy = new MemoryStream();
        if (entity is MessagePart { Message: { } message }) message.WriteTo(copy);
        else if (entity is MimePart { Content: { } content }) content.DecodeTo(copy);
        copy.Position = 0;
        return copy;
    }
}
