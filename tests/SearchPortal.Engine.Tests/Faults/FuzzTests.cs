using SearchPortal.Benchmarks.Fuzzing;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>The first seconds of what the benchmarks' <c>fuzz</c> does for as long as one likes.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Any_text_is_parsed_as_a_query() => ShouldBear(TextFuzz.Queries, 3000);

    [Fact]
    public void Any_pattern_is_compiled_or_refused_with_a_reason() => ShouldBear(TextFuzz.Patterns, 1000);

    [Fact]
    public void Any_text_is_analysed_into_words_that_stand_in_it() => ShouldBear(TextFuzz.Analysers, 1000);

    [Fact]
    public void Nonsense_in_any_file_of_an_index_is_refused_or_answered_in_bounded_memory()
    {
        using var index = new IndexFuzz();
        ShouldBear(index.Target, 400);
    }

    private static void ShouldBear(FuzzTarget target, int times)
    {
        for (var seed = 0; seed < times; seed++) FuzzRun.Failure(target, seed).ShouldBeNull($"seed {seed}");
    }
}
