namespace SearchPortal.Engine.Queries;

/// <summary>All terms that a regular expression matches as a whole. Constant score. The language has no look-around and no back references,
/// so that it runs as an automaton.</summary>
public sealed record RegexpQuery(string Field, string Pattern) : Query;
