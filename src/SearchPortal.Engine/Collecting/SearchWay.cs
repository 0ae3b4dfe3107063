namespace SearchPortal.Engine.Collecting;

/// <summary>How a segment was searched (<see cref="SegmentPlan"/>).</summary>
public enum SearchWay
{
    /// <summary>Nothing can match there: a word that must be there is not.</summary>
    Nothing,

    /// <summary>Every document that matches was found and scored, one after the other.</summary>
    EachMatch,

    /// <summary>As <see cref="EachMatch"/>, but places of a phrase were looked up only where it can score enough: the total is not exact.</summary>
    EachPromising,

    /// <summary>Matches were found as a set, and only those ranges of 256 documents were scored whose bounds reach the best hits.</summary>
    Ranges,

    /// <summary>As <see cref="Ranges"/>, without the set of all matches: the total is not exact.</summary>
    RangesOnly,

    /// <summary>The documents of a few words were joined as sets, and only those were scored that have enough of the words.</summary>
    WordSets,

    /// <summary>Blocks of the documents of one word, the best first.</summary>
    TermBlocks,

    /// <summary>Matches were found as a set and taken in order, because all score the same, or none is scored.</summary>
    SetInOrder,
}
