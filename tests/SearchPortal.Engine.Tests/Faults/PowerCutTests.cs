using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>Whenever the power goes, and whatever the disk has not kept of what it was not forced to keep: the old commit is there or the new one,
/// and after <see cref="IndexWriter.Commit"/> has returned only the new one.</summary>
public sealed class PowerCutTests : IDisposable
{
    private const string IndexPath = "new/deep/index";
    private const int MostStates = 24;

    // A writer goes over so many of the states that are left: it removes what is of no use, and finishes the work.
    private const int OneOfStatesFinished = 150;

    private readonly TemporaryFolder folder = TemporaryFolder.OfSmallFiles();
    private readonly Dictionary<string, string[]?> filesOfManifest = new(StringComparer.Ordinal);
    private readonly Random random = new(6);

    public PowerCutTests() => folder.HoldsDamage = true;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_state_that_a_power_cut_may_leave_is_the_old_commit_or_the_new_one()
    {
        var root = NewFolder("recorded");
        var disk = new RecordingDisk(new QuickDisk());
        var returned = new List<(int Operations, int Step)>();
        Workload.Run(Path.Combine(root, IndexPath), disk, 0, step => returned.Add((disk.Operations.Count, step))).ShouldBe(Workload.Steps.Count);

        ShouldSurvive(root, disk.Operations, returned, .., MostStates, "no fault").ShouldBeGreaterThan(2000);
    }

    [Theory]
    [InlineData(DiskOperationKind.Rename, DiskFault.FailsWhenDone)]
    [InlineData(DiskOperationKind.SyncFolder, DiskFault.Fails)]
    [InlineData(DiskOperationKind.SyncFile, DiskFault.Fails)]
    public void A_power_cut_after_a_fault_and_another_writer_leaves_the_old_commit_or_the_new_one(DiskOperationKind kind, DiskFault fault)
    {
        var undisturbed = new RecordingDisk(new QuickDisk());
        Workload.Run(Path.Combine(NewFolder("undisturbed"), IndexPath), undisturbed, 0);
        var struck = Enumerable.Range(0, undisturbed.Operations.Count).Where(operation => undisturbed.Operations[operation].Kind == kind).ToArray();
        // The first step is the same work nine times over.
        foreach (var operation in struck.Where((_, i) => i < 4 || i % (struck.Length / 12 + 1) == 0))
        {
            var what = $"{fault} at operation {operation}, {kind}";
            var root = NewFolder($"recorded-{operation}");
            var disk = new RecordingDisk(new QuickDisk());
            var returned = new List<(int Operations, int Step)>();
            var index = Path.Combine(root, IndexPath);
            var done = Workload.Run(index, new FaultyDisk(disk, operation, fault), 0, step => returned.Add((disk.Operations.Count, step)));
            var state = Workload.ShouldBeOneOf(index, done, Math.Min(done + 1, Workload.Steps.Count), what);
            Workload.Run(index, disk, state, step => returned.Add((disk.Operations.Count, step))).ShouldBe(Workload.Steps.Count);
            filesOfManifest.Clear();
            var secondCommitAfter = returned.Where(commit => commit.Operations > operation).Select(commit => commit.Operations).Take(2).LastOrDefault(disk.Operations.Count);
            ShouldSurvive(root, disk.Operations, returned, operation..secondCommitAfter, MostStates / 4, what);
            Directory.Delete(root, recursive: true);
        }
    }

    private string NewFolder(string name) => Directory.CreateDirectory(folder.File(name)).FullName;

    /// <summary>Cuts the power after each operation of a range that leaves more possibilities than the next one.</summary>
    /// <returns>How many states were looked at.</returns>
    private int ShouldSurvive(string root, IReadOnlyList<DiskOperation> operations, List<(int Operations, int Step)> returned, Range cuts, int mostStates, string what)
    {
        var disk = new ForgetfulDisk(root);
        var left = new LeftFolder(folder.File("left"));
        var seen = new HashSet<(string, int, int)>();
        var states = 0;
        var (first, count) = cuts.GetOffsetAndLength(operations.Count);
        for (var cut = 0; cut <= first + count; cut++)
        {
            if (cut > 0) disk.Do(operations[cut - 1]);
            // What is not forced may be lost: before something is forced all is possible that was so since the time before.
            var isForcedNext = cut == operations.Count || operations[cut].Kind is DiskOperationKind.SyncFile or DiskOperationKind.SyncFolder;
            if (cut < first || (!isForcedNext && !returned.Exists(commit => commit.Operations == cut))) continue;
            var (oldest, newest) = (returned.LastOrDefault(commit => commit.Operations <= cut).Step, returned.Find(commit => commit.Operations > cut) is { Step: > 0 } next ? next.Step : Workload.Steps.Count);
            foreach (var state in disk.AfterPowerCut(mostStates, random))
            {
                states++;
                var isNew = seen.Add((WhatCounts(state), oldest, newest));
                var isFinished = random.Next(OneOfStatesFinished) == 0;
                if (!isNew && !isFinished) continue;
                var place = $"{what}, power cut after {cut} operations, state {states}";
                left.Become(state);
                var step = Workload.ShouldBeOneOf(Path.Combine(left.Path, IndexPath), oldest, newest, place);
                if (isFinished) ShouldFinish(state, step, place);
            }
        }

        Directory.Delete(left.Path, recursive: true);
        return states;
    }

    private void ShouldFinish(SortedDictionary<string, FileImage> state, int step, string what)
    {
        var copy = new LeftFolder(folder.File("finished"));
        copy.Become(state);
        Workload.ShouldFinish(Path.Combine(copy.Path, IndexPath), step, what);
        Directory.Delete(copy.Path, recursive: true);
    }

    /// <summary>What a reader sees of a state: the manifest and the files that it names. States that are the same in that are read once.</summary>
    private string WhatCounts(SortedDictionary<string, FileImage> state)
    {
        if (!state.TryGetValue($"{IndexPath}/manifest", out var manifest)) return "";
        if (!filesOfManifest.TryGetValue(manifest.Identity, out var files)) filesOfManifest[manifest.Identity] = files = FilesOf(manifest);
        return files is null ? manifest.Identity : $"{manifest.Identity} {string.Join(' ', files.Select(file => state.GetValueOrDefault(file)?.Identity))}";
    }

    private string[]? FilesOf(FileImage manifest)
    {
        var alone = NewFolder("manifest");
        File.WriteAllBytes(Path.Combine(alone, IndexFolder.ManifestName), manifest.Bytes);
        try
        {
            var commit = Manifest.Read(alone);
            return [.. commit.Segments.SelectMany(segment => segment.Files.Keys.Select(file => $"{IndexPath}/{segment.Name}/{file}")),
                .. commit.Attachments!.Values.Select(attachment => $"{IndexPath}/{attachment.File}")];
        }
        catch (IndexCorruptException)
        {
            return null;
        }
    }
}
