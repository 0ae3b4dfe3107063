using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>A term of the documents in memory, in 64 bytes: a cache line, in which most terms have their text as well.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct BufferedTerm
{
    /// <summary>Bytes of text that the term has room for.</summary>
    public const int RoomLength = 32;

    /// <summary>The term's text in UTF-8; where it is longer than the room, its address in the first bytes.</summary>
    [InlineArray(RoomLength)]
    public struct Room
    {
        private byte first;
    }

    /// <summary>The number of its field.</summary>
    public int Field;

    /// <summary>Bytes of its text.</summary>
    public int TextLength;

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

    /// <summary>The text or its address.</summary>
    public Room Text;
}
