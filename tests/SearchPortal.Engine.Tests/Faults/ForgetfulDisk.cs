namespace SearchPortal.Engine.Tests.Faults;

/// <summary>Replays recorded operations in memory, and tells what a power cut may leave.</summary>
/// <param name="root">The folder under which everything was done; it is on disk.</param>
internal sealed class ForgetfulDisk(string root)
{
    private readonly ForgetfulFolder top = new();
    private int files;

    public void Do(DiskOperation operation)
    {
        if (operation.Kind == DiskOperationKind.SyncFolder)
        {
            if (operation.Path.StartsWith(root, StringComparison.Ordinal)) FolderAt(Path.GetRelativePath(root, operation.Path)).Force();
            return;
        }

        var path = Path.GetRelativePath(root, operation.Path);
        var folder = FolderAt(Path.GetDirectoryName(path)!);
        var name = Path.GetFileName(path);
        switch (operation.Kind)
        {
            case DiskOperationKind.CreateFile:
                if (folder.Find(name) is ForgetfulFile old) old.Truncate();
                else folder.Add(name, new ForgetfulFile(files++));
                break;
            case DiskOperationKind.Write:
                ((ForgetfulFile)folder.Find(name)!).Write(operation.Bytes!);
                break;
            case DiskOperationKind.SyncFile:
                ((ForgetfulFile)folder.Find(name)!).Force();
                break;
            case DiskOperationKind.Rename:
                folder.Rename(name, Path.GetFileName(operation.To!));
                break;
            case DiskOperationKind.CreateFolder:
                folder.Add(name, new ForgetfulFolder());
                break;
            case DiskOperationKind.DeleteFile or DiskOperationKind.RemoveFolder:
                if (folder.Find(name) is not null) folder.Remove(name);
                break;
        }
    }

    /// <summary>What a power cut may leave now: every possibility where there are at most so many, otherwise as many by chance; the first one is that nothing is lost.</summary>
    public IEnumerable<SortedDictionary<string, FileImage>> AfterPowerCut(int most, Random random)
    {
        var choices = new List<(int Chosen, int Of)>();
        var left = Leave(choices, _ => 0);
        yield return left;
        if (choices.Aggregate(1.0, (product, choice) => product * choice.Of) > most)
        {
            // All lost, each thing alone lost, each thing alone kept, and chance.
            yield return Leave([], of => of - 1);
            for (var alone = 0; alone < Math.Min(choices.Count, most / 4); alone++)
            {
                var at = 0;
                var lost = alone;
                yield return Leave([], of => at++ == lost ? of - 1 : 0);
                at = 0;
                yield return Leave([], of => at++ == lost ? 0 : of - 1);
            }

            for (var i = 0; i < most / 2; i++) yield return Leave([], random.Next);
            yield break;
        }

        while (Increment(choices))
        {
            var earlier = choices.ToArray();
            choices.Clear();
            yield return Leave(choices, _ => 0, earlier);
        }
    }

    /// <summary>The next possibility in the order of an odometer. What comes after a point may depend on what is chosen there, so the rest begins anew.</summary>
    private static bool Increment(List<(int Chosen, int Of)> choices)
    {
        while (choices.Count > 0)
        {
            var (chosen, of) = choices[^1];
            choices.RemoveAt(choices.Count - 1);
            if (chosen + 1 == of) continue;
            choices.Add((chosen + 1, of));
            return true;
        }

        return false;
    }

    private SortedDictionary<string, FileImage> Leave(List<(int Chosen, int Of)> made, Func<int, int> choose, (int Chosen, int Of)[]? first = null)
    {
        var left = new SortedDictionary<string, FileImage>(StringComparer.Ordinal);
        top.Leave("", Choose, left);
        return left;

        int Choose(int of)
        {
            var chosen = made.Count < first?.Length ? first[made.Count].Chosen : choose(of);
            made.Add((chosen, of));
            return chosen;
        }
    }

    private ForgetfulFolder FolderAt(string path)
    {
        var folder = top;
        foreach (var name in path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            if (name != ".") folder = (ForgetfulFolder)folder.Find(name)!;
        }

        return folder;
    }
}
