using System.Text.Json.Serialization;

namespace SearchPortal.News.Names;

/// <summary>An office or task that an actor has or had.</summary>
/// <param name="Title">What it is called, such as <c>prime minister of Libya (Government of National Unity)</c>.</param>
/// <param name="From">When it began: a year, a month or a day (<c>2021</c>, <c>2021-03</c>, <c>2021-03-15</c>); null where that is not told.</param>
/// <param name="To">When it ended, in the same forms; null where it goes on or that is not told.</param>
public sealed record ActorRole(
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? To);
