namespace SearchPortal.News.Sources.Formats.Mail;

/// <summary>Tells mail by the header lines that it begins with (RFC 5322).</summary>
internal static class MailHead
{
    private const int LongestName = 60;

    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Delivered-To", "Reply-To", "Sender",
    };

    // Any text may begin with "From:" or "Date:"; these are written by programs of mail alone.
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Delivered-To",
    };

    /// <summary>Whether a text begins with the header of a mail.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether that is all of it; else its last line may be cut.</param>
    public static bool IsMail(ReadOnlySpan<char> text, bool isWhole)
    {
        int usual = 0, technical = 0, lines = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.IsEmpty || (!isWhole && range.End.Value == text.Length)) break;
            lines++;
            if (line[0] is ' ' or '\t' && lines > 1) continue;
            var colon = line[..Math.Min(line.Length, LongestName)].IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExceptInRange('!', '~')) return false;
            var name = line[..colon].ToString();
            if (Usual.Contains(name)) usual++;
            if (Technical.Contains(name)) technical++;
        }

        return usual >= 3 && technical >= 1;
    }
}
