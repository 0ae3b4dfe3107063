namespace SearchPortal.Web.Pages;

/// <summary>An example of the query language.</summary>
/// <param name="Query">What to type.</param>
/// <param name="Meaning">What it finds.</param>
internal sealed record AskExample(string Query, string Meaning);
