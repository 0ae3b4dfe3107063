namespace SearchPortal.Engine.Storage;

/// <summary>All that the writing side of the engine asks of the file system, each call one operation: a test can let any of them fail, or forget what was not
/// forced to disk. What is forced is a file's content (<see cref="DiskFile.Sync"/>) or a folder's entries (<see cref="SyncFolder"/>), each without the other.
/// Reading goes past it: files that a commit names never change.</summary>
internal abstract class Disk
{
    /// <summary>A new, empty file in the place of what is there.</summary>
    public abstract DiskFile CreateFile(string path);

    /// <summary>Gives a file another name in the same folder, in the place of what has that name.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Moves a folder or a file into another folder of the same file system, where nothing has its name.</summary>
    public virtual void Move(string from, string to) => Directory.Move(from, to);

    public abstract void DeleteFile(string path);

    /// <summary>Makes one folder; its parent is there.</summary>
    public abstract void CreateFolder(string path);

    /// <summary>Removes an empty folder.</summary>
    public abstract void RemoveFolder(string path);

    /// <summary>Forces a folder's entries to disk: a file that was made, renamed or deleted is there, or gone, after a power cut only then.</summary>
    public abstract void SyncFolder(string path);

    /// <summary>Puts <paramref name="temporary"/>, which is complete and forced to disk, in the place of <paramref name="final"/>; after a power cut it is the old or the new one.</summary>
    public void Replace(string temporary, string final)
    {
        Rename(temporary, final);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(final))!);
    }

    /// <summary>Makes a folder, with the parents that are missing, which stays after a power cut. Entries of all its parents are forced to disk: who made
    /// one of them may have died before it was.</summary>
    public void CreateDurableFolder(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(path) is not { } parent) return;
        CreateDurableFolder(parent);
        if (!Directory.Exists(path)) CreateFolder(path);
        try
        {
            SyncFolder(parent);
        }
        catch (UnauthorizedAccessException)
        {
            // We have made nothing in a folder that we may not even open.
        }
    }

    /// <summary>Deletes a folder with its files. One that holds other folders is none of ours: its files go, it stays.</summary>
    public void DeleteFolder(string path)
    {
        foreach (var file in Directory.GetFiles(path)) DeleteFile(file);
        RemoveFolder(path);
    }
}
