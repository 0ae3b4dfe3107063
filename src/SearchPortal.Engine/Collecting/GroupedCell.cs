namespace SearchPortal.Engine.Collecting;

/// <summary>A group that was counted in a cell of a table.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Group">The group's name, see <see cref="SearchTask.GroupBy"/>.</param>
public readonly record struct GroupedCell(int Row, int Column, string Group);
