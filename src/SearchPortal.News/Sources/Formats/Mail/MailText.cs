using MimeKit;
using MimeKit.Text;

namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>Finds the text of a mail: HTML where it has it, else plain text. Signatures and what is quoted are part of it.</summary>
internal static class MailText
{
    /// <summary>The text of a mail, in one of the two forms; both are null where it has none.</summary>
    public static (string? Plain, string? Html) Of(MimeMessage message)
    {
        if (message.HtmlBody is { } html && !string.IsNullOrWhiteSpace(html)) return (null, html);
        var part = message.BodyParts.OfType<TextPart>().FirstOrDefault(part => !part.IsAttachment && part.IsPlain);
        if (part is null) return (message.TextBody, null);
        return (part.IsFlowed ? Joined(part) : part.Text, null);
    }

    // RFC 3676: a line that ends with a space goes on in the next one.
    private static string Joined(TextPart part)
    {
        var deletesSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);
        return new FlowedToText { DeleteSpace = deletesSpace }.Convert(part.Text);
    }
}
