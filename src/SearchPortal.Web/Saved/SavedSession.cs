using Microsoft.Data.Sqlite;

namespace SearchPortal.Web.Saved;

/// <summary>Statements on the database that count together, or not at all: what is not committed is undone.</summary>
internal sealed class SavedSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;

    /// <param name="database">Where.</param>
    /// <param name="reads">Whether nothing is written: then nobody has to wait.</param>
    public SavedSession(SavedDatabase database, bool reads = false)
    {
        connection = database.Open();
        try
        {
            transaction = connection.BeginTransaction(deferred: reads);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    public void Run(string statement, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(statement, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The one number that a statement reads; null where it reads none.</summary>
    public long? Number(string statement, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(statement, values);
        return command.ExecuteScalar() as long?;
    }

    /// <summary>The rows that a statement reads.</summary>
    public IReadOnlyList<T> Read<T>(string statement, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(statement, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>Makes it count.</summary>
    public void Commit() => transaction.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Command(string statement, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Statements are constants; what users write comes as values.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
