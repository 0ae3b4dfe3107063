using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>What machines do to an index in the course of years: the error is told as it is, the last commit stands, and the next try works.</summary>
public sealed class BadDayTests : IDisposable
{
    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    public static TheoryData<string> Refusals => [.. Problems.Keys];

    private static Dictionary<string, Exception> Problems { get; } = new()
    {
        ["a full disk"] = new IOException("No space left on device"),
        ["a folder that may only be read"] = new UnauthorizedAccessException("Access to the path is denied"),
        ["too many open files"] = new IOException("Too many open files"),
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_system_refuses_is_told_and_the_next_try_works(string what)
    {
        index.Add(Document("a"));
        var problem = Problems[what];
        for (var operation = 1; operation < 40; operation += 6)
        {
            using (var writer = index.Write(WithoutMerging with { Disk = new FaultyDisk(new QuickDisk(), operation, DiskFault.Dies, problem) }))
            {
                writer.UpdateDocument(Document("b"));
                Should.Throw<Exception>(() => writer.Commit()).ShouldBe(problem);
                Should.Throw<InvalidOperationException>(() => writer.UpdateDocument(Document("c"))).Message.ShouldContain(problem.Message);
            }

            index.Ids().ShouldBe("a");
        }

        index.Add(Document("b"));
        index.Ids().ShouldBe("a b");
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_not_taken_for_one_that_another_writer_holds()
    {
        Directory.CreateDirectory(Path.Combine(index.Path, IndexFolder.LockName));
        Should.Throw<Exception>(() => index.Write()).ShouldNotBeOfType<IndexLockedException>();
    }

    [Fact]
    public void Who_reads_writes_nothing()
    {
        index.Add(Document("a"));
        var before = Files();
        index.Ids().ShouldBe("a");
        IndexChecker.Check(index.Path).Ok.ShouldBeTrue();
        Files().ShouldBe(before);
    }

    [Fact]
    public void A_clock_that_goes_back_hides_no_commit()
    {
        index.Add(Document("a"));
        (index.Commit() with { Time = DateTime.UtcNow.AddYears(70) }).Write(SystemDisk.Instance, index.Path);
        using var old = index.Search();
        index.Add(Document("b"));
        using var newer = old.OpenIfChanged();
        newer.ShouldNotBeNull().Commit.Commit.ShouldBe(old.Commit.Commit + 1);
        SmallIndex.Ids(newer).ShouldBe("a b");
    }

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(index.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];
}
