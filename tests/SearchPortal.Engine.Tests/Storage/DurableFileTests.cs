using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Storage;

public sealed class DurableFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("durable-").FullName;

    private string Target => Path.Combine(folder, "file");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_file_takes_the_place_of_the_old_one()
    {
        File.WriteAllText(Target, "old");
        DurableFile.Replace(Target, "new"u8).ShouldBeTrue();
        File.ReadAllText(Target).ShouldBe("new");
        Directory.GetFiles(folder).ShouldBe([Target]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_made()
    {
        DurableFile.Replace(Target, "new"u8).ShouldBeTrue();
        File.ReadAllText(Target).ShouldBe("new");
    }

    [Fact]
    public void Who_is_asked_sees_the_whole_new_file_and_may_keep_the_old_one()
    {
        File.WriteAllText(Target, "old");
        DurableFile.Replace(Target, "new"u8, written => File.ReadAllText(written) != "new").ShouldBeFalse();
        File.ReadAllText(Target).ShouldBe("old");
        Directory.GetFiles(folder).ShouldBe([Target]);
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");
        Should.Throw<InvalidOperationException>(() => DurableFile.Replace(Target, "new"u8, _ => throw new InvalidOperationException()));
        File.ReadAllText(Target).ShouldBe("old");
        Directory.GetFiles(folder).ShouldBe([Target]);
    }
}
