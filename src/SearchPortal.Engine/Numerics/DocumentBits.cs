using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPortal.Engine.Numerics;

/// <summary>A set of documents of one segment: one bit each.</summary>
internal sealed class DocumentBits
{
    // The array may be longer.
    private readonly ulong[] words;
    private readonly int length;

    public DocumentBits(int documents)
        : this(documents, new ulong[WordsOf(documents)])
    {
    }

    private DocumentBits(int documents, ulong[] words)
    {
        Documents = documents;
        this.words = words;
        length = WordsOf(documents);
    }

    /// <summary>An empty set in an array that is long enough.</summary>
    public static DocumentBits In(ulong[] words, int documents)
    {
        var set = new DocumentBits(documents, words);
        set.Own.Clear();
        return set;
    }

    // So far apart documents of a dense list are on average, at most.
    private const int MostGapOfDense = 4;

    /// <summary>The room that <see cref="List"/> needs behind what it lists.</summary>
    public const int ListMargin = 4;

    /// <summary>Documents of the segment, in the set or not.</summary>
    public int Documents { get; }

    /// <summary>64 documents each, the lowest bit first.</summary>
    public ReadOnlySpan<ulong> Words => Own;

    private Span<ulong> Own => words.AsSpan(0, length);

    /// <summary>Words of a set.</summary>
    public static int WordsOf(int documents) => (documents + 63) / 64;

    /// <summary>Bytes that a set takes.</summary>
    public static long SizeOf(int documents) => (documents + 63) / 64 * sizeof(ulong);

    public static DocumentBits FromWords(int documents, ReadOnlySpan<ulong> words) => new(documents, words.ToArray());

    public bool this[int document] => (words[document >> 6] >> document & 1) != 0;

    /// <summary>The words of a range of 256 documents: four, but fewer at the end.</summary>
    public ReadOnlySpan<ulong> Range(int range) => words.AsSpan(range * 4, Math.Min(4, length - range * 4));

    /// <summary>Keeps those documents of a range that are in this set.</summary>
    /// <param name="range">The range.</param>
    /// <param name="kept">Its words, four of them.</param>
    public void AndRange(int range, Span<ulong> kept)
    {
        var own = Range(range);
        for (var i = 0; i < kept.Length; i++) kept[i] &= i < own.Length ? own[i] : 0;
    }

    /// <summary>Keeps those documents of a range that are not in this set.</summary>
    public void AndNotRange(int range, Span<ulong> kept)
    {
        var own = Range(range);
        for (var i = 0; i < own.Length; i++) kept[i] &= ~own[i];
    }

    /// <summary>How many of some documents, ascending, are in the set.</summary>
    public int CountOf(ReadOnlySpan<int> documents)
    {
        CheckLast(documents);
        ref var all = ref MemoryMarshal.GetArrayDataReference(words);
        var count = 0;
        foreach (var document in documents) count += (int)(Unsafe.Add(ref all, (nuint)((uint)document >> 6)) >> document & 1);
        return count;
    }

    /// <summary>Adds documents, ascending.</summary>
    public void Add(ReadOnlySpan<int> documents)
    {
        CheckLast(documents);
        ref var all = ref MemoryMarshal.GetArrayDataReference(words);
        ref var document = ref MemoryMarshal.GetReference(documents);
        if (documents.Length > 0 && documents[^1] - documents[0] <= documents.Length * MostGapOfDense)
        {
            AddDense(documents);
            return;
        }

        // Neighbours share a word, and a word must be written before it is read again: of four runs, none waits for another.
        var run = documents.Length / 4;
        for (var i = 0; i < run; i++)
        {
            int one = Unsafe.Add(ref document, i), two = Unsafe.Add(ref document, i + run), three = Unsafe.Add(ref document, i + 2 * run), four = Unsafe.Add(ref document, i + 3 * run);
            Unsafe.Add(ref all, (nuint)((uint)one >> 6)) |= 1UL << one;
            Unsafe.Add(ref all, (nuint)((uint)two >> 6)) |= 1UL << two;
            Unsafe.Add(ref all, (nuint)((uint)three >> 6)) |= 1UL << three;
            Unsafe.Add(ref all, (nuint)((uint)four >> 6)) |= 1UL << four;
        }

        foreach (var rest in documents[(4 * run)..]) Unsafe.Add(ref all, (nuint)((uint)rest >> 6)) |= 1UL << rest;
    }

    /// <summary>As <see cref="Add"/>, a word at a time: where many share one, it is seldom that the next is not in it.</summary>
    private void AddDense(ReadOnlySpan<int> documents)
    {
        ref var all = ref MemoryMarshal.GetArrayDataReference(words);
        var word = documents[0] >> 6;
        var bits = 0ul;
        foreach (var document in documents)
        {
            if (document >> 6 != word)
            {
                Unsafe.Add(ref all, word) |= bits;
                word = document >> 6;
                bits = 0;
            }

            bits |= 1UL << document;
        }

        Unsafe.Add(ref all, word) |= bits;
    }

    /// <summary>Lists the documents of some words.</summary>
    /// <param name="words">A bit for each document, the lowest first.</param>
    /// <param name="first">The document of the first bit.</param>
    /// <param name="documents">Takes them, ascending. There must be room for <see cref="ListMargin"/> more than there are.</param>
    /// <returns>How many there are.</returns>
    public static int List(ReadOnlySpan<ulong> words, int first, Span<int> documents)
    {
        var count = 0;
        foreach (var word in words)
        {
            // How many a word has can't be foreseen; that it has no more than four mostly can.
            var behind = count + BitOperations.PopCount(word);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(behind + ListMargin, documents.Length);
            ref var into = ref MemoryMarshal.GetReference(documents);
            var rest = word;
            for (var at = count; at < behind; at += ListMargin)
            {
                for (var i = 0; i < ListMargin; i++, rest &= rest - 1) Unsafe.Add(ref into, at + i) = first + BitOperations.TrailingZeroCount(rest);
            }

            count = behind;
            first += 64;
        }

        return count;
    }

    /// <summary>Whoever unpacked a block has seen that it ascends, from 0 on: its last document tells of all.</summary>
    private void CheckLast(ReadOnlySpan<int> documents)
    {
        if (documents.Length > 0) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)documents[^1], (uint)Documents);
    }

    public void Set(int document) => words[document >> 6] |= 1UL << document;

    public void SetAll()
    {
        Own.Fill(ulong.MaxValue);
        if (Documents % 64 != 0) words[length - 1] = (1UL << Documents % 64) - 1;
    }

    /// <summary>Adds a run of documents.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="until">The first that is not one of them.</param>
    public void SetRange(int from, int until)
    {
        if (from >= until) return;
        int first = from >> 6, last = (until - 1) >> 6;
        ulong begin = ulong.MaxValue << from, end = ulong.MaxValue >> (63 - ((until - 1) & 63));
        if (first == last)
        {
            words[first] |= begin & end;
            return;
        }

        words[first] |= begin;
        Array.Fill(words, ulong.MaxValue, first + 1, last - first - 1);
        words[last] |= end;
    }

    /// <summary>Adds documents, 64 at a time.</summary>
    /// <param name="word">The number of the first document, divided by 64.</param>
    /// <param name="documents">The lowest bit is the first document.</param>
    public void SetWord(int word, ulong documents) => words[word] |= documents;

    public DocumentBits Copy() => new(Documents, Own.ToArray());

    /// <summary>Makes the set the same as another one.</summary>
    public void Become(DocumentBits other) => other.Own.CopyTo(Own);

    public void And(DocumentBits other)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(words);
        ref var others = ref MemoryMarshal.GetReference(other.Own[..length]);
        var i = 0;
        for (; i <= length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.LoadUnsafe(ref own, (nuint)i) & Vector256.LoadUnsafe(ref others, (nuint)i)).StoreUnsafe(ref own, (nuint)i);
        for (; i < length; i++) words[i] &= other.words[i];
    }

    public void AndNot(DocumentBits other)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(words);
        ref var others = ref MemoryMarshal.GetReference(other.Own[..length]);
        var i = 0;
        for (; i <= length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            Vector256.AndNot(Vector256.LoadUnsafe(ref own, (nuint)i), Vector256.LoadUnsafe(ref others, (nuint)i)).StoreUnsafe(ref own, (nuint)i);
        for (; i < length; i++) words[i] &= ~other.words[i];
    }

    public void Or(DocumentBits other)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(words);
        ref var others = ref MemoryMarshal.GetReference(other.Own[..length]);
        var i = 0;
        for (; i <= length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.LoadUnsafe(ref own, (nuint)i) | Vector256.LoadUnsafe(ref others, (nuint)i)).StoreUnsafe(ref own, (nuint)i);
        for (; i < length; i++) words[i] |= other.words[i];
    }

    /// <summary>How many documents of a run are in a set.</summary>
    /// <param name="words">The set, as <see cref="Words"/>.</param>
    /// <param name="from">The first document of the run.</param>
    /// <param name="until">The first that is not one of it.</param>
    public static int CountIn(ReadOnlySpan<ulong> words, int from, int until)
    {
        if (from >= until) return 0;
        int first = from >> 6, last = (until - 1) >> 6;
        ulong begin = ulong.MaxValue << from, end = ulong.MaxValue >> (63 - ((until - 1) & 63));
        if (first == last) return BitOperations.PopCount(words[first] & begin & end);
        var count = BitOperations.PopCount(words[first] & begin) + BitOperations.PopCount(words[last] & end);
        foreach (var word in words[(first + 1)..last]) count += BitOperations.PopCount(word);
        return count;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in Own) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The first document of the set that is not below <paramref name="from"/>, or -1.</summary>
    public int NextSet(int from)
    {
        if (from >= Documents) return -1;
        var index = from >> 6;
        var word = words[index] & ulong.MaxValue << from;
        while (word == 0)
        {
            if (++index == length) return -1;
            word = words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last document of the set that is not above <paramref name="from"/>, or -1.</summary>
    public int PreviousSet(int from)
    {
        if (from < 0) return -1;
        var index = from >> 6;
        var word = words[index] & ulong.MaxValue >> (63 - (from & 63));
        while (word == 0)
        {
            if (--index < 0) return -1;
            word = words[index];
        }

        return (index << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }
}
