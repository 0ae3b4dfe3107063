using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>An edit of the authority file or of the topics file reaches the next search of a catalog that is open.</summary>
public sealed class LiveNamesTests : IDisposable
{
    private const string Haftar = """
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }

        """;

    private const string HaftarAndHifter = """
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar, Marshal of the East] }

        """;

    private readonly TestCatalog index = new(Haftar, "topics:\n  - { id: rain, name: Rain, query: rain }\n");

    public LiveNamesTests() => index.Add(
        new { id = "a", title = "Haftar in Rome", text = "It is raining; rain all day." },
        new { id = "b", title = "Marshal of the East", text = "He is in Rome too." });

    public void Dispose() => index.Dispose();

    [Fact]
    public void The_next_search_is_answered_by_the_edit_without_a_commit()
    {
        index.IdSet("Haftar").ShouldBe("a");
        var (snapshot, version) = (index.Catalog.Snapshot, index.Catalog.Authority);
        index.Catalog.RefreshNames().ShouldBeFalse();

        Edit(HaftarAndHifter).ShouldBeTrue();
        index.IdSet("Haftar").ShouldBe("a b");
        index.Catalog.Snapshot.ShouldBe(snapshot);
        var answer = index.Search("Haftar");
        answer.Authority.ShouldBe(index.Catalog.Authority);
        answer.Authority.ShouldMatch("^[0-9a-f]{12}$");
        answer.Authority.ShouldNotBe(version);

        Edit(Haftar).ShouldBeTrue();
        index.IdSet("Haftar").ShouldBe("a");
        index.Search("Haftar").Authority.ShouldBe(version);
    }

    [Fact]
    public void A_comment_is_no_new_version()
    {
        var version = index.Catalog.Authority;
        Edit(Haftar + "# a remark\n").ShouldBeFalse();
        index.Catalog.Authority.ShouldBe(version);
    }

    [Fact]
    public void Two_edits_of_one_length_within_a_moment_are_both_taken_up()
    {
        _ = index.Catalog;
        for (var i = 0; i < 20; i++)
        {
            var name = (char)('a' + i);
            Edit($"actors:\n  - {{ id: someone, name: Xaver {name}xx, kind: person }}\n").ShouldBeTrue();
        }
    }

    [Fact]
    public void A_malformed_edit_is_told_once_and_the_old_version_goes_on()
    {
        var version = index.Catalog.Authority;
        var problem = Should.Throw<AuthorityException>(() => Edit("actors:\n  - { id: khalifa-haftar, kind: person }\n"));
        problem.Line.ShouldBe(2);
        problem.Message.ShouldContain(index.Options.ActorsFile!);
        problem.Remedy.ShouldNotBeEmpty();
        index.Catalog.RefreshNames().ShouldBeFalse();
        index.IdSet("Haftar").ShouldBe("a");
        index.Catalog.Authority.ShouldBe(version);

        Edit(HaftarAndHifter).ShouldBeTrue();
        index.IdSet("Haftar").ShouldBe("a b");
    }

    [Fact]
    public void A_file_that_was_removed_is_told_once_and_taken_up_when_it_is_back()
    {
        _ = index.Catalog;
        File.Delete(index.Options.ActorsFile!);
        Should.Throw<AuthorityException>(() => index.Catalog.RefreshNames());
        index.Catalog.RefreshNames().ShouldBeFalse();
        index.IdSet("Haftar").ShouldBe("a");
        Edit(HaftarAndHifter).ShouldBeTrue();
        index.IdSet("Haftar").ShouldBe("a b");
    }

    [Fact]
    public void Topics_are_taken_up_and_a_mistake_in_them_does_not_hold_back_the_actors()
    {
        index.Search("").Topics.Values[0].Label.ShouldBe("Rain");
        EditTopics("topics:\n  - { id: rain, name: Rain and snow, query: rain }\n").ShouldBeTrue();
        index.Search("").Topics.Values[0].Label.ShouldBe("Rain and snow");

        File.WriteAllText(index.Options.ActorsFile!, HaftarAndHifter);
        Should.Throw<TopicsException>(() => EditTopics("topics:\n  - { id: rain, name: Rain }\n"));
        index.IdSet("Haftar").ShouldBe("a b");
        index.Search("").Topics.Values[0].Label.ShouldBe("Rain and snow");
    }

    [Fact]
    public void A_cursor_goes_on_by_the_version_that_began()
    {
        Edit(HaftarAndHifter);
        var request = new SearchRequest { Query = "Haftar", Size = 1, WantsCursor = true };
        var first = index.Search(request);
        first.Total.ShouldBe(2);
        Edit(Haftar);
        var next = index.Search(request with { Cursor = first.NextCursor });
        next.Total.ShouldBe(2);
        next.Authority.ShouldBe(first.Authority);
        index.Search(request).Total.ShouldBe(1);
    }

    [Fact]
    public async Task No_answer_mixes_two_versions()
    {
        _ = index.Catalog;
        var names = new[] { Haftar, HaftarAndHifter };
        var versions = new Dictionary<string, long>();
        for (var i = 0; i < 2; i++)
        {
            Edit(names[i]);
            versions[index.Catalog.Authority] = i + 1;
        }

        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var answer = index.Search("Haftar");
                answer.Total.ShouldBe(versions[answer.Authority]);
            }
        })).ToArray();
        for (var i = 0; i < 40; i++) Edit(names[i % 2]);
        await stop.CancelAsync();
        await Task.WhenAll(searching);
    }

    private bool Edit(string actors)
    {
        File.WriteAllText(index.Options.ActorsFile!, actors);
        return index.Catalog.RefreshNames();
    }

    private bool EditTopics(string topics)
    {
        File.WriteAllText(index.Options.TopicsFile!, topics);
        return index.Catalog.RefreshNames();
    }
}
