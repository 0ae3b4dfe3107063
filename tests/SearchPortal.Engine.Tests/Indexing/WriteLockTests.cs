using System.Diagnostics;
using SearchPortal.Engine.Storage;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class WriteLockTests : IDisposable
{
    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_refusal_says_who_holds_the_index_since_when_and_what_for()
    {
        using var writer = index.Write(new IndexWriterOptions { Purpose = "adding\narticles" });
        var refusal = Should.Throw<IndexLockedException>(() => index.Write(new IndexWriterOptions { LockTimeout = TimeSpan.FromMilliseconds(60) }));
        refusal.Message.ShouldContain($"process {Environment.ProcessId}, since {DateTime.UtcNow.Year}");
        refusal.Message.ShouldContain("UTC, adding articles)");
        refusal.Message.ShouldContain("within 0.06 s");
        refusal.Message.ShouldContain(index.Path);
    }

    [Fact]
    public async Task Who_waits_gets_the_index_when_it_is_given_back()
    {
        var first = index.Write();
        first.UpdateDocument(Document("a"));
        var second = Task.Run(() => index.Write(new IndexWriterOptions { LockTimeout = TimeSpan.FromMinutes(1) }), TestContext.Current.CancellationToken);
        first.Commit();
        first.Dispose();
        using var writer = await second;
        writer.FindStored("a").ShouldNotBeNull();
    }

    [Fact]
    public void The_wait_can_be_ended()
    {
        using var writer = index.Write();
        using var ending = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        Should.Throw<OperationCanceledException>(() => IndexWriter.Open(index.Path, Schema, new IndexWriterOptions { LockTimeout = TimeSpan.FromMinutes(1) }, ending.Token));
    }

    [Fact]
    public void What_a_dead_process_left_in_the_lock_file_keeps_nobody_out()
    {
        index.Add(Document("a"));
        File.WriteAllText(Path.Combine(index.Path, "write.lock"), $"{int.MaxValue}\n2020-01-01T00:00:00Z\nheld for ever\n");
        using var writer = index.Write();
        Should.Throw<IndexLockedException>(() => index.Write()).Message.ShouldNotContain("2020");
    }

    [Theory, InlineData(""), InlineData("1"), InlineData("one\ntwo\nthree\n"), InlineData("4\nyesterday\nx\n"), InlineData("\0\0\0\0")]
    public void Whatever_the_lock_file_says_the_refusal_is_one(string content)
    {
        using var writer = index.Write();
        // The holder's own handle is the only one that may write to it.
        using (var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "cat > \"$0\"", Path.Combine(index.Path, "write.lock")]) { RedirectStandardInput = true })!)
        {
            shell.StandardInput.Write(content);
            shell.StandardInput.Close();
            shell.WaitForExit();
        }

        Should.Throw<IndexLockedException>(() => index.Write()).Message.ShouldContain("another writer holds the index");
    }
}
