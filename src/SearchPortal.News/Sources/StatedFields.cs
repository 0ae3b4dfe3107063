using System.Diagnostics.CodeAnalysis;

namespace SearchPortal.News.Sources;

/// <summary>What a source states about an article, field by field, as written.</summary>
internal sealed class StatedFields
{
    private readonly Dictionary<string, StatedValue> values = new(StringComparer.Ordinal);

    /// <summary>States a field, unless it is stated already or no value is given.</summary>
    public void Add(string field, StatedValue value)
    {
        if (value.Values.Count > 0) values.TryAdd(field, value);
    }

    /// <summary>Takes a field away.</summary>
    public void Remove(string field) => values.Remove(field);

    /// <summary>Whether the field is stated.</summary>
    public bool Has(string field) => values.ContainsKey(field);

    /// <summary>The field's values and where they stand.</summary>
    public bool TryGet(string field, [NotNullWhen(true)] out StatedValue? value) => values.TryGetValue(field, out value);

    /// <summary>The field's first value.</summary>
    public string? One(string field) => values.TryGetValue(field, out var value) ? value.Values[0] : null;

    /// <summary>The field's values.</summary>
    public IReadOnlyList<string> All(string field) => values.TryGetValue(field, out var value) ? value.Values : [];

    /// <summary>Takes over the fields that are lacking here.</summary>
    public void Complete(StatedFields other, params ReadOnlySpan<string> except)
    {
        foreach (var (field, value) in other.values)
        {
            if (!except.Contains(field)) values.TryAdd(field, value);
        }
    }
}

/// <summary>Values and where they stand.</summary>
/// <param name="Values">At least one, none of them blank.</param>
/// <param name="Source">The file, as messages name it.</param>
/// <param name="Line">The line, where it is known.</param>
internal sealed record StatedValue(IReadOnlyList<string> Values, string Source, int? Line)
{
    /// <summary>What stated it, in a few words such as <c>column headline</c>; see <see cref="Article.Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the values are HTML.</summary>
    public bool IsHtml { get; init; }
}
