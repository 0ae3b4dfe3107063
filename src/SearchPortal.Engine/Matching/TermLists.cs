using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>The postings of a query's terms in the segment that is searched now: each is looked up once, though cost, sets and scores ask for it.</summary>
internal sealed class TermLists
{
    // More bytes of a term are looked up through an array of their own.
    private const int UsualBytes = 256;

    private readonly Dictionary<(string Field, string Term), PostingsList?> lists = [];
    private SegmentReader? current;

    /// <summary>The postings of a term, or null where no document of the segment has it.</summary>
    public PostingsList? Of(SegmentReader segment, string field, string term)
    {
        if (segment != current)
        {
            lists.Clear();
            current = segment;
        }

        if (lists.TryGetValue((field, term), out var known)) return known;
        Span<byte> usual = stackalloc byte[UsualBytes];
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        var utf8 = most <= UsualBytes ? usual : new byte[most];
        return lists[(field, term)] = segment.PostingsList(field, utf8[..Encoding.UTF8.GetBytes(term, utf8)]);
    }
}
