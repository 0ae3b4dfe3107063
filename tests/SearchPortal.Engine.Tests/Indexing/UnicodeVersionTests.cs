using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class UnicodeVersionTests
{
    [Fact]
    public void A_commit_tells_the_version_of_Unicode()
    {
        using var index = new SmallIndex { HoldsDamage = true };
        index.Add(SmallIndex.Document("a"));
        index.Commit().Unicode.ShouldBe(Analyzers.UnicodeVersion);
    }

    [Fact]
    public void The_check_reports_words_of_another_version()
    {
        using var index = new SmallIndex { HoldsDamage = true };
        index.Add(SmallIndex.Document("a"));
        (index.Commit() with { Unicode = "3.2.0" }).Write(SystemDisk.Instance, index.Path);

        var problem = IndexChecker.Check(index.Path).Problems.ShouldHaveSingleItem();

        problem.ShouldContain("3.2.0");
        problem.ShouldContain(Analyzers.UnicodeVersion);
    }

    [Fact]
    public void A_commit_without_a_version_is_read()
    {
        using var index = new SmallIndex { HoldsDamage = true };
        index.Add(SmallIndex.Document("a"));
        (index.Commit() with { Unicode = null }).Write(SystemDisk.Instance, index.Path);

        index.Commit().Unicode.ShouldBeNull();
        index.Ids().ShouldBe("a");
    }
}
