using System.Globalization;

namespace SearchPortal.News.Sources.Warc;

/// <summary>Reads the records of a WARC file (ISO 28500), one at a time, and goes on behind those that are damaged.</summary>
/// <param name="stream">The file, unpacked.</param>
/// <param name="resume">Goes on behind damage of the packing; false where nothing follows.</param>
/// <param name="limit">Bytes of the longest block that is read; longer ones are passed.</param>
internal sealed class WarcRecords(Stream stream, Func<bool> resume, int limit)
{
    private const int FirstBufferSize = 256 * 1024;
    private const int LeastHeader = 1024;

    private byte[] buffer = new byte[FirstBufferSize];
    private int position;
    private int end;
    private bool isAtEnd;
    private bool isDamaged;
    private int number;

    /// <summary>Reads the next record, or what is damaged in its place.</summary>
    /// <returns>Null at the end of the file.</returns>
    public WarcRecord? Next()
    {
        while (true)
        {
            if (SkipLineEnds())
            {
                number++;
                return StartsRecord() ? Read() : Resynchronise();
            }

            if (!isDamaged) return null;
            number++;
            isDamaged = false;
            isAtEnd = !resume();
            return Damaged("is packed in a damaged way, or cut off");
        }
    }

    private WarcRecord Read()
    {
        HeaderFields? header;
        while ((header = HeaderFields.Read(buffer.AsSpan(position, end - position))) is null)
        {
            if (end - position > HeaderFields.MaxLength) return Lost("has a header that does not end");
            // Each try reads the header from its start, so twice as much must have come: members of a few bytes would cost a try each.
            if (!FillTo(Math.Max(LeastHeader, 2 * (end - position)))) return isDamaged ? Dropped() : Lost("is cut off within its header");
        }

        if (!long.TryParse(header.Fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Lost("does not say how long it is");
        }

        var record = new WarcRecord(number, header.Fields, default) { IsTooLong = length > limit };
        var isWanted = record.Type is "response" or "resource";
        if (record.IsTooLong || !isWanted)
        {
            position += header.Length;
            return Pass(length) ? record : isDamaged ? Dropped() : Damaged("is cut off");
        }

        var whole = header.Length + (int)length;
        while (end - position < whole)
        {
            if (!Fill()) return isDamaged ? Dropped() : Lost("is cut off");
        }

        if (!EndsRecord(whole)) return Lost("is not as long as it says");
        record = record with { Block = buffer.AsMemory(position + header.Length, (int)length) };
        position += whole;
        return record;
    }

    /// <summary>Whether what follows the record at the position is the end of a record, of the file, or the start of another record.</summary>
    private bool EndsRecord(int length)
    {
        const int mostLineEnds = 8;
        while (end - position < length + mostLineEnds + "WARC/".Length && Fill())
        {
        }

        var rest = buffer.AsSpan(position + length, end - position - length);
        if (rest.StartsWith("\r\n\r\n"u8)) return true;
        var next = rest.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        return next < 0 || "WARC/"u8.StartsWith(rest[next..][..Math.Min(rest.Length - next, "WARC/".Length)]);
    }

    // Within what the record claims to be another one may begin.
    private WarcRecord Lost(string what)
    {
        position++;
        Find();
        return Damaged(what);
    }

    private WarcRecord Resynchronise()
    {
        Find();
        return Damaged("does not begin as a record does");
    }

    private WarcRecord Dropped()
    {
        position = end;
        isDamaged = false;
        isAtEnd = !resume();
        return Damaged("is packed in a damaged way, or cut off");
    }

    private WarcRecord Damaged(string what) => new(number, new Dictionary<string, string>(), default) { Damage = what };

    /// <summary>Goes on to the next line that begins a record.</summary>
    private void Find()
    {
        while (true)
        {
            var found = buffer.AsSpan(position, end - position).IndexOf("\nWARC/"u8);
            if (found >= 0)
            {
                position += found + 1;
                return;
            }

            position = Math.Max(position, end - "\nWARC/".Length + 1);
            if (Fill()) continue;
            position = end;
            return;
        }
    }

    private bool StartsRecord()
    {
        while (end - position < "WARC/".Length && Fill())
        {
        }

        return buffer.AsSpan(position, end - position).StartsWith("WARC/"u8);
    }

    private bool SkipLineEnds()
    {
        while (position < end || Fill())
        {
            if (buffer[position] is not ((byte)'\r' or (byte)'\n')) return true;
            position++;
        }

        return false;
    }

    private bool Pass(long length)
    {
        while (length > end - position)
        {
            length -= end - position;
            position = end;
            if (!Fill()) return false;
        }

        position += (int)length;
        return true;
    }

    /// <summary>Reads until so many bytes are at hand from the position on.</summary>
    /// <returns>False where no more came at all.</returns>
    private bool FillTo(int length)
    {
        var before = end - position;
        while (end - position < length && Fill())
        {
        }

        return end - position > before;
    }

    /// <summary>Reads more; what is before the position may go.</summary>
    /// <returns>False at the end, or where the packing is damaged.</returns>
    private bool Fill()
    {
        if (isAtEnd || isDamaged) return false;
        if (position > 0)
        {
            buffer.AsSpan(position, end - position).CopyTo(buffer);
            end -= position;
            position = 0;
        }

        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        try
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            isAtEnd = read == 0;
            return read > 0;
        }
        catch (InvalidDataException)
        {
            isDamaged = true;
            return false;
        }
    }
}
