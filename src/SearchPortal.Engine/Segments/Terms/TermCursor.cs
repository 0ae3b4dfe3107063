using System.Text;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field in UTF-8 order. Starts before the first one; what it says of a term holds until it moves.</summary>
internal abstract class TermCursor
{
    /// <summary>The term's UTF-8 bytes.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>How many bytes the term has in common with the one that it stood on before, at least.</summary>
    public virtual int Shared => 0;

    /// <summary>The term.</summary>
    public string Text => Encoding.UTF8.GetString(Term);

    /// <summary>Documents that have the term, deleted ones too.</summary>
    public abstract int DocumentFrequency { get; }

    /// <summary>What a dictionary on disk knows of the term; without documents where it is in memory.</summary>
    public virtual TermEntry Entry => default;

    /// <summary>The documents of the term.</summary>
    public abstract PostingsCursor Postings();

    /// <summary>Whether a term may go on so behind its first characters; only false is certain. Cheap for one or two characters, and true for more.</summary>
    public virtual bool MayHaveTail(int characters, ReadOnlySpan<byte> tail) => true;

    /// <summary>Moves to the next term; false after the last.</summary>
    public abstract bool Next();

    /// <summary>Moves on to the first term that is not below <paramref name="target"/>; false where there is none. The target is above the term it stands on.</summary>
    public abstract bool Seek(ReadOnlySpan<byte> target);
}
