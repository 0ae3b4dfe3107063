using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Output;

/// <summary>What an erasure did: numbers on the output; on the error stream a line for everything that may still hold the articles, with the remedy.</summary>
internal static class EraseText
{
    internal static void Write(TextWriter output, TextWriter errors, EraseSummary summary)
    {
        output.WriteLine($"erased {summary.Erased.Count}, erased before {summary.ErasedBefore.Count}, unknown {summary.Unknown.Count}; segments written anew {summary.Segments}");
        foreach (var id in summary.Unknown)
            Line($"{id}: no file of the index holds an article with this id. add leaves it out from now on; if the spelling is wrong, take that back with: erase --allow ID");
        foreach (var id in summary.Copies)
            Line($"{id}: has the same text and is still in the index. If it must go as well, erase it too.");
        foreach (var file in summary.LeftFiles) Line($"{file}: could not be removed and may hold it. See to its rights, and run the same command again.");
        foreach (var backup in summary.Backups)
        {
            if (backup.Holds == true) Line($"{backup.Backup.Folder}: this backup still holds it. Bring it up to date with: backup DIR; or remove it.");
            if (backup.Holds is null) Line($"{backup.Backup.Folder}: this backup of commit {backup.Backup.Commit} could not be looked at ({backup.Problem}). Look after it by hand.");
        }

        foreach (var reader in summary.Readers ?? [])
            Line($"process {reader.Id} ({reader.Name}) still has {reader.Removed} removed files open. A site lets go of them within the minutes for which it keeps cursors; else end it.");
        if (summary.Readers is null) Line("which programs still have removed files open, this system does not tell. A site lets go of them within the minutes for which it keeps cursors.");
        if (summary.UnseenPrograms > 0) output.WriteLine($"programs that could not be looked at: {summary.UnseenPrograms}");

        void Line(string text) => errors.WriteLine(PlainText.OneLine(text));
    }
}
