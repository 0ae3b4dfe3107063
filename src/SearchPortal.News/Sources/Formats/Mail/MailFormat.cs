using MimeKit;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>A mail: one article, and what is attached to it.</summary>
internal sealed class MailFormat : ISourceFormat
{
    /// <summary>Bytes of the largest mail that is read.</summary>
    public const int MaxBytes = 64 << 20;

    private const int MaxMimeDepth = 32;
    private const int MaxAttachments = 1000;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxMimeDepth };

    /// <inheritdoc/>
    public string Id => "eml";

    /// <inheritdoc/>
    public string Description => "a mail, one article, and what is attached to it";

    /// <inheritdoc/>
    public string Endings => ".eml";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => MailHead.IsMail(head.Ascii, head.IsWhole);

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var whole = WholeBytes.Read(content, MaxBytes);
        if (whole.Problem is not null)
        {
            yield return whole.Problem;
            yield break;
        }

        MimeMessage? message = null;
        IReadOnlyList<ReadResult> article;
        try
        {
            MailBounds.Check(Options, whole.Bytes);
            message = MimeMessage.Load(Options, new MemoryStream(whole.Bytes));
            article = Article(message, whole.Bytes, content, context);
        }
        catch (InvalidDataException failure)
        {
            article = [content.Item.Problem(failure.Message, "Save its text as .html or .txt")];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A library that takes anything apart meets anything; what it throws is not all documented.
            article = [content.Item.Problem("is a mail that can't be taken apart", "Save it again as .eml, or save its text as .html or .txt")];
        }

        using (message)
        {
            foreach (var result in article) yield return result;
            if (message is null || content.Item.Depth >= SourceItem.MaxDepth) yield break;
            foreach (var attached in MailAttachments.Of(message, content.Item).Take(MaxAttachments))
            {
                foreach (var result in context.ReadItem(attached)) yield return result;
            }
        }
    }

    private IReadOnlyList<ReadResult> Article(MimeMessage message, byte[] bytes, SourceContent content, ReadContext context)
    {
        var fields = MailFields.Read(message, content.Item);
        var (text, html) = MailText.Of(message);
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(bytes, content.Sidecar.Bytes),
            Text = text is null ? null : ReceivedText.Clean(text),
            HtmlText = html,
            Bytes = content.Item.Bytes,
        };
        return article.Check(fields.Beside(content.Sidecar, isOnly: true));
    }
}
