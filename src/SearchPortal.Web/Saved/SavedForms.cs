using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Saved;

/// <summary>What the forms of saved pages ask for.</summary>
/// <param name="form">What was posted.</param>
internal sealed class SavedForms(IFormCollection form)
{
    /// <summary>What is to be done on a page.</summary>
    public string Action => form["do"].ToString();

    /// <summary>The number of the search or article that it is done with.</summary>
    public long Id => long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The article's id.</summary>
    public string Article => form["article"].ToString();

    /// <summary>The list that it is done with.</summary>
    public string OldList => form["list"].ToString();

    /// <summary>A name, which must be there.</summary>
    public string Name(string usual = "")
    {
        var name = form["name"].ToString().Trim();
        if (name.Length == 0) name = usual;
        if (name.Length is > 0 and <= SavedPage.MaxName && !name.Any(char.IsControl)) return name;
        throw new SavedRefusedException(name.Length == 0
            ? $"The name is empty. Write 1 to {SavedPage.MaxName} characters."
            : $"The name has {name.Length} characters, or some that are no text. Write 1 to {SavedPage.MaxName} characters on one line.");
    }

    /// <summary>A note; empty for none.</summary>
    public string Note()
    {
        var note = form["note"].ToString().ReplaceLineEndings("\n").Trim();
        return note.Length <= SavedPage.MaxNote
            ? note
            : throw new SavedRefusedException($"The note has {Numbers.Number(note.Length)} characters; {Numbers.Number(SavedPage.MaxNote)} are the most. Shorten it.");
    }

    /// <summary>The search that is to be saved, by the address of its results.</summary>
    public (string Address, SearchRequest Request) Search()
    {
        var given = form["search"].ToString();
        var reading = SearchUrl.Read(new QueryCollection(QueryHelpers.ParseQuery(given.Length <= SavedPage.MaxAddress ? given : "")));
        if (reading.TooMuch is { } tooMuch) throw new SavedRefusedException(tooMuch.Message);
        var address = SearchUrl.Write(AsSaved(reading.Request));
        return given.Length <= SavedPage.MaxAddress && address.Length <= SavedPage.MaxAddress
            ? (address, reading.Request)
            : throw new SavedRefusedException($"The address of the search has {Numbers.Number(given.Length)} characters; {Numbers.Number(SavedPage.MaxAddress)} are the most. Choose fewer values.");
    }

    /// <summary>What a search is called where nobody names it: its query and its filters.</summary>
    public static string NameOf(SearchRequest request)
    {
        var parts = ActiveFilter.Of(request, null).Select(filter => filter.Label.StartsWith("Not ", StringComparison.Ordinal) ? "not " + filter.Value : filter.Value);
        var name = string.Join(" · ", (request.Query.Length > 0 ? [request.Query] : Array.Empty<string>()).Concat(parts));
        var line = Exports.Citation.OneLine(name.Length == 0 ? "All articles" : name);
        return Beginning.Of(line, SavedPage.MaxName - 2);
    }

    /// <summary>The query part of a search's address, for the form that saves it.</summary>
    public static string QueryOf(SearchRequest request) => SearchUrl.Write(AsSaved(request), "");

    private static SearchRequest AsSaved(SearchRequest request)
    {
        var usual = new SearchRequest();
        return request with { Page = 1, Cursor = null, Explain = false, Plan = false, Pinned = null, Size = usual.Size, FacetSize = usual.FacetSize };
    }
}
