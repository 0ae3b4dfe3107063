using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>A term of the documents in memory. 32 bytes: two in a cache line.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct BufferedTerm
{
    /// <summary>Where its text is, in UTF-8.</summary>
    public int Text;

    /// <summary>The number of its field.</summary>
    public int Field;

    /// <summary>Where its occurrences begin; see <see cref="OccurrenceLists"/>.</summary>
    public int First;

    /// <summary>Where the next byte of them is written.</summary>
    public int At;

    /// <summary>Where the slice that is written ends.</summary>
    public int End;

    /// <summary>One more than the last document that has it; 0 for none.</summary>
    public int NextDocument;

    /// <summary>Where it stands last in that document.</summary>
    public int LastPosition;

    /// <summary>The number of the slice that is written.</summary>
    public int Slice;
}
