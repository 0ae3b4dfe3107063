namespace SearchPortal.Engine.Matching;

/// <summary>Some words of a text: from the position of the first one to one past the last. A mark takes the place of the word that it stands at.</summary>
internal readonly record struct Place(int Start, int End) : IComparable<Place>
{
    public int CompareTo(Place other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}
