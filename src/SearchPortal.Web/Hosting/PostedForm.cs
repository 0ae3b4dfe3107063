namespace SearchPortal.Web.Hosting;

/// <summary>Reads forms that a browser sends. How long one may be, its address says.</summary>
internal static class PostedForm
{
    /// <summary>What was posted; nothing where it is no form.</summary>
    /// <exception cref="BadHttpRequestException">It is a form that no browser sends, or one that is too long.</exception>
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
