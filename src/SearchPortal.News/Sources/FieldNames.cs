namespace SearchPortal.News.Sources;

/// <summary>The fields that a source may state, by the names that front matter, sidecars and mappings use.</summary>
internal static class FieldNames
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Text = "text";
    public const string Date = "date";
    public const string Updated = "updated";
    public const string Outlet = "outlet";
    public const string Agency = "agency";
    public const string Url = "url";
    public const string Authors = "authors";
    public const string Language = "language";
    public const string Dateline = "dateline";
    public const string Actors = "actors";
    public const string Topics = "topics";

    /// <summary>A note on where the text comes from: allowed in front matter, for people only.</summary>
    public const string Source = "source";

    /// <summary>All that front matter and sidecars know.</summary>
    public static readonly IReadOnlyList<string> Stated =
        [Id, Title, Date, Updated, Outlet, Agency, Url, Authors, Language, Dateline, Actors, Topics, Source];

    /// <summary>All that a mapping knows.</summary>
    public static readonly IReadOnlyList<string> Mapped =
        [Id, Title, Text, Date, Updated, Outlet, Agency, Url, Authors, Language, Dateline, Actors, Topics];

    /// <summary>Whether the field may have several values.</summary>
    public static bool IsMultiValued(string field) => field is Authors or Actors or Topics;

    /// <summary>The field's name, where it is written in another way.</summary>
    public static string Canonical(string name) => name switch
    {
        "lang" => Language,
        "author" => Authors,
        "actor" => Actors,
        "topic" => Topics,
        _ => name,
    };
}
