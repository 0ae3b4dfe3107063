using System.Globalization;
using MimeKit;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>What the header of a mail states.</summary>
internal static class MailFields
{
    /// <summary>Reads the header.</summary>
    public static RecordFields Read(MimeMessage message, SourceItem item)
    {
        var fields = new RecordFields(item);
        fields.Add(FieldNames.Id, Id(message), "Message-ID");
        fields.Add(FieldNames.Title, message.Subject, "Subject");
        fields.Add(FieldNames.Authors, message.From.Mailboxes.Select(mailbox => mailbox.Name).Where(name => name?.Contains('@', StringComparison.Ordinal) == false), "From");
        fields.Add(FieldNames.Date, Date(message), "Date");
        fields.Add(FieldNames.Language, message.Headers[HeaderId.ContentLanguage]?.Split(',')[0], "Content-Language");
        return fields;
    }

    private static string? Id(MimeMessage message) =>
        message.Headers.Contains(HeaderId.MessageId) && message.MessageId is { Length: <= ArticleId.MaxLength } id && ArticleId.IsVisible(id) ? id : null;

    // A date that can't be read is stated as written, so that it is reported.
    private static string? Date(MimeMessage message) => message.Date == DateTimeOffset.MinValue
        ? message.Headers[HeaderId.Date] is { } written ? ReceivedText.OneLine(written) : null
        : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
