using System.Buffers;
using System.Text.Json;

namespace SearchPortal.News.Sources.Formats;

/// <summary>
/// Finds the articles of a JSON file, one at a time, in memory that is bounded whatever the file's size and depth: objects at its root, in arrays,
/// or in an array below. It looks only at strings, brackets and line ends, so that an article that is no valid JSON does not lose those behind it.
/// </summary>
/// <remarks>
/// Arrays around articles may be nested; what parts values is not checked. A line end ends a string, as JSON has none in strings: so a quote that is
/// never closed does not turn all strings behind it inside out.
/// </remarks>
/// <param name="stream">The bytes, UTF-8.</param>
/// <param name="path">The keys that lead from the root to the articles.</param>
/// <param name="limit">Bytes of the longest article.</param>
internal sealed class JsonItems(Stream stream, IReadOnlyList<string> path, int limit)
{
    private const int FirstBufferSize = 64 * 1024;
    private const int MaxOpen = 64;
    private const byte RecordSeparator = 0x1E;

    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> InContainer = SearchValues.Create("\"{}[]\n"u8);

    private readonly Stack<(bool IsArray, int Level)> open = new();
    private byte[] buffer = new byte[Math.Min(FirstBufferSize, limit)];
    private int position;
    private int end;
    private int mark = -1;
    private bool isAtEnd;
    private int line = 1;
    private bool isCutOff;

    /// <summary>Number of the item read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line on which the item read last starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The item's bytes, valid until the next is read; empty where it is not whole.</summary>
    public ReadOnlyMemory<byte> Item { get; private set; }

    /// <summary>Whether the item read last is an object.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Whether it stands in an array.</summary>
    public bool IsInArray { get; private set; }

    /// <summary>Whether it has more bytes than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the file ends within it, or within the arrays and objects around the articles.</summary>
    public bool IsCutOff => isCutOff || open.Count > 0;

    /// <summary>Reads the next item.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next()
    {
        Item = default;
        while (SkipBlank())
        {
            var isArray = true;
            var level = 0;
            if (open.TryPeek(out var around)) (isArray, level) = around;
            if (buffer[position] is (byte)']' or (byte)'}' && open.Count > 0)
            {
                position++;
                open.Pop();
            }
            else if (isArray)
            {
                if (Value(level)) return true;
            }
            else if (buffer[position] != (byte)'"')
            {
                PassScalar();
            }
            else if (Key(path[level]) && SkipBlank())
            {
                if (Value(level + 1)) return true;
            }
            else if (SkipBlank() && buffer[position] is not ((byte)'}' or (byte)']'))
            {
                Pass();
            }
        }

        return false;
    }

    /// <summary>Takes or passes the value at the position.</summary>
    private bool Value(int level)
    {
        var first = buffer[position];
        var isItem = level == path.Count;
        if (open.Count < MaxOpen && (first == (byte)'[' || (first == (byte)'{' && !isItem)))
        {
            position++;
            open.Push((first == (byte)'[', level));
            return false;
        }

        if (!isItem)
        {
            Pass();
            return false;
        }

        Number++;
        Line = line;
        IsObject = first == (byte)'{';
        IsInArray = open.Count > 0;
        IsTooLong = false;
        mark = position;
        Pass();
        if (mark >= 0 && !isCutOff) Item = buffer.AsMemory(mark, position - mark);
        mark = -1;
        return true;
    }

    /// <summary>Passes a key and its colon.</summary>
    private bool Key(string wanted)
    {
        mark = position;
        PassString();
        var isWanted = mark >= 0 && !isCutOff && IsString(buffer.AsSpan(mark, position - mark), wanted);
        mark = -1;
        if (SkipBlank() && buffer[position] == (byte)':') position++;
        return isWanted;
    }

    private static bool IsString(ReadOnlySpan<byte> json, string wanted)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(wanted);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Pass()
    {
        switch (buffer[position])
        {
            case (byte)'"':
                PassString();
                break;
            case (byte)'{' or (byte)'[':
                PassContainer();
                break;
            default:
                PassScalar();
                break;
        }
    }

    private void PassScalar()
    {
        do position++;
        while ((position < end || Fill()) && buffer[position] is not ((byte)',' or (byte)']' or (byte)'}' or (byte)'{' or (byte)'[' or (byte)'"' or <= (byte)' '));
    }

    private void PassString()
    {
        position++;
        while (Find(InString))
        {
            switch (buffer[position])
            {
                case (byte)'"':
                    position++;
                    return;
                case (byte)'\n':
                    return;
                default:
                    position++;
                    if (position < end || Fill()) position++;
                    break;
            }
        }

        isCutOff = true;
    }

    private void PassContainer()
    {
        // Only counted: a depth of a million costs no more than a depth of one.
        long depth = 0;
        while (Find(InContainer))
        {
            switch (buffer[position])
            {
                case (byte)'"':
                    PassString();
                    continue;
                case (byte)'\n':
                    line++;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            position++;
            if (depth == 0) return;
        }

        isCutOff = true;
    }

    private bool SkipBlank()
    {
        while (position < end || Fill())
        {
            switch (buffer[position])
            {
                case (byte)'\n':
                    line++;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)',' or RecordSeparator:
                    break;
                default:
                    return true;
            }

            position++;
        }

        return false;
    }

    /// <summary>Goes on to the next of the bytes.</summary>
    private bool Find(SearchValues<byte> wanted)
    {
        do
        {
            var found = buffer.AsSpan(position, end - position).IndexOfAny(wanted);
            position = found >= 0 ? position + found : end;
            if (found >= 0) return true;
        }
        while (Fill());
        return false;
    }

    private bool Fill()
    {
        if (isAtEnd) return false;
        if (mark == 0 && end == limit)
        {
            IsTooLong = true;
            mark = -1;
        }

        var keep = mark >= 0 ? mark : position;
        if (keep > 0)
        {
            buffer.AsSpan(keep, end - keep).CopyTo(buffer);
            position -= keep;
            end -= keep;
            if (mark >= 0) mark = 0;
        }

        if (end == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit));
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isAtEnd = read == 0;
        return read > 0;
    }
}
