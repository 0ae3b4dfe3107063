namespace SearchPortal.Web.Api.OpenApi;

/// <summary>What the description of the API says of an address.</summary>
/// <param name="Id">A name for generated clients.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Response">The type of the answer; null for text.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record OperationText(string Id, string Summary, Type? Response, params IReadOnlyList<OperationParameter> Parameters)
{
    /// <summary>What the answer is written as.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether what is asked for may be missing.</summary>
    public bool MayBeMissing => Parameters.Any(parameter => parameter.Name is "id" or "field");
}
