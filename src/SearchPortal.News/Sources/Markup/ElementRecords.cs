namespace SearchPortal.News.Sources.Markup;

/// <summary>
/// Cuts a text of XML or SGML into its records: the elements of one name. Streams, in bounded memory; the text need not be well-formed, so that a damaged
/// record harms no other.
/// </summary>
/// <param name="reader">The text.</param>
/// <param name="isRecord">Whether a name, without its prefix, is that of a record. The first record's whole name is then that of all.</param>
/// <param name="maxLength">Characters of the longest record.</param>
internal sealed class ElementRecords(TextReader reader, Func<string, bool> isRecord, int maxLength)
{
    private const int MaxHeadLength = 1 << 20;
    private const int MaxNameLength = 100;
    private const int Lookahead = MaxNameLength + 2;

    private char[] window = new char[64 * 1024];
    private int kept;
    private int next;
    private int end;
    private int keptLine = 1;
    private bool isDone;
    private bool isCut;
    private string? recordName;

    /// <summary>What stands before the first record; known after the first <see cref="Next"/>.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Whether a document type declares something of its own, such as entities.</summary>
    public bool HasDeclarations { get; private set; }

    /// <summary>The record, from its first tag to its last; empty where it is too long.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The line in which it begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether it has more characters than are read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether it lacks its closing tag.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Characters that have been read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="IOException">The text can't be read.</exception>
    public bool Next()
    {
        while (NextTag(out var name, out var isEnd, out var tagLength))
        {
            if (!isEnd && IsRecord(name))
            {
                ReadRecord(name, tagLength);
                return true;
            }

            next += tagLength;
            if (recordName is not null) Drop();
        }

        if (recordName is null) KeepHead();
        return false;
    }

    private bool IsRecord(string name) => recordName is null ? isRecord(MarkupName.Local(name).ToString()) : name == recordName;

    private void ReadRecord(string name, int tagLength)
    {
        if (recordName is null)
        {
            KeepHead();
            recordName = name;
        }

        Drop();
        Line = keptLine;
        isCut = false;
        IsUnclosed = false;
        next += tagLength;
        if (!SkipTag()) ReadToEnd(name);
        IsTooLong = isCut || next - kept > maxLength;
        Text = IsTooLong ? "" : new string(window, kept, next - kept);
        Drop();
    }

    // The next record's first tag ends one that was never closed: records of one name do not nest.
    private void ReadToEnd(string name)
    {
        while (NextTag(out var tag, out var isEnd, out var tagLength))
        {
            if (tag == name && !isEnd)
            {
                IsUnclosed = true;
                return;
            }

            next += tagLength;
            if (tag != name) continue;
            SkipTag();
            return;
        }

        IsUnclosed = true;
    }

    /// <summary>Goes behind the end of the tag that <see cref="next"/> stands in.</summary>
    /// <returns>Whether the tag closes itself.</returns>
    private bool SkipTag()
    {
        var quote = '\0';
        var last = '\0';
        while (Has(1))
        {
            var c = window[next];
            // No tag holds another one: a quotation mark was forgotten.
            if (c == '<') return false;
            next++;
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c == '>')
            {
                return last == '/';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }

            last = c;
        }

        return false;
    }

    /// <summary>Goes to the next tag.</summary>
    /// <param name="name">The name in it.</param>
    /// <param name="isEnd">Whether it is a closing one.</param>
    /// <param name="tagLength">Characters of the tag up to the end of its name.</param>
    private bool NextTag(out string name, out bool isEnd, out int tagLength)
    {
        while (Find('<'))
        {
            Has(Lookahead);
            var rest = window.AsSpan(next, end - next);
            if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal)) Skip("<![CDATA[".Length, "]]>");
            else if (rest.StartsWith("<!--", StringComparison.Ordinal)) Skip("<!--".Length, "-->");
            else if (rest.StartsWith("<?", StringComparison.Ordinal)) Skip("<?".Length, "?>");
            else if (recordName is null && rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) BlankDocumentType();
            else
            {
                isEnd = rest.Length > 1 && rest[1] == '/';
                var start = isEnd ? 2 : 1;
                tagLength = start;
                while (tagLength < rest.Length && tagLength - start < MaxNameLength && MarkupName.IsPart(rest[tagLength])) tagLength++;
                if (tagLength > start && MarkupName.IsStart(rest[start]))
                {
                    name = rest[start..tagLength].ToString();
                    return true;
                }

                next++;
            }
        }

        (name, isEnd, tagLength) = ("", false, 0);
        return false;
    }

    private bool Find(char sought)
    {
        while (Has(1))
        {
            var at = window.AsSpan(next, end - next).IndexOf(sought);
            if (at >= 0)
            {
                next += at;
                return true;
            }

            next = end;
        }

        return false;
    }

    private void Skip(int startLength, string sought)
    {
        next += startLength;
        while (Find(sought[0]))
        {
            Has(sought.Length);
            if (window.AsSpan(next, end - next).StartsWith(sought, StringComparison.Ordinal))
            {
                next += sought.Length;
                return;
            }

            next++;
        }
    }

    // A document type that only names a DTD is harmless, as no DTD is ever fetched: it is taken out before XML is read.
    private void BlankDocumentType()
    {
        while (Has(1))
        {
            var c = window[next];
            if (c == '[') HasDeclarations = true;
            if (c is not ('\n' or '\r')) window[next] = ' ';
            next++;
            if (c == '>' || HasDeclarations) return;
        }
    }

    private void KeepHead()
    {
        if (Head.Length == 0) Head = new string(window, kept, Math.Min(MaxHeadLength, next - kept));
    }

    private void Drop()
    {
        keptLine += window.AsSpan(kept, next - kept).Count('\n');
        kept = next;
    }

    /// <summary>Sees to it that so many characters from <see cref="next"/> on are at hand, where the text has them.</summary>
    private bool Has(int count)
    {
        while (end - next < count && !isDone) Fill();
        return end - next >= count;
    }

    private void Fill()
    {
        if (next - kept > (recordName is null ? MaxHeadLength : maxLength))
        {
            // What is kept grew too long: it is given up, its end is still looked for.
            if (recordName is null) KeepHead();
            isCut = true;
            Drop();
        }

        if (kept > 0)
        {
            window.AsSpan(kept, end - kept).CopyTo(window);
            next -= kept;
            end -= kept;
            kept = 0;
        }

        if (end > window.Length / 2) Array.Resize(ref window, window.Length * 2);
        var read = reader.Read(window, end, window.Length - end);
        isDone = read <= 0;
        end += Math.Max(0, read);
        Position += Math.Max(0, read);
    }
}
