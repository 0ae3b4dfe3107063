using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Suggesting;

/// <summary>An entry that what was typed may mean.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Text">The label, or the spelling that matched where the label does not match as well.</param>
/// <param name="Spans">What matched in <paramref name="Text"/>, ascending.</param>
/// <param name="Edits">How many edits lie between; 0 where all was typed as it is written.</param>
public sealed record LabelMatch(LabelEntry Entry, string Text, IReadOnlyList<TextSpan> Spans, int Edits);

/// <summary>Entries that what was typed may mean.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="First">The best of them.</param>
public sealed record LabelMatches(long Total, IReadOnlyList<LabelMatch> First);
