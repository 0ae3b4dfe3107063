namespace SearchPortal.News.Tests.Catalog.Actors;

/// <summary>Snapshots of commits with the same table of forms share it.</summary>
public sealed class SharedFormsTests
{
    [Fact]
    public void A_table_that_nobody_had_read_before_the_next_commit_is_read_from_that_one()
    {
        using var index = new TestCatalog();
        index.Add(Named("a"));
        index.Catalog.Refresh().ShouldBeFalse();

        index.Add(Named("b"));
        index.Catalog.Refresh().ShouldBeTrue();

        index.IdSet("actor:~khalifa-haftar").ShouldBe("a b");
        index.IdSet("actor:\"Khalifa Haftar\"").ShouldBe("a b");
    }

    private static object Named(string id) => new { id, text = "Field Marshal Khalifa Haftar said so. Haftar left." };
}
