using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>What scoring needs to know of the whole corpus. An input: parts of a corpus that are searched apart, each with the statistics
/// of the whole, give the scores of the whole.</summary>
public interface ICorpusStatistics
{
    /// <summary>Documents and words of a text field.</summary>
    FieldStatistics Field(string field);

    /// <summary>Documents that have a term.</summary>
    long DocumentFrequency(string field, string term);

    /// <summary>How often these documents have the term, all together.</summary>
    long TotalFrequency(string field, string term);

    /// <summary>The terms of a field that an automaton accepts, each once, in UTF-8 order. Read as far as needed.</summary>
    IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton);
}
