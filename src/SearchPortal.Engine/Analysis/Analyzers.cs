using System.Collections.Frozen;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>The analyzers that an index may name. They are shared and safe on any thread.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>english/1</c></term><description>Plain English words as stems; what Lucene's English filters make of a text, to be measured beside it.</description></item>
/// <item><term><c>letters/1</c></term><description>Runs of letters and digits in lower case, nothing else.</description></item>
/// <item><term><c>folding/2</c></term><description>Words with case and diacritics folded; any language.</description></item>
/// <item><term><c>news/1</c></term><description>As <c>folding/2</c>, with stems by the text's language.</description></item>
/// </list>
/// </remarks>
public static class Analyzers
{
    private static readonly FrozenDictionary<string, Analyzer> Known = new Analyzer[]
    {
        new EnglishAnalyzer(),
        new LetterAnalyzer(),
        new FoldingAnalyzer(),
        new NewsAnalyzer(),
    }.ToFrozenDictionary(analyzer => analyzer.Name, StringComparer.Ordinal);

    /// <summary>The names that <see cref="Get"/> knows, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The version of Unicode by whose tables <c>english</c>, <c>folding</c> and <c>news</c> find words, such as <c>15.0.0</c>.</summary>
    public static string UnicodeVersion => WordBreakTable.UnicodeVersion;

    /// <summary>Returns the analyzer of a name such as <c>news/1</c>.</summary>
    /// <exception cref="ArgumentException">No analyzer has this name; the message lists those that are known.</exception>
    public static Analyzer Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.TryGetValue(name, out var analyzer)
            ? analyzer
            : throw new ArgumentException(
                $"There is no analyzer \"{name}\". Known: {string.Join(", ", Names)}. " +
                "An index that names another one was written by another version of the program.",
                nameof(name));
    }
}
