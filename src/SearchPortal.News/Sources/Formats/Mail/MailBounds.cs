using System.Globalization;
using MimeKit;

namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>
/// Looks through a mail before it is taken apart: each part and each header line becomes some thousand bytes of memory, so that a few megabytes of
/// nothing but boundaries would fill gigabytes.
/// </summary>
internal sealed class MailBounds : MimeReader
{
    /// <summary>Parts of a mail, those within parts included.</summary>
    public const int MostParts = 10_000;

    /// <summary>Header lines of a mail and of all its parts.</summary>
    public const int MostHeaders = 100_000;

    /// <summary>Bytes of all header lines.</summary>
    public const long MostHeaderBytes = 8 << 20;

    private int parts;
    private int headers;
    private long headerBytes;

    private MailBounds(ParserOptions options, Stream stream)
        : base(options, stream, MimeFormat.Entity)
    {
    }

    /// <summary>Looks through a mail.</summary>
    /// <param name="options">How it will be taken apart.</param>
    /// <param name="bytes">The mail.</param>
    /// <exception cref="InvalidDataException">It has too many parts or header lines.</exception>
    public static void Check(ParserOptions options, byte[] bytes) => new MailBounds(options, new MemoryStream(bytes, writable: false)).ReadMessage();

    /// <inheritdoc/>
    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++parts > MostParts) throw TooMany("parts", MostParts);
    }

    /// <inheritdoc/>
    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        headerBytes += header.RawField.Length + header.RawValue.Length;
        if (++headers > MostHeaders) throw TooMany("header lines", MostHeaders);
        if (headerBytes > MostHeaderBytes) throw TooMany("bytes of header lines", MostHeaderBytes);
    }

    private static InvalidDataException TooMany(string what, long most) => new(string.Create(CultureInfo.InvariantCulture, $"has more than {most:N0} {what}"));
}
