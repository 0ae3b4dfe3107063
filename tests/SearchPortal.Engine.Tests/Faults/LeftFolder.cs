namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A real folder that becomes what a power cut left, and then what another one left: only what is different is written.</summary>
internal sealed class LeftFolder(string path)
{
    private SortedDictionary<string, FileImage> present = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public void Become(SortedDictionary<string, FileImage> left)
    {
        Directory.CreateDirectory(Path);
        // Names with a slash at their end are folders; backwards, what is in a folder comes before it.
        foreach (var (name, image) in present.Reverse())
        {
            if (left.TryGetValue(name, out var wanted) && wanted.Identity == image.Identity) continue;
            if (!name.EndsWith('/')) File.Delete(At(name));
            else if (wanted is null) Directory.Delete(At(name));
        }

        foreach (var (name, image) in left)
        {
            if (present.TryGetValue(name, out var old) && old.Identity == image.Identity) continue;
            if (name.EndsWith('/')) Directory.CreateDirectory(At(name));
            else File.WriteAllBytes(At(name), image.Bytes);
        }

        present = left;
    }

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
