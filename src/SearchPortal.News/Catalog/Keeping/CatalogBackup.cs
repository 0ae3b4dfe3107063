using SearchPortal.Engine.Keeping;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>Backups of an index; see <see cref="IndexBackup"/>.</summary>
public static class CatalogBackup
{
    /// <inheritdoc cref="IndexBackup.Run(string, string, bool, Action{long, long}?, CancellationToken)"/>
    public static BackupReport Run(string index, string target, bool verify = false, Action<long, long>? progress = null, CancellationToken cancellation = default) =>
        IndexBackup.Run(index, target, verify, progress, cancellation);

    /// <summary>Every backup that an index knows, latest first.</summary>
    /// <param name="index">The folder of the index.</param>
    public static IReadOnlyList<KnownBackup> Known(string index) => KnownBackups.Of(index);
}
