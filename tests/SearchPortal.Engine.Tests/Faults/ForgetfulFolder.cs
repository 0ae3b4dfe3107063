namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A folder as a disk may hold it: entries that were forced, and changes since, each of which a power cut may keep or lose. A change that is lost
/// takes nothing else with it: that is weaker than what file systems promise, and all that may be relied on.</summary>
internal sealed class ForgetfulFolder
{
    private readonly record struct Change(string? Gone, string? Name, object? Entry);

    private readonly List<Change> pending = [];
    private Dictionary<string, object> forced = new(StringComparer.Ordinal);
    private Dictionary<string, object> now = new(StringComparer.Ordinal);

    /// <summary>The entry that programs see now: a <see cref="ForgetfulFile"/> or a <see cref="ForgetfulFolder"/>.</summary>
    public object? Find(string name) => now.GetValueOrDefault(name);

    public void Add(string name, object entry) => Do(new(null, name, entry));

    public void Remove(string name) => Do(new(name, null, null));

    public void Rename(string from, string to) => Do(new(from, to, now[from]));

    public void Force()
    {
        forced = new(now, StringComparer.Ordinal);
        pending.Clear();
    }

    /// <summary>Adds what a power cut may leave of the folder and of those in it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="chosen">Asked at each point where several things may be left, with their number; the first one is that all is there.</param>
    /// <param name="files">Where files are added, by path; folders end with a slash.</param>
    public void Leave(string path, Func<int, int> chosen, IDictionary<string, FileImage> files)
    {
        var left = pending.Count == 0 ? now : new Dictionary<string, object>(forced, StringComparer.Ordinal);
        foreach (var change in pending)
        {
            if (chosen(2) != 0) continue;
            if (change.Gone is not null) left.Remove(change.Gone);
            if (change.Name is not null) left[change.Name] = change.Entry!;
        }

        foreach (var (name, entry) in left)
        {
            var entryPath = path.Length == 0 ? name : $"{path}/{name}";
            if (entry is ForgetfulFile file)
            {
                var images = file.Images();
                files[entryPath] = images[images.Length == 1 ? 0 : chosen(images.Length)];
            }
            else
            {
                files[entryPath + "/"] = Folder;
                ((ForgetfulFolder)entry).Leave(entryPath, chosen, files);
            }
        }
    }

    private static FileImage Folder { get; } = new("folder", []);

    private void Do(Change change)
    {
        pending.Add(change);
        if (change.Gone is not null) now.Remove(change.Gone);
        if (change.Name is not null) now[change.Name] = change.Entry!;
    }
}
