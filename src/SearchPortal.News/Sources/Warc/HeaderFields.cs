using System.Text;

namespace SearchPortal.News.Sources.Warc;

/// <summary>The header of a WARC record or of a message of HTTP: a first line, then lines of name and value up to a blank one.</summary>
/// <param name="FirstLine">The first line.</param>
/// <param name="Fields">Values by name in any case; of several of one name the first.</param>
/// <param name="Length">Bytes of the header, the blank line included.</param>
internal sealed record HeaderFields(string FirstLine, IReadOnlyDictionary<string, string> Fields, int Length)
{
    /// <summary>Bytes of the longest header.</summary>
    public const int MaxLength = 256 * 1024;

    private const int MaxFolded = 8 * 1024;

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">Bytes that begin with it.</param>
    /// <returns>Null where it does not end.</returns>
    public static HeaderFields? Read(ReadOnlySpan<byte> bytes)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? first = null;
        string? name = null;
        var start = 0;
        while (bytes[start..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            var line = Encoding.UTF8.GetString(bytes.Slice(start, length)).TrimEnd('\r');
            start += length + 1;
            if (line.Length == 0) return new(first ?? "", fields, start);
            if (first is null)
            {
                first = line;
            }
            else if (line[0] is ' ' or '\t')
            {
                // RFC 9112 5.2: a line that begins with a blank goes on with the value before it.
                if (name is not null && fields[name].Length < MaxFolded) fields[name] += " " + line.Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                name = line[..colon].Trim();
                if (!fields.TryAdd(name, line[(colon + 1)..].Trim())) name = null;
            }
        }

        return null;
    }
}
