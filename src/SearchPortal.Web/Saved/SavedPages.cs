using Microsoft.Data.Sqlite;

namespace SearchPortal.Web.Saved;

/// <summary>Keeps pages of saved searches and articles. Safe for many threads.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="time">The clock.</param>
internal sealed class SavedPages(SavedDatabase database, TimeProvider time)
{
    /// <summary>After so long a new visit begins.</summary>
    public static readonly TimeSpan VisitPause = TimeSpan.FromMinutes(30);

    /// <summary>A page that nobody opened for so long is forgotten when another one is made.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The page of a key; null where there is none.</summary>
    public SavedPage? Find(string? key)
    {
        if (!SavedKey.IsOne(key) || !database.Exists) return null;
        using var session = new SavedSession(database, reads: true);
        return session.Read("SELECT id, name, opened, before FROM page WHERE hash = $hash", row => PageOf(session, row), ("$hash", SavedKey.Hash(key!))) is [var page] ? page : null;
    }

    /// <summary>Makes an empty page and returns its key, which is known nowhere else.</summary>
    public string Create()
    {
        var key = SavedKey.New();
        using var session = new SavedSession(database);
        session.Run("DELETE FROM page WHERE opened < $long_ago", ("$long_ago", Now - (long)Kept.TotalSeconds));
        session.Run("INSERT INTO page (hash, name, opened) VALUES ($hash, 'Saved', $now)", ("$hash", SavedKey.Hash(key)), ("$now", Now));
        session.Commit();
        return key;
    }

    /// <summary>Saves a search; where it is saved already it stays as it is.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="SavedRefusedException">There are too many.</exception>
    public long Add(SavedPage page, string name, string address, SeenArticles found)
    {
        using var session = new SavedSession(database);
        session.Run(
            """
            INSERT INTO search (page, name, address, note, added, seen, latest) SELECT $page, $name, $address, '', $now, $found, $found
            WHERE (SELECT count(*) FROM search WHERE page = $page) < $most ON CONFLICT DO NOTHING
            """,
            ("$page", page.Id), ("$name", name), ("$address", address), ("$now", Now), ("$found", found.ToBytes()), ("$most", SavedPage.MaxSearches));
        var id = session.Number("SELECT id FROM search WHERE page = $page AND address = $address", ("$page", page.Id), ("$address", address));
        session.Commit();
        return id ?? throw new SavedRefusedException($"The page holds {SavedPage.MaxSearches} searches, and no more fit. Remove one of them, and save this one again.");
    }

    /// <summary>Adds an article to a list; where it is in it already it stays as it is.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="SavedRefusedException">There are too many.</exception>
    public long Add(SavedPage page, string list, string article)
    {
        using var session = new SavedSession(database);
        session.Run(
            """
            INSERT INTO article (page, list, article, note, added) SELECT $page, $list, $article, '', $now
            WHERE (SELECT count(*) FROM article WHERE page = $page) < $most ON CONFLICT DO NOTHING
            """,
            ("$page", page.Id), ("$list", list), ("$article", article), ("$now", Now), ("$most", SavedPage.MaxArticles));
        var id = session.Number("SELECT id FROM article WHERE page = $page AND list = $list AND article = $article", ("$page", page.Id), ("$list", list), ("$article", article));
        session.Commit();
        return id ?? throw new SavedRefusedException($"The page holds {SavedPage.MaxArticles} articles, and no more fit. Remove some of them, and add this one again.");
    }

    /// <summary>Notes that a page was opened. After a pause, what was found when it was last opened counts as seen.</summary>
    /// <param name="page">The page as it was read.</param>
    /// <param name="found">What its searches find now, by their numbers.</param>
    public void Visit(SavedPage page, IReadOnlyDictionary<long, SeenArticles> found)
    {
        using var session = new SavedSession(database);
        if (BeginsVisit(page)) session.Run("UPDATE page SET before = opened WHERE id = $page", ("$page", page.Id));
        session.Run("UPDATE page SET opened = $now WHERE id = $page", ("$page", page.Id), ("$now", Now));
        foreach (var search in page.Searches)
        {
            var latest = found.GetValueOrDefault(search.Id, search.Latest);
            var seen = SeenOn(page, search);
            if (ReferenceEquals(seen, search.Seen) && latest.ToBytes().AsSpan().SequenceEqual(search.Latest.ToBytes())) continue;
            session.Run("UPDATE search SET seen = $seen, latest = $latest WHERE id = $search AND page = $page", ("$seen", seen.ToBytes()), ("$latest", latest.ToBytes()), ("$search", search.Id), ("$page", page.Id));
        }

        session.Commit();
    }

    /// <summary>Notes that somebody uses a page without opening it: a reader of its feed.</summary>
    public void Use(SavedPage page)
    {
        // A day is enough to keep it; the visits themselves go by Visit.
        if (Now - page.Opened.ToUnixTimeSeconds() < TimeSpan.SecondsPerDay * (long)Kept.TotalDays / 2) return;
        Change(page, "UPDATE page SET opened = $now WHERE id = $page", ("$now", Now));
    }

    /// <summary>Whether opening the page now begins a visit.</summary>
    public bool BeginsVisit(SavedPage page) => time.GetUtcNow() - page.Opened >= VisitPause;

    /// <summary>What counts as seen of a search while the page is open now.</summary>
    public SeenArticles SeenOn(SavedPage page, SavedSearch search) => BeginsVisit(page) ? search.Latest : search.Seen;

    public void Rename(SavedPage page, string name) => Change(page, "UPDATE page SET name = $name WHERE id = $page", ("$name", name));

    public void ChangeSearch(SavedPage page, long search, string name, string note) =>
        Change(page, "UPDATE search SET name = $name, note = $note WHERE id = $search AND page = $page", ("$search", search), ("$name", name), ("$note", note));

    public void RemoveSearch(SavedPage page, long search) => Change(page, "DELETE FROM search WHERE id = $search AND page = $page", ("$search", search));

    /// <summary>Moves an article to a list and changes its note. Where that list has it already, it stays in its own.</summary>
    public void ChangeArticle(SavedPage page, long article, string list, string note)
    {
        Change(page, "UPDATE article SET note = $note WHERE id = $article AND page = $page", ("$article", article), ("$note", note));
        Change(page, "UPDATE OR IGNORE article SET list = $list WHERE id = $article AND page = $page", ("$article", article), ("$list", list));
    }

    public void RemoveArticle(SavedPage page, long article) => Change(page, "DELETE FROM article WHERE id = $article AND page = $page", ("$article", article));

    /// <summary>Renames a list. Where there is one of the new name, the two become one.</summary>
    public void RenameList(SavedPage page, string list, string name)
    {
        if (list == name) return;
        Change(page, "UPDATE OR IGNORE article SET list = $name WHERE list = $list AND page = $page", ("$list", list), ("$name", name));
        RemoveList(page, list);
    }

    public void RemoveList(SavedPage page, string list) => Change(page, "DELETE FROM article WHERE list = $list AND page = $page", ("$list", list));

    public void Delete(SavedPage page) => Change(page, "DELETE FROM page WHERE id = $page");

    private void Change(SavedPage page, string statement, params (string Name, object Value)[] values)
    {
        using var session = new SavedSession(database);
        session.Run(statement, [("$page", page.Id), .. values]);
        session.Commit();
    }

    private static SavedPage PageOf(SavedSession session, SqliteDataReader row)
    {
        var id = row.GetInt64(0);
        return new SavedPage(
            id,
            row.GetString(1),
            Time(row.GetInt64(2)),
            row.IsDBNull(3) ? null : Time(row.GetInt64(3)),
            session.Read("SELECT id, name, address, note, added, seen, latest FROM search WHERE page = $page ORDER BY id", SearchOf, ("$page", id)),
            session.Read("SELECT id, list, article, note, added FROM article WHERE page = $page ORDER BY id", ArticleOf, ("$page", id)));
    }

    private static SavedSearch SearchOf(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(row.GetInt64(4)), SeenArticles.Read(row.GetFieldValue<byte[]>(5)), SeenArticles.Read(row.GetFieldValue<byte[]>(6)));

    private static SavedArticle ArticleOf(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(row.GetInt64(4)));

    private static DateTimeOffset Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
