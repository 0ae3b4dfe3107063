using SearchPortal.News.Catalog;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Cursors lead through all hits of one state of the index, for a while.</summary>
public sealed class CursorTests : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly SearchPortal.Tests.TemporaryFolder folder = new();
    private readonly ManualTime time = new();
    private ArticleCatalog catalog = null!;

    public void Dispose()
    {
        catalog?.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("harbour", SearchSort.Relevance)]
    [InlineData("harbour", SearchSort.Oldest)]
    [InlineData("", SearchSort.Newest)]
    [InlineData("copper harbour zinc", SearchSort.Relevance)]
    [InlineData("copper harbour zinc", SearchSort.Oldest)]
    public void Pages_one_after_the_other_have_every_hit_once(string query, SearchSort sort)
    {
        Open(30);
        for (var size = 1; size <= 7; size++)
        {
            var request = new SearchRequest { Query = query, Sort = sort, Size = size, WantsCursor = true };
            var all = catalog.Ask(request with { Size = 100 }).Hits.Select(hit => (hit.Id, hit.MatchesAll)).ToArray();
            all.Length.ShouldBeGreaterThan(9);

            Follow(request).ShouldBe(all);
        }
    }

    [Fact]
    public void Hits_that_match_most_words_follow_those_that_match_all()
    {
        Open(30);
        var hits = Follow(new SearchRequest { Query = "copper harbour zinc", Size = 2, WantsCursor = true });

        hits.Count(hit => hit.MatchesAll).ShouldBe(3);
        hits.TakeWhile(hit => hit.MatchesAll).Count().ShouldBe(3);
        hits.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_cursor_stays_in_its_state_of_the_index_while_that_changes()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var all = catalog.Ask(request with { Size = 100 }).Hits.Select(hit => hit.Id).ToArray();
        var answer = catalog.Ask(request);
        var found = answer.Hits.Select(hit => hit.Id).ToList();
        for (var change = 0; answer.NextCursor is not null; change++)
        {
            Write(200 + change, 210 + change);
            Delete(found[^1], all[^1]);
            catalog.Refresh().ShouldBeTrue();
            var first = answer.Snapshot;
            answer = catalog.Ask(request with { Cursor = answer.NextCursor });
            answer.Snapshot.ShouldBe(first);
            answer.Total.ShouldBe(all.Length);
            found.AddRange(answer.Hits.Select(hit => hit.Id));
        }

        found.ShouldBe(all);
        catalog.Ask(request).Total.ShouldNotBe(all.Length);
    }

    [Fact]
    public void A_cursor_lives_ten_minutes_from_its_last_use()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursor = request with { Cursor = catalog.Ask(request).NextCursor };
        for (var i = 0; i < 3; i++)
        {
            time.Move(Lifetime - TimeSpan.FromSeconds(1));
            catalog.Ask(cursor).Hits.Count.ShouldBe(3);
        }

        time.Move(Lifetime);
        Should.Throw<CursorException>(() => catalog.Ask(cursor)).IsGone.ShouldBeTrue();
    }

    [Fact]
    public void Files_of_a_state_are_freed_when_its_time_is_over()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        catalog.Ask(request).NextCursor.ShouldNotBeNull();
        MappedFolders().ShouldBe(1);

        Rewrite();
        MappedFolders().ShouldBe(2);

        time.Move(Lifetime);
        catalog.Refresh().ShouldBeFalse();
        MappedFolders().ShouldBe(1);
    }

    [Fact]
    public void Of_too_many_states_the_one_used_longest_ago_goes()
    {
        Open(20, new CursorLimits { Snapshots = 2 });
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursors = new List<SearchRequest>();
        for (var i = 0; i < 3; i++)
        {
            cursors.Add(request with { Cursor = catalog.Ask(request).NextCursor });
            time.Move(TimeSpan.FromSeconds(1));
            // The first one is used again, so that the second one is the oldest.
            if (i == 1) catalog.Ask(cursors[0]).Hits.ShouldNotBeEmpty();
            Write(100 + i, 101 + i);
            catalog.Refresh();
        }

        catalog.Ask(cursors[0]).Hits.ShouldNotBeEmpty();
        catalog.Ask(cursors[2]).Hits.ShouldNotBeEmpty();
        Should.Throw<CursorException>(() => catalog.Ask(cursors[1])).IsGone.ShouldBeTrue();
    }

    [Fact]
    public void A_state_whose_files_are_too_large_goes_once_the_index_no_longer_needs_them()
    {
        Open(20, new CursorLimits { Bytes = 100 });
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursor = request with { Cursor = catalog.Ask(request).NextCursor };
        catalog.Refresh();
        catalog.Ask(cursor).Hits.ShouldNotBeEmpty();

        // Another segment beside it takes nothing away, if no article of the old one becomes a report of its story.
        WriteUnlike();
        catalog.Refresh();
        catalog.Ask(cursor).Hits.ShouldNotBeEmpty();

        Rewrite();
        Should.Throw<CursorException>(() => catalog.Ask(cursor)).IsGone.ShouldBeTrue();
    }

    [Fact]
    public void A_changed_cursor_is_refused()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursor = catalog.Ask(request).NextCursor.ShouldNotBeNull();
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            Should.Throw<CursorException>(() => catalog.Ask(request with { Cursor = changed })).IsGone.ShouldBeFalse();
        }

        foreach (var text in new[] { "", "A", "no cursor!", cursor[..^2], cursor + "AAAA", new string('A', 50_000), "٣٣٣", "\ud800" })
            Should.Throw<CursorException>(() => catalog.Ask(request with { Cursor = text })).IsGone.ShouldBeFalse();
    }

    [Fact]
    public void A_cursor_belongs_to_its_search()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursor = request with { Cursor = catalog.Ask(request).NextCursor };

        foreach (var other in new[] { cursor with { Query = "zinc" }, cursor with { Sort = SearchSort.Oldest }, cursor with { NotOutlets = ["Daily"] }, cursor with { Variants = false } })
            Should.Throw<CursorException>(() => catalog.Ask(other)).Message.ShouldContain("another search");
        catalog.Ask(cursor with { Size = 5, FacetSize = 1, Explain = true }).Hits.Count.ShouldBe(5);
    }

    [Fact]
    public void A_cursor_does_not_outlive_the_catalog()
    {
        Open(20);
        var request = new SearchRequest { Query = "harbour", Size = 3, WantsCursor = true };
        var cursor = request with { Cursor = catalog.Ask(request).NextCursor };
        catalog.Dispose();
        MappedFolders().ShouldBe(0);
        catalog = ArticleCatalog.Open(Options);

        Should.Throw<CursorException>(() => catalog.Ask(cursor)).IsGone.ShouldBeTrue();
    }

    [Fact]
    public void No_state_is_kept_for_who_wants_no_cursor()
    {
        Open(20);
        catalog.Ask(new SearchRequest { Query = "harbour", Size = 3 }).NextCursor.ShouldBeNull();
        catalog.Ask(new SearchRequest { Query = "harbour", Size = 100, WantsCursor = true }).NextCursor.ShouldBeNull();
        Rewrite();
        MappedFolders().ShouldBe(1);
    }

    private CatalogOptions Options => new(folder.File("index"), null, null);

    private void Open(int articles, CursorLimits? limits = null)
    {
        Write(0, articles);
        catalog = ArticleCatalog.Open(Options with { Cursors = limits ?? new CursorLimits { Lifetime = Lifetime } }, time);
    }

    private List<(string Id, bool MatchesAll)> Follow(SearchRequest request)
    {
        var answer = catalog.Ask(request);
        var hits = answer.Hits.ToList();
        while (answer.NextCursor is { } cursor)
        {
            answer = catalog.Ask(request with { Cursor = cursor });
            answer.Hits.ShouldNotBeEmpty();
            hits.AddRange(answer.Hits);
        }

        return [.. hits.Select(hit => (hit.Id, hit.MatchesAll))];
    }

    private void Write(int from, int until)
    {
        using var writer = CatalogWriter.Open(Options);
        for (var number = from; number < until; number++) writer.Put(Article(number));
        writer.Commit();
    }

    private void WriteUnlike()
    {
        using var writer = CatalogWriter.Open(Options);
        writer.Put(new Article { Id = "unlike", Title = "Orchards bloom early", Blocks = [], Published = new PublishedDate(new DateTime(2019, 4, 2), DatePrecision.Day, null), Language = "en", Source = "test" });
        writer.Commit();
    }

    private void Delete(params string[] ids)
    {
        using var writer = CatalogWriter.Open(Options);
        foreach (var id in ids) writer.Delete(id);
        writer.Commit();
    }

    /// <summary>Writes every article anew, so that no file of the old state is needed any more.</summary>
    private void Rewrite()
    {
        for (var round = 0; round < 2; round++) Write(0, 40);
        catalog.Refresh().ShouldBeTrue();
    }

    private static Article Article(int number) => new()
    {
        Id = $"article-{number}",
        Title = $"Harbour {new string('x', number % 5)}",
        Blocks = [new Block(BlockKind.Paragraph, $"The harbour, {(number % 2 == 0 ? "copper" : "tin")} and {(number % 10 < 2 ? "zinc" : "lead")}. {string.Join(' ', Enumerable.Repeat("more", number % 7))}")],
        Published = number % 6 == 0 ? null : new PublishedDate(new DateTime(2025, 1, 1 + number % 9), DatePrecision.Day, null),
        Language = "en",
        Source = "test",
    };

    /// <summary>Segment folders of which this process has files mapped, removed ones too.</summary>
    private int MappedFolders()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("only Linux lists what is mapped");
        return File.ReadLines("/proc/self/maps").Select(line => line.IndexOf(folder.Path, StringComparison.Ordinal) is var at and >= 0 ? line[at..].Replace(" (deleted)", "", StringComparison.Ordinal) : null)
            .OfType<string>().Select(Path.GetDirectoryName).Where(path => path != Options.IndexFolder).Distinct().Count();
    }
}
