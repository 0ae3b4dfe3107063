using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SearchPortal.Web.Api.OpenApi;

/// <summary>The description of the API as OpenAPI 3.1, for programs and generators: <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiSetup
{
    public const string Path = "/openapi/v1.json";

    private const string Version = "v1";
    private const string Problem = "Problem";
    private const string ProblemType = "application/problem+json";

    /// <summary>Sets up the description.</summary>
    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Version, description =>
    {
        description.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        description.ShouldInclude = operation => operation.HttpMethod == HttpMethods.Get && operation.ActionDescriptor.EndpointMetadata.OfType<OperationText>().Any();
        description.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "SearchPortal",
                Version = Version,
                Description = "Searches news articles. Spellings of one name are one name. All answers are of one state of the index, whose number is “snapshot”. Text in answers is plain text: encode it before it becomes HTML.",
            };
            // Where a description was got is where the API is.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.AddComponent(Problem, ProblemSchema());
            return Task.CompletedTask;
        });
        description.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationText>().Last(), context.Document!);
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps the description.</summary>
    public static void MapDescription(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json");

    private static void Describe(OpenApiOperation operation, OperationText text, OpenApiDocument document)
    {
        operation.OperationId = text.Id;
        operation.Summary = text.Summary;
        operation.Tags = null;
        operation.Parameters = [.. text.Parameters.Select(parameter => parameter.Write())];
        operation.Responses ??= [];
        operation.Responses["400"] = Error(document, "A parameter can’t be taken, or the search asks for too much.", 400, "A parameter can’t be taken as it stands.", "There is no parameter “colour”. Remove it or check how it is written.");
        if (text.MayBeMissing) operation.Responses["404"] = Error(document, "There is no such thing.", 404, "There is no such article.", "No article in the index has this id. Take ids from the hits of a search, percent-encoded.");
        operation.Responses["429"] = Error(document, "Too many requests; Retry-After says when to come back.", 429, "That was tried too often.", "Wait a minute and try again.");
        operation.Responses["504"] = Error(document, "The search took too long.", 504, "The search took too long.", "Ask for less: fewer words, fewer words with a star, or a shorter range of dates.");
    }

    private static OpenApiResponse Error(OpenApiDocument document, string description, int status, string title, string detail) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemType] = new() { Schema = new OpenApiSchemaReference(Problem, document), Example = new JsonObject { ["title"] = title, ["status"] = status, ["detail"] = detail } },
        },
    };

    /// <summary>RFC 9457.</summary>
    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "An error (RFC 9457).",
        Required = new HashSet<string> { "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What was seen, and what helps." },
            ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The first parameter that is wrong." },
            ["problems"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "All that is wrong.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["message"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        },
    };
}
