namespace SearchPortal.Web.Hosting;

/// <summary>Forms that browsers post.</summary>
internal static class PostedForm
{
    /// <summary>Whether a browser says that this site sent the form. Browsers that say nothing are old; cookies of ours do not come along from other sites either.</summary>
    public static bool IsFromHere(HttpRequest http) => http.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (http.Headers.Origin.ToString() is "" or "null" || Uri.TryCreate(http.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && origin.Authority == http.Host.Value);

    /// <summary>What was posted; nothing where it is no form.</summary>
    /// <exception cref="BadHttpRequestException">It is a form that no browser sends.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form can't be read.", StatusCodes.Status400BadRequest, malformed);
        }
    }
}
