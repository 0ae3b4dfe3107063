using System.Diagnostics.CodeAnalysis;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Analysis;

/// <summary>The forms of words that were used lately. A word's hash names a pair of places: it lies in one of them, and a new word takes one in turn. So a
/// frequent word that was pushed out soon pushes back, and the table is never emptied at once.</summary>
internal sealed class WordTable
{
    private struct Entry
    {
        public ulong Hash;
        public string? Word;
        public WordForms? Forms;
    }

    // 32,768 distinct words cover over 98 % of the words of 20 MB of news; at 32 code units a full table is under 6 MB.
    private const int MostEntries = 32_768;
    private const int FewestEntries = 512;
    private const int LongestWord = 32;

    private Entry[] entries = new Entry[FewestEntries];
    private int used;
    private int turn;

    /// <summary>The hash of a word, which is a part of a text.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text, int start, int end) => TextHash.Of(text, start, end - start);

    /// <summary>Asks for the memory of a word's two places.</summary>
    public void PrefetchPlace(ulong hash) => Prefetch.Of(in entries[PlaceOf(hash, entries)].Hash);

    /// <summary>Asks for the memory of the word that is at the first of two places.</summary>
    public void PrefetchWord(ulong hash)
    {
        if (entries[PlaceOf(hash, entries)].Word is { } word) Prefetch.Of(in word.GetPinnableReference());
    }

    public bool TryGet(ReadOnlySpan<char> word, ulong hash, [NotNullWhen(true)] out WordForms? forms)
    {
        var entries = this.entries;
        var place = PlaceOf(hash, entries);
        if (entries[place].Hash == hash && word.SequenceEqual(entries[place].Word))
        {
            forms = entries[place].Forms!;
            return true;
        }

        if (entries[place + 1].Hash == hash && word.SequenceEqual(entries[place + 1].Word))
        {
            forms = entries[place + 1].Forms!;
            return true;
        }

        forms = null;
        return false;
    }

    /// <summary>Adds a word that is not here. One that is longer than words are is not kept.</summary>
    /// <param name="word">The word.</param>
    /// <param name="text">The word as a string, where there is one already.</param>
    /// <param name="forms">Its forms.</param>
    public void Add(ReadOnlySpan<char> word, string? text, WordForms forms)
    {
        if (word.Length > LongestWord) return;
        if (used > entries.Length / 2 && entries.Length < MostEntries) Double();
        Put(entries, new Entry { Hash = HashOf(word, 0, word.Length), Word = text ?? word.ToString(), Forms = forms });
    }

    /// <summary>The first of a word's two places.</summary>
    private static int PlaceOf(ulong hash, Entry[] entries) => (int)hash & entries.Length - 2;

    private void Put(Entry[] to, Entry entry)
    {
        var place = PlaceOf(entry.Hash, to);
        if (to[place].Word is not null && (to[place + 1].Word is null || (turn++ & 1) != 0)) place++;
        if (to[place].Word is null) used++;
        to[place] = entry;
    }

    private void Double()
    {
        var larger = new Entry[entries.Length * 2];
        used = 0;
        foreach (var entry in entries)
        {
            if (entry.Word is not null) Put(larger, entry);
        }

        entries = larger;
    }
}
