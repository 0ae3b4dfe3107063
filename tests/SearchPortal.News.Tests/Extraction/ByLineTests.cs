using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class ByLineTests
{
    [Theory]
    [InlineData("By The South Asia Times", "", "The South Asia Times")]
    [InlineData("By Harbour News Agency", "", "Harbour News Agency")]
    [InlineData("BY Jane Doe", "Jane Doe", null)]
    [InlineData("By Jane Doe, Omar al-Said & Ludwig van Beethoven", "Jane Doe|Omar al-Said|Ludwig van Beethoven", null)]
    [InlineData("By Jane Doe, The Daily Star", "Jane Doe", "The Daily Star")]
    public void A_by_line_names_people_and_an_outlet(string line, string authors, string? outlet)
    {
        ByLine.TryRead(line, out var byLine).ShouldBeTrue();

        string.Join('|', byLine.Authors).ShouldBe(authors);
        byLine.Outlet.ShouldBe(outlet);
    }

    [Theory]
    [InlineData("By the numbers")]
    [InlineData("By Friday")]
    [InlineData("By Friday the ministers had left the city.")]
    [InlineData("By 2026")]
    [InlineData("By ")]
    [InlineData("Jane Doe")]
    public void What_names_nobody_is_no_by_line(string line) => ByLine.TryRead(line, out _).ShouldBeFalse();

    [Theory]
    [InlineData("By Chris Smith, Reuters", "Chris Smith")]
    [InlineData("Doe, Jane", "Doe, Jane")]
    [InlineData("Jane Doe and John Roe", "Jane Doe|John Roe")]
    [InlineData("jdoe", "jdoe")]
    [InlineData("Reuters", "Reuters")]
    [InlineData("; ,", "; ,")]
    public void An_author_field_gives_the_people_in_it(string field, string authors) => string.Join('|', ByLine.Read(field).Authors).ShouldBe(authors);
}
