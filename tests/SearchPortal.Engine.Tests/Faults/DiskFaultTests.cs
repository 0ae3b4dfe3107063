using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>Whatever operation of the disk goes wrong, the folder holds the old commit or the new one, and the next writer finishes the work.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.OfSmallFiles();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(DiskFault.Fails)]
    [InlineData(DiskFault.FailsWhenDone)]
    [InlineData(DiskFault.Tears)]
    [InlineData(DiskFault.Dies)]
    public void A_fault_at_any_operation_leaves_a_commit_from_which_the_next_writer_goes_on(DiskFault fault)
    {
        // The first step is the same work as the later ones, nine times over.
        var start = folder.File("start");
        using (var writer = Workload.Open(start, new QuickDisk())) Workload.Steps[0].Apply(writer);
        ShouldSurvive(fault, index => CopyFiles(start, index), 1);
    }

    [Fact]
    public void A_fault_while_an_index_is_made_leaves_none_or_a_whole_one() => ShouldSurvive(DiskFault.Dies, _ => { }, 0, operations => operations.Take(420).Where(operation => operation is < 40 or > 340));

    private void ShouldSurvive(DiskFault fault, Action<string> prepare, int stepsBefore, Func<IEnumerable<int>, IEnumerable<int>>? choose = null)
    {
        var index = folder.File("index");
        prepare(index);
        var undisturbed = new FaultyDisk(new QuickDisk(), int.MaxValue, fault);
        Workload.Run(index, undisturbed, stepsBefore).ShouldBe(Workload.Steps.Count);
        Workload.ShouldBeOneOf(index, Workload.Steps.Count, Workload.Steps.Count, "no fault");
        undisturbed.IsWrite.Count.ShouldBeGreaterThan(200);
        var operations = Enumerable.Range(0, undisturbed.IsWrite.Count);
        foreach (var operation in choose?.Invoke(operations) ?? operations)
        {
            // What neither tears nor is done differs in nothing from what fails.
            if (fault == DiskFault.Tears && !undisturbed.IsWrite[operation]) continue;
            if (fault == DiskFault.FailsWhenDone && undisturbed.IsWrite[operation]) continue;
            Directory.Delete(index, recursive: true);
            prepare(index);
            var disk = new FaultyDisk(new QuickDisk(), operation, fault);
            var what = $"{fault} at operation {operation}";
            var done = Workload.Run(index, disk, stepsBefore);
            disk.HasStruck.ShouldBeTrue(what);
            var state = Workload.ShouldBeOneOf(index, done, Math.Min(done + 1, Workload.Steps.Count), what);
            Workload.ShouldFinish(index, state, what);
        }
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.EnumerateDirectories(from)) CopyFiles(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
