using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.Web.Pages;

/// <summary>Searches to begin with: those that find something in this index.</summary>
internal static class StartExamples
{
    private const int Most = 5;
    private const int MostPeople = 2;

    private static readonly string[] OfTheSeeds = ["Dbeibeh", "Haftar NEAR/12 Munir", "\"field marshal\"", "drone OR aircraft", "الدبيبة"];

    /// <summary>What the index has most of, by name, and what shows the query language.</summary>
    public static IReadOnlyList<string> Of(PageQuestions ask, SearchAnswer everything)
    {
        var people = everything.Actors.Values.Where(actor => actor.Kind == ActorKind.Person).Take(MostPeople).Select(actor => actor.Label);
        var topics = everything.Topics.Values.Where(topic => topic.Value != FacetValue.Unknown).Take(MostPeople).Select(topic => $"topic:\"{topic.Label}\"");
        var others = everything.Actors.Values.Where(actor => actor.Value != FacetValue.Unknown).Take(MostPeople).Select(actor => actor.Label);
        return [.. OfTheSeeds.Concat(people).Concat(topics).Concat(others).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(example => !example.Contains('\\', StringComparison.Ordinal) && ask.Count(new SearchRequest { Query = example }) > 0)
            .Take(Most)];
    }
}
