using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>Reads one address into a request and collects what is wrong with it.</summary>
internal sealed class SearchUrlReader
{
    private readonly List<ParameterProblem> problems = [];
    private SearchRequest request = new();
    private string? spellingsOf;

    public static SearchUrlReading Read(IQueryCollection parameters)
    {
        var reader = new SearchUrlReader();
        foreach (var (name, values) in parameters) reader.Take(name, [.. values.OfType<string>().Where(value => value.Length > 0)]);
        reader.CheckTogether();
        return new SearchUrlReading(reader.request, reader.problems);
    }

    private void Take(string name, string[] values)
    {
        if (FacetField.All.FirstOrDefault(field => field.Name == name) is { } chosen)
        {
            if (AreBounded(name, values)) request = chosen.Select(request, Distinct(values));
        }
        else if (FacetField.All.FirstOrDefault(field => field.ExcludeName == name) is { } leftOut)
        {
            if (AreBounded(name, values)) request = leftOut.Exclude(request, Distinct(values));
        }
        else if (name is SearchUrl.Spelling or SearchUrl.NotSpelling)
        {
            if (!AreBounded(name, values)) return;
            request = name == SearchUrl.Spelling ? request with { Spellings = Distinct(values) } : request with { NotSpellings = Distinct(values) };
        }
        else if (!TakeSingle(name, values is [.., var last] ? last.Trim() : ""))
        {
            problems.Add(new(ParameterProblemKind.Unknown, name, $"There is no parameter “{Short(name)}”. Remove it or check how it is written."));
        }
        else if (values.Length > 1)
        {
            Unreadable(name, string.Join(", ", values), "Give it once");
        }
    }

    /// <returns>False where there is no such parameter.</returns>
    private bool TakeSingle(string name, string value)
    {
        switch (name)
        {
            case "q": TakeQuery(value); return true;
            case "from": TakeDate(name, value, date => request = request with { From = date }); return true;
            case "to": TakeDate(name, value, date => request = request with { To = date }); return true;
            case "undated": TakeChoice(name, value, "1", "0", yes => request = request with { Undated = yes }); return true;
            case "explain": TakeExplain(name, value); return true;
            case SearchUrl.SpellingsOf: spellingsOf = value; return true;
            case "variants": TakeChoice(name, value, "on", "off", on => request = request with { Variants = on }); return true;
            case "match": TakeChoice(name, value, "all", "any", all => request = request with { Match = all ? WordRule.All : WordRule.Any }); return true;
            case "rank": TakeName<Ranking>(name, value, rank => request = request with { Rank = rank }); return true;
            case "freshness": TakeHalfLife(name, value); return true;
            case "sort": TakeName<SearchSort>(name, value, sort => request = request with { Sort = sort }); return true;
            case "count": TakeName<SearchCounting>(name, value, count => request = request with { Count = count }); return true;
            case "interval": TakeName<DateInterval>(name, value, width => request = request with { Interval = width }); return true;
            case "actor.match": TakeName<FacetMatch>(name, value, match => request = request with { ActorMatch = match }); return true;
            case "topic.match": TakeName<FacetMatch>(name, value, match => request = request with { TopicMatch = match }); return true;
            case "facet.sort": TakeName<FacetSort>(name, value, sort => request = request with { FacetSort = sort }); return true;
            case SearchUrl.Snapshot: TakeNumber(name, value, 1, int.MaxValue, snapshot => request = request with { Pinned = snapshot }); return true;
            case "cursor": TakeCursor(value); return true;
            case "page": TakeNumber(name, value, 1, SearchRequest.MaxDepth, page => request = request with { Page = page }); return true;
            case "size": TakeNumber(name, value, 0, SearchRequest.MaxSize, size => request = request with { Size = size }); return true;
            case "facet.size": TakeNumber(name, value, 0, SearchUrl.MaxFacetSize, size => request = request with { FacetSize = size }); return true;
            default: return false;
        }
    }

    private void TakeQuery(string value)
    {
        if (value.Length <= SearchUrl.MaxQuery) request = request with { Query = value };
        else TooMuch("q", Invariant($"The query has {value.Length:N0} characters; {SearchUrl.MaxQuery:N0} are the most. Shorten it to the words that matter."));
    }

    private void TakeCursor(string value)
    {
        if (value.Length == 0) return;
        if (value.Length <= SearchRequest.MaxCursor) request = request with { Cursor = value };
        else TooMuch("cursor", "No cursor is that long. Take it as it stands in “next” of the answer before.");
    }

    private void TakeDate(string name, string value, Action<string> set)
    {
        if (value.Length == 0) return;
        if (value.Length <= SearchUrl.MaxValue) set(value);
        else TooMuch(name, $"“{Short(value)}” is no date. Write a year (2026), a month (2026-02) or a day (2026-02-02).");
    }

    private void TakeExplain(string name, string value)
    {
        if (value is "" or "0" or "1" or SearchUrl.ExplainPlan or SearchUrl.ExplainBoth)
            request = request with { Explain = value is "1" or SearchUrl.ExplainBoth, Plan = value is SearchUrl.ExplainPlan or SearchUrl.ExplainBoth };
        else Unreadable(name, value, $"Write 1, {SearchUrl.ExplainPlan}, {SearchUrl.ExplainBoth} or 0");
    }

    private void TakeChoice(string name, string value, string yes, string no, Action<bool> set)
    {
        if (value.Length == 0) return;
        if (value == yes || value == no) set(value == yes);
        else Unreadable(name, value, $"Write {yes} or {no}");
    }

    private void TakeName<T>(string name, string value, Action<T> set) where T : struct, Enum
    {
        if (value.Length == 0) return;
        var known = Enum.GetValues<T>();
        var index = Array.FindIndex(known, candidate => SearchUrl.NameOf(candidate) == value);
        if (index >= 0) set(known[index]);
        else Unreadable(name, value, "Write " + string.Join(" or ", known.Select(SearchUrl.NameOf)));
    }

    private void TakeNumber(string name, string value, int least, int most, Action<int> set)
    {
        if (value.Length == 0) return;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Unreadable(name, value, Invariant($"Write a number from {least} to {most}"));
        }
        else
        {
            set(number);
        }
    }

    private void TakeHalfLife(string name, string value)
    {
        if (value.Length == 0) return;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= SearchRequest.MaxFreshness) request = request with { Freshness = days };
        else Unreadable(name, value, Invariant($"Write a number of days, such as 0.5 or 30, up to {SearchRequest.MaxFreshness}"));
    }

    private bool AreBounded(string name, string[] values)
    {
        if (values.Length > SearchUrl.MaxFacetValues)
        {
            TooMuch(name, Invariant($"{name} has {values.Length:N0} values; {SearchUrl.MaxFacetValues} are the most. Choose fewer."));
        }
        else if (values.Any(value => value.Length > SearchUrl.MaxValue))
        {
            TooMuch(name, Invariant($"A value of {name} is longer than {SearchUrl.MaxValue} characters. No value is that long: choose it from the list."));
        }
        else
        {
            return true;
        }

        return false;
    }

    private void CheckTogether()
    {
        // A form without scripts sends the spellings of the last query along with a new one.
        if (spellingsOf is not null && spellingsOf != request.Query.Trim()) request = request with { Spellings = [], NotSpellings = [] };

        if (request is { Cursor: not null, Page: > 1 })
        {
            request = request with { Page = 1 };
            Unreadable("page", "a number beside a cursor", "A cursor goes on behind the page before: remove one of the two");
        }

        if ((long)request.Page * request.Size > SearchRequest.MaxDepth)
        {
            TooMuch("page", Invariant($"Only the first {SearchRequest.MaxDepth:N0} hits can be paged through. Narrow the search instead: add a word, an outlet or dates."));
        }

        if (request.Undated && (request.From ?? request.To) is not null)
        {
            request = request with { Undated = false };
            problems.Add(new(ParameterProblemKind.Unreadable, "undated", "Articles without a date can’t be within dates: “undated” was left aside. Remove it, or remove “from” and “to”."));
        }
    }

    private void Unreadable(string name, string value, string remedy) =>
        problems.Add(ParameterProblem.Unreadable(name, value, remedy));

    private void TooMuch(string name, string message) => problems.Add(new(ParameterProblemKind.TooMuch, name, message));

    private static string[] Distinct(string[] values) => [.. values.Distinct(StringComparer.Ordinal)];

    private static string Short(string value) => ParameterProblem.Short(value);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
