namespace SearchPortal.Web.Traffic;

/// <summary>Marks an address whose answer follows from the index, the listed names and the address alone: it can be kept, and asked for again.</summary>
internal sealed class AnswerOfIndex
{
    private static readonly AnswerOfIndex Marker = new();

    private AnswerOfIndex()
    {
    }

    /// <summary>Marks addresses.</summary>
    public static TBuilder Mark<TBuilder>(TBuilder addresses) where TBuilder : IEndpointConventionBuilder => addresses.WithMetadata(Marker);

    /// <summary>Whether the answer to a request follows from the index alone. A cursor belongs to an older commit, which is not always there; who shows a key
    /// may see more than others.</summary>
    public static bool Is(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AnswerOfIndex>() is not null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Headers.Authorization.Count == 0
        && !context.Request.Query.ContainsKey("cursor");
}
