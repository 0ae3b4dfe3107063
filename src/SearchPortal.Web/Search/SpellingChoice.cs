using Microsoft.Extensions.Primitives;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>
/// The form in which a reader ticks the spellings to search. A form without scripts sends only what is ticked, so each spelling is also sent as it
/// was shown: <c>/search/spellings?…&amp;searched=Hifter&amp;searched=Heftar&amp;offered=Hafiz&amp;use=Hifter</c>. The answer is the address of the search that this means.
/// </summary>
public static class SpellingChoice
{
    /// <summary>Where the form goes.</summary>
    public const string Path = SearchUrl.Path + "/spellings";

    /// <summary>The parameter of a spelling that is searched unless the reader leaves it out.</summary>
    public const string Searched = "searched";

    /// <summary>The parameter of a spelling that is searched only where the reader asks for it.</summary>
    public const string Offered = "offered";

    /// <summary>The parameter of a spelling that is ticked.</summary>
    public const string Use = "use";

    /// <summary>The parameters of a request that the form sends along: all but the choice itself, from the first page.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Kept(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SearchUrl.Parameters(request with { Page = 1, Cursor = null, Spellings = [], NotSpellings = [] });
    }

    /// <summary>Reads what the form sent.</summary>
    public static SearchUrlReading Read(IQueryCollection parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var isOwn = parameters.ToLookup(parameter => parameter.Key is Searched or Offered or Use);
        var reading = SearchUrl.Read(new QueryCollection(isOwn[false].ToDictionary()));
        var own = isOwn[true].ToDictionary();
        var used = Values(own, Use);
        string[] leftOut = [.. Values(own, Searched).Except(used)], asked = [.. Values(own, Offered).Intersect(used)];
        return Bounded(SearchUrl.NotSpelling, leftOut) ?? Bounded(SearchUrl.Spelling, asked)
            ?? reading with { Request = reading.Request with { NotSpellings = leftOut, Spellings = asked, Page = 1, Cursor = null } };

        SearchUrlReading? Bounded(string name, string[] values) => values.Length <= SearchUrl.MaxFacetValues && values.All(value => value.Length <= SearchUrl.MaxValue)
            ? null
            : reading with { Problems = [new(ParameterProblemKind.TooMuch, name, FormattableString.Invariant($"{SearchUrl.MaxFacetValues} spellings can be chosen at most. To leave out all of them, search only for what you typed."))] };
    }

    private static IEnumerable<string> Values(Dictionary<string, StringValues> parameters, string name) =>
        parameters.GetValueOrDefault(name).OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal);
}
