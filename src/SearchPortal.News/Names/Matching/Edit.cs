namespace SearchPortal.News.Names.Matching;

/// <summary>One difference between two aligned words.</summary>
/// <param name="Left">The unit of the left word; 0 where it has none.</param>
/// <param name="Right">The unit of the right word; 0 where it has none.</param>
/// <param name="Place">Where: the later of the two places.</param>
/// <param name="Group">What kind of difference.</param>
/// <param name="Odds">What it adds to the log-odds that the words spell one name.</param>
internal readonly record struct Edit(byte Left, byte Right, Place Place, EditGroup Group, float Odds);
