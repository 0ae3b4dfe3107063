using System.Text;
using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Keeping;

public sealed class SegmentPurgeTests : IDisposable
{
    private const string Secret = "zyxomatic";

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Every_segment_that_ever_held_a_document_is_written_anew_and_the_others_stay()
    {
        index.Add(Document("a", Secret), Document("b"));
        index.Add(Document("c"));
        index.Add(Document("a", Secret + " again"), Document("d"));
        var other = index.Commit().Segments[1].Name;
        Delete("a");
        HoldsSecret().ShouldBeTrue("a delete alone leaves it in the files");

        var gone = SegmentPurge.Run(index.Path, Schema, [], ["a"], cancellation: TestContext.Current.CancellationToken);

        gone.Count.ShouldBe(2);
        gone.ShouldNotContain(other);
        index.Commit().Segments.ShouldContain(segment => segment.Name == other);
        index.Ids().ShouldBe("b c d");
        HoldsSecret().ShouldBeFalse();
        SegmentPurge.Run(index.Path, Schema, [], ["a"], cancellation: TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public void A_segment_of_nothing_else_goes_as_a_whole()
    {
        index.Add(Document("a", Secret));
        index.Add(Document("b"));
        Delete("a");
        SegmentPurge.Run(index.Path, Schema, [], ["a"], cancellation: TestContext.Current.CancellationToken);
        index.Ids().ShouldBe("b");
        HoldsSecret().ShouldBeFalse();
    }

    [Fact]
    public void A_document_that_is_not_deleted_is_never_dropped()
    {
        index.Add(Document("a"));
        Should.Throw<InvalidOperationException>(() => SegmentPurge.Run(index.Path, Schema, [], ["a"], cancellation: TestContext.Current.CancellationToken));
        index.Ids().ShouldBe("a");
    }

    [Fact]
    public void Whatever_operation_fails_nothing_else_is_lost_and_the_next_try_completes_it()
    {
        index.Add(Document("a", Secret), Document("b"));
        index.Add(Document("a", Secret), Document("c"));
        Delete("a");
        var failures = FailingDisk.FailAtEach(
            disk => SegmentPurge.Run(disk, index.Path, Schema, [], ["a"], null, CancellationToken.None),
            () => index.Ids().ShouldBe("b c"));
        failures.ShouldBeGreaterThan(30);
        // Removing files that no commit needs is tried again; the last try may have had nothing else to do.
        SegmentPurge.Run(index.Path, Schema, [], ["a"], cancellation: TestContext.Current.CancellationToken);
        index.Ids().ShouldBe("b c");
        HoldsSecret().ShouldBeFalse();
    }

    private void Delete(string id)
    {
        using var writer = index.Write(WithoutMerging);
        writer.DeleteDocument(id).ShouldBeTrue();
        writer.Commit();
    }

    /// <summary>Whether the word is in some file, as it stands or in what is stored compressed.</summary>
    private bool HoldsSecret()
    {
        var secret = Encoding.UTF8.GetBytes(Secret);
        if (Directory.EnumerateFiles(index.Path, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0)) return true;
        return index.Commit().Segments.Any(info =>
        {
            var segment = new SegmentReader(index.Path, info, Schema);
            try
            {
                return segment.Stored.ReadAll().Any(stored => stored.AsSpan().IndexOf(secret) >= 0);
            }
            finally
            {
                segment.Release();
            }
        });
    }
}
