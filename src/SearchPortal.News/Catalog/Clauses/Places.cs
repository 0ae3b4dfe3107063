using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>What has places in texts: a query for each text field.</summary>
/// <param name="In">The query in a text field; null where it has no place there.</param>
/// <param name="Fields">The only fields that it has places in; null for any.</param>
/// <param name="Label">What was typed.</param>
internal sealed record Places(Func<string, Query?> In, IReadOnlyList<string>? Fields, string Label)
{
    /// <summary>One of several.</summary>
    public static Places Any(IReadOnlyList<Places> alternatives, string label) => alternatives.Count == 1
        ? alternatives[0]
        : new Places(
            field => AnyOf(alternatives.Select(alternative => alternative.InField(field)).OfType<Query>().ToArray()),
            alternatives.Any(alternative => alternative.Fields is null) ? null : alternatives.SelectMany(alternative => alternative.Fields!).Distinct().ToArray(),
            label);

    /// <summary>All of several, in the fields in which each has places.</summary>
    /// <param name="parts">Two or more.</param>
    /// <param name="label">What was typed.</param>
    /// <param name="join">Makes one query of theirs in a field.</param>
    public static Places All(IReadOnlyList<Places> parts, string label, Func<string, Query[], Query> join) => new(
        field => parts.Select(part => part.InField(field)).ToArray() is var queries && Array.TrueForAll(queries, query => query is not null) ? join(field, queries!) : null,
        CommonFields(parts.Select(part => part.Fields)),
        label);

    /// <summary>The fields that are in all of the lists; null stands for any field.</summary>
    public static IReadOnlyList<string>? CommonFields(IEnumerable<IReadOnlyList<string>?> lists)
    {
        IReadOnlyList<string>? common = null;
        foreach (var list in lists)
        {
            if (list is not null) common = common is null ? list : common.Intersect(list).ToArray();
        }

        return common;
    }

    /// <summary>One of several queries.</summary>
    public static Query? AnyOf(Query[] alternatives) => alternatives.Length switch
    {
        0 => null,
        1 => alternatives[0],
        _ => new BooleanQuery { Should = alternatives },
    };

    private Query? InField(string field) => Fields is null || Fields.Contains(field) ? In(field) : null;
}
