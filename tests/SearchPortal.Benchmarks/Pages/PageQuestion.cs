namespace SearchPortal.Benchmarks.Pages;

/// <summary>A question as a reader asks it.</summary>
/// <param name="Kind">What kind of question it is.</param>
/// <param name="Parameters">The part of the address behind the question mark.</param>
internal sealed record PageQuestion(string Kind, string Parameters);
