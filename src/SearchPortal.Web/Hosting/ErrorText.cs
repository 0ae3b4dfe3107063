namespace SearchPortal.Web.Hosting;

/// <summary>What an error is called and what helps.</summary>
internal static class ErrorText
{
    /// <summary>What happened, in a few words.</summary>
    public static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This address can’t be read",
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status405MethodNotAllowed => "Pages can only be read",
        StatusCodes.Status413PayloadTooLarge => "This form is too long",
        StatusCodes.Status429TooManyRequests => "That was tried too often",
        StatusCodes.Status503ServiceUnavailable => "Too much is asked at the moment",
        StatusCodes.Status504GatewayTimeout => "The search took too long",
        < 500 => "This request can’t be answered",
        _ => "Something went wrong on our side",
    };

    /// <summary>What to do next.</summary>
    public static string Advice(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Part of the address is malformed. Search again from here.",
        StatusCodes.Status404NotFound => "The address may be mistyped, or the page may be gone. Search for it instead.",
        StatusCodes.Status405MethodNotAllowed => "Open the address in a browser, or ask with GET.",
        StatusCodes.Status413PayloadTooLarge => "Write less into it.",
        StatusCodes.Status429TooManyRequests => "Wait a minute and try again.",
        StatusCodes.Status503ServiceUnavailable => "Try again in a few seconds.",
        StatusCodes.Status504GatewayTimeout => "Ask for less: fewer words, fewer words with a star, or a shorter range of dates.",
        < 500 => "Search again from here.",
        _ => "The failure was recorded. Try again in a moment; if it stays, tell whoever runs this portal.",
    };
}
