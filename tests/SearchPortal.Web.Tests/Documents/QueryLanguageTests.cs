using System.Text.RegularExpressions;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>Every example of the query language does on the seeds what the document says.</summary>
[Collection(OverSeeds.Name)]
public sealed partial class QueryLanguageTests(SeedCatalog seeds)
{
    private static readonly RepositoryDocument Document = RepositoryDocument.Of("docs/query-language.md");

    [Fact]
    public void Every_example_finds_something_and_needs_no_repair()
    {
        var examples = Document.Tables().Where(table => table.Columns is ["query", "what it finds"]).SelectMany(table => table.Rows).Select(Example).ToArray();
        examples.Length.ShouldBeGreaterThan(70);
        examples.Select(example => (example, Answer: Ask(example)))
            .Where(entry => entry.Answer.Total + entry.Answer.TotalPartial == 0 || entry.Answer.Query.Notes.Count > 0)
            .Select(entry => entry.example).ShouldBeEmpty();
    }

    [Fact]
    public void Every_repair_gives_its_note()
    {
        var repairs = Document.Rows("Repairs").ToArray();
        repairs.Length.ShouldBeGreaterThan(30);
        repairs.Where(row => !Ask(Example(row)).Query.Notes.Select(note => note.Code).Contains(RepositoryDocument.SpansOf(row[1]).Single()))
            .Select(row => row[0]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"Dbeibeh\"", "Dbeibeh")]
    [InlineData("\"visits\"", "visits")]
    [InlineData("title:haftar", "haftar")]
    [InlineData("title:*", "*")]
    [InlineData("outlet:*", "*")]
    [InlineData("haftar -munir", "haftar")]
    [InlineData("\"field marshal\"", "field marshal")]
    [InlineData("\"marshal field\"", "\"marshal field\"~2")]
    [InlineData("actor:(khalifa-haftar AND asim-munir)", "actor:(khalifa-haftar OR asim-munir)")]
    [InlineData("date:2020", "date:[2020 TO 2021]")]
    [InlineData("haftar NEAR/8 munir", "haftar AND munir")]
    [InlineData("haftar SENTENCE munir", "haftar PARAGRAPH munir")]
    [InlineData("haftar SENTENCE munir", "haftar AND munir")]
    [InlineData("ATLEAST/3 haftar", "haftar")]
    [InlineData("LEAD(munir)", "munir")]
    [InlineData("haftar NEAR/8 munir", "haftar NEAR/100 munir")]
    [InlineData("field ADJ marshal", "field OR marshal")]
    [InlineData("/haft.r/", "/h[aiu]ft[ae]r/")]
    [InlineData("haftar~0", "haftar~1")]
    public void The_narrower_of_two_questions_finds_fewer(string narrow, string wide) => Ask(narrow).Total.ShouldBeLessThan(Ask(wide).Total);

    [Theory]
    [InlineData("arms AND embargo", "arms && embargo")]
    [InlineData("derna OR sirte", "derna || sirte")]
    [InlineData("haftar NOT munir", "haftar !munir")]
    [InlineData("haftar AND munir OR dbeibah", "(haftar AND munir) OR dbeibah")]
    [InlineData("petrole", "Pétrole")]
    [InlineData("the oil", "oil")]
    [InlineData("Dbeibeh", "Dbeibah")]
    [InlineData("haftar NEAR munir", "haftar NEAR/8 munir")]
    [InlineData("munir NEAR/8 haftar", "haftar NEAR/8 munir")]
    [InlineData("field ADJ marshal", "field ADJ/0 marshal")]
    [InlineData("haftar~", "haftar~2")]
    [InlineData("arms~", "arms~1")]
    [InlineData("H?ft*r", "h?ft*r")]
    [InlineData("/Haft.r/", "/haft.r/")]
    [InlineData("haftar^3 munir", "haftar munir")]
    [InlineData("a NEAR/3 field SENTENCE marshal", "(a NEAR/3 field) SENTENCE marshal")]
    public void Two_ways_of_asking_the_same_find_the_same(string left, string right) =>
        Ask(left).Hits.Select(hit => hit.Id).ShouldBe(Ask(right).Hits.Select(hit => hit.Id), ignoreOrder: true);

    [Fact]
    public void Every_form_of_the_grammar_has_an_example()
    {
        var examples = string.Join('\n', Document.Rows().SelectMany(row => row));
        Document.Code.ShouldNotBeEmpty();
        Document.Code.SelectMany(line => Literal().Matches(line).Select(match => match.Groups[1].Value))
            .Where(literal => !examples.Contains(literal, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    internal static IEnumerable<string> Examples() =>
        Document.Tables().Where(table => table.Columns is ["query", ..]).SelectMany(table => table.Rows).Select(Example);

    private static string Example(IReadOnlyList<string> row) => RepositoryDocument.SpansOf(row[0]).Single();

    private SearchAnswer Ask(string query) =>
        seeds.Catalog.Search(new SearchRequest { Query = query, Size = SearchRequest.MaxSize }, TestContext.Current.CancellationToken);

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Literal();
}
