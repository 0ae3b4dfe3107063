namespace SearchPortal.Web.Search;

/// <summary>The address of a story: <c>/stories/{id}</c>, where the id is that of its first article, percent-encoded as in <see cref="ArticleUrl"/>.</summary>
public static class StoryUrl
{
    /// <summary>What stands before the id in a page's address.</summary>
    public const string PagePath = "/stories/";

    /// <summary>What stands before the id in an address of the API.</summary>
    public const string ApiPath = "/api/v1/stories/";

    /// <summary>The address of the story's page.</summary>
    /// <param name="id">The story's id.</param>
    public static string Write(string id) => PagePath + ArticleUrl.Encode(id);

    /// <summary>The address of the story's JSON.</summary>
    /// <param name="id">The story's id.</param>
    public static string WriteApi(string id) => ApiPath + ArticleUrl.Encode(id);
}
