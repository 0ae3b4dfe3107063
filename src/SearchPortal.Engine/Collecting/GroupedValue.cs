namespace SearchPortal.Engine.Collecting;

/// <summary>A group that was counted for a value of a facet.</summary>
/// <param name="Value">The value; null where a document of the group has none.</param>
/// <param name="Group">The group's name, see <see cref="SearchTask.GroupBy"/>.</param>
public readonly record struct GroupedValue(string? Value, string Group);
