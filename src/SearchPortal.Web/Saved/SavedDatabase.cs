using Microsoft.Data.Sqlite;

namespace SearchPortal.Web.Saved;

/// <summary>The file of saved pages (SQLite). It is made when something is first saved.</summary>
internal sealed class SavedDatabase : IDisposable
{
    private const int Version = 1;
    private const int MostPages = 262_144; // of 4 KB: 1 GB
    private const int PatienceSeconds = 5;

    private const string Schema = """
        CREATE TABLE page (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, opened INTEGER NOT NULL, before INTEGER) STRICT;
        CREATE TABLE search (
            id INTEGER PRIMARY KEY, page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE, name TEXT NOT NULL, address TEXT NOT NULL, note TEXT NOT NULL,
            added INTEGER NOT NULL, seen BLOB NOT NULL, latest BLOB NOT NULL, UNIQUE (page, address)) STRICT;
        CREATE TABLE article (
            id INTEGER PRIMARY KEY, page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE, list TEXT NOT NULL, article TEXT NOT NULL,
            note TEXT NOT NULL, added INTEGER NOT NULL, UNIQUE (page, list, article)) STRICT;
        CREATE INDEX page_opened ON page (opened);
        """;

    private readonly Lock making = new();
    private readonly string file;
    private readonly string connection;
    private bool isReady;

    public SavedDatabase(string file)
    {
        this.file = file;
        connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = PatienceSeconds }.ToString();
    }

    /// <summary>Whether anything was ever saved.</summary>
    public bool Exists => File.Exists(file);

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="SqliteException">It can't be opened.</exception>
    /// <exception cref="IOException">It can't be made, or is of another version of the program.</exception>
    public SqliteConnection Open()
    {
        lock (making)
        {
            if (!isReady) Make();
            isReady = true;
        }

        return OpenAsIs();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
    }

    private SqliteConnection OpenAsIs()
    {
        var opened = new SqliteConnection(connection);
        try
        {
            opened.Open();
            Run(opened, $"PRAGMA max_page_count = {MostPages}");
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private void Make()
    {
        if (!Exists) CreatePrivate();
        using var opened = OpenAsIs();
        Run(opened, "PRAGMA journal_mode = WAL");
        using var making = opened.BeginTransaction();
        using var command = opened.CreateCommand();
        command.Transaction = making;
        command.CommandText = "PRAGMA user_version";
        var version = (long)command.ExecuteScalar()!;
        if (version is not (0 or Version)) throw new IOException($"{file} is of version {version} of saved pages; this program reads version {Version}. Use the program that wrote it, or move the file away.");
        if (version == 0)
        {
            command.CommandText = Schema + $"PRAGMA user_version = {Version};";
            command.ExecuteNonQuery();
        }

        making.Commit();
    }

    /// <summary>Makes an empty file that nobody else reads: searches tell what somebody works on.</summary>
    private void CreatePrivate()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var made = new FileStream(file, options);
    }

    private static void Run(SqliteConnection opened, string statement)
    {
        using var command = opened.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
