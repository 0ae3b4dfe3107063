namespace SearchPortal.Engine.Keeping;

/// <summary>A program that has files of an index mapped.</summary>
/// <param name="Id">Id of the process.</param>
/// <param name="Name">Its name, as the system has it.</param>
/// <param name="Files">Files of the index that it has mapped.</param>
/// <param name="Removed">How many of them were removed from the folder since: they are on the disk until this program lets go of them.</param>
public sealed record MappingProcess(int Id, string Name, int Files, int Removed);
