using System.Text.Json;
using SearchPortal.Web.Api;
using SearchPortal.Web.Api.OpenApi;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Api.OpenApi;

/// <summary>The description of the API says what the API does.</summary>
public sealed class DescriptionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Every_address_that_reads_is_described_with_its_errors()
    {
        var description = await portal.Json(OpenApiSetup.Path);
        description.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        var paths = description.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value);
        paths.Keys.ShouldBe(ApiRoutes.Patterns, ignoreOrder: true);
        foreach (var (path, operations) in paths)
        {
            var operation = operations.EnumerateObject().ShouldHaveSingleItem().Value;
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
            var responses = operation.GetProperty("responses").EnumerateObject().ToDictionary(response => response.Name, response => response.Value);
            responses.Keys.ShouldContain("200", path);
            responses["400"].GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString().ShouldBe("#/components/schemas/Problem");
            responses.ContainsKey("404").ShouldBe(path.Contains('{', StringComparison.Ordinal) || path.EndsWith("/similar", StringComparison.Ordinal), path);
        }

        var ids = paths.Values.Select(operations => operations.GetProperty("get").GetProperty("operationId").GetString()).ToArray();
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public async Task Every_parameter_is_taken_with_its_example()
    {
        var paths = (await portal.Json(OpenApiSetup.Path)).GetProperty("paths");
        foreach (var path in paths.EnumerateObject())
        {
            var parameters = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().ToArray();
            var address = path.Name.Replace("{id}", "plain", StringComparison.Ordinal);
            foreach (var parameter in parameters.Where(parameter => In(parameter) == "path" && Name(parameter) != "id")) address = address.Replace("{" + Name(parameter) + "}", Example(parameter), StringComparison.Ordinal);
            var required = parameters.Where(parameter => In(parameter) == "query" && parameter.TryGetProperty("required", out var must) && must.GetBoolean()).ToDictionary(Name, Example);
            foreach (var parameter in parameters.Where(parameter => In(parameter) == "query" && Name(parameter) != "cursor"))
            {
                var given = new Dictionary<string, string>(required) { [Name(parameter)] = Example(parameter) };
                using var response = await portal.Begin(address + "?" + string.Join('&', given.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}")));
                ((int)response.StatusCode).ShouldBeOneOf([200, 404], $"{path.Name} {Name(parameter)}={Example(parameter)}");
            }
        }

        static string In(JsonElement parameter) => parameter.GetProperty("in").GetString()!;
    }

    [Fact]
    public async Task Every_parameter_of_a_search_is_described()
    {
        var described = (await portal.Json(OpenApiSetup.Path)).GetProperty("paths").GetProperty(SearchEndpoint.Path).GetProperty("get").GetProperty("parameters").EnumerateArray().Select(Name).ToArray();
        described.Distinct().Count().ShouldBe(described.Length);
        var written = SearchUrl.Read(new Microsoft.AspNetCore.Http.QueryCollection(described.ToDictionary(name => name, _ => new Microsoft.Extensions.Primitives.StringValues("?")))).Problems;
        written.ShouldNotContain(problem => problem.Kind == ParameterProblemKind.Unknown);
        // What the address of a search may hold stands in the summary of the class that writes it.
        foreach (var name in new[] { "q", "-outlet", "actor.match", "undated", "freshness", "count", "cursor", "variants", "-spelling", "facet.size", "explain", "snapshot" }) described.ShouldContain(name);
    }

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static string Example(JsonElement parameter)
    {
        var example = parameter.GetProperty("example");
        return (example.ValueKind == JsonValueKind.Array ? example[0] : example).ToString();
    }
}
