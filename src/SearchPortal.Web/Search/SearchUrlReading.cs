using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>An address, understood.</summary>
/// <param name="Request">What it asks for; parameters with a problem have their default.</param>
/// <param name="Problems">What could not be taken, in the order of the address.</param>
public sealed record SearchUrlReading(SearchRequest Request, IReadOnlyList<ParameterProblem> Problems)
{
    /// <summary>The first problem that forbids an answer, or null.</summary>
    public ParameterProblem? TooMuch => Problems.FirstOrDefault(problem => problem.Kind == ParameterProblemKind.TooMuch);
}
