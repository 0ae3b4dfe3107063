namespace SearchPortal.Benchmarks.Fuzzing;

/// <summary>Something that must bear any input.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Try">Makes an input from chance and tries it. Gives null where all is well, else what is wrong and of which input; it may also throw.</param>
internal sealed record FuzzTarget(string Name, Func<Random, string?> Try);
