using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>An edit of the authority file, applied to an index, gives what indexing everything anew gives.</summary>
public sealed class NamesUpdateTests : IDisposable
{
    private const string Before = """
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }
          - { id: dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah, الدبيبة] }
          - { id: libya, name: Libya, kind: country }

        """;

    private static readonly object[] Articles =
    [
        new { id = "a", title = "Haftar meets Dbeibah", text = "Khalifa Haftar was in Rome. Haftar spoke of Libya." },
        new { id = "b", title = "A visit", text = "Field Marshal Khalifa Haftar met General Asim Munir. Munir spoke to Haftar." },
        new { id = "c", title = "A son", text = "Saddam Haftar went to Paris. His father, Khalifa Haftar, stayed." },
        new { id = "d", title = "Dabaiba", text = "Prime Minister Abdulhamid Dabaiba spoke. Dabaiba left for Libya." },
        new { id = "e", title = "In Arabic", text = "وصل والدبيبة إلى طرابلس. وقال الدبيبة إن ليبيا آمنة." },
        new { id = "f", title = "Weather", text = "Rain fell in the south on Monday." },
        new { id = "g", title = "Stated", text = "Khalifa Haftar is in the text alone.", actors = new[] { "dbeibah" } },
    ];

    private readonly TestCatalog index = new(Before);

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("nothing changes", Before)]
    [InlineData("an actor is added", Before + "  - { id: asim-munir, name: Asim Munir, kind: person, spellings: [Munir] }\n")]
    [InlineData("a son is split from his father", Before + "  - { id: saddam-haftar, name: Saddam Haftar, kind: person, not: [khalifa-haftar] }\n")]
    [InlineData("a condition is added", Before + "  - { id: rome, name: Rome, kind: place, spellings: [{ text: Paris, with: khalifa-haftar }] }\n")]
    [InlineData("a spelling is added", """
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }
          - { id: dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah, الدبيبة, Dabaiba] }
          - { id: libya, name: Libya, kind: country, spellings: [ليبيا] }
        """)]
    [InlineData("a spelling is removed", """
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person }
          - { id: dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah] }
          - { id: libya, name: Libya, kind: country }
        """)]
    [InlineData("an actor is removed", """
        actors:
          - { id: dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah, الدبيبة] }
        """)]
    [InlineData("an id is renamed", """
        actors:
          - { id: marshal-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }
          - { id: dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah, الدبيبة] }
          - { id: libya, name: Libya, kind: country }
        """)]
    [InlineData("all actors are removed", "actors: []\n")]
    public void Applying_an_edit_gives_what_indexing_anew_gives(string edit, string actors)
    {
        index.Add(Articles);
        Edit(actors);
        var waiting = index.Catalog.CountWaiting();
        var summary = Apply();
        summary.Interrupted.ShouldBeFalse();
        (summary.Read + summary.Moved).ShouldBeGreaterThanOrEqualTo(waiting, edit);
        index.Catalog.Refresh();
        index.Catalog.CountWaiting().ShouldBe(0, edit);
        var applied = State();

        using var anew = new TestCatalog(actors);
        anew.Add(Articles);
        applied.ShouldBe(State(anew), edit);
        SearchPortal.Engine.IndexChecker.Check(index.Options.IndexFolder).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Only_articles_that_can_be_concerned_wait_and_are_read_again()
    {
        index.Add(Articles);
        index.Catalog.CountWaiting().ShouldBe(0);
        Edit(Before + "  - { id: asim-munir, name: Asim Munir, kind: person, spellings: [Munir] }\n");
        index.Catalog.CountWaiting().ShouldBe(1);
        Apply().Read.ShouldBe(1);
    }

    [Fact]
    public void An_edit_that_concerns_no_article_only_notes_its_version()
    {
        index.Add(Articles);
        var commit = index.Catalog.Snapshot;
        Edit(Before + "  - { id: nobody, name: Zebulon Quist, kind: person }\n");
        index.Catalog.CountWaiting().ShouldBe(0);
        Apply().Read.ShouldBe(0);
        index.Catalog.Refresh().ShouldBeTrue();
        index.Catalog.Snapshot.ShouldBeGreaterThan(commit);
        Apply();
        index.Catalog.Refresh().ShouldBeFalse();
    }

    [Fact]
    public void What_was_applied_need_not_be_added_again()
    {
        index.Add(Articles);
        Edit(Before + "  - { id: asim-munir, name: Asim Munir, kind: person, spellings: [Munir] }\n");
        Apply();
        index.Import(index.Folder.File("articles.jsonl")).Unchanged.ShouldBe(Articles.Length);
    }

    [Fact]
    public void A_stopped_run_keeps_what_it_did_and_the_next_one_goes_on()
    {
        index.Add(Articles);
        Edit("actors: []\n");
        index.Catalog.CountWaiting().ShouldBe(6);
        using var stop = new CancellationTokenSource();
        var progress = new StopAfter(2, stop);
        var first = NamesUpdate.Run(index.Options, progress, stop.Token);
        first.Interrupted.ShouldBeTrue();
        first.Read.ShouldBe(2);
        index.Catalog.Refresh();
        index.Catalog.CountWaiting().ShouldBe(4);

        Apply().Read.ShouldBe(4);
        index.Catalog.Refresh();
        index.Catalog.CountWaiting().ShouldBe(0);
    }

    [Fact]
    public void Searches_by_place_follow_what_was_applied()
    {
        index.Add(Articles);
        index.IdSet("actor:rome NEAR haftar").ShouldBe("");
        Edit(Before + "  - { id: rome, name: Rome, kind: place }\n");
        Apply();
        index.Catalog.Refresh();
        index.IdSet("actor:rome NEAR haftar").ShouldBe("a");
    }

    [Fact]
    public void Topics_that_ask_for_an_actor_follow_a_form_that_becomes_the_actors()
    {
        using var topical = new TestCatalog("actors: []\n", "topics:\n  - { id: field, name: Field, query: \"actor:asim-munir\" }\n");
        topical.Add(new { id = "a", text = "Field Marshal Asim Muneer was in Rome. Muneer left." }, new { id = "b", text = "Rain fell." });
        topical.IdSet("topic:field").ShouldBe("");

        File.WriteAllText(topical.Options.ActorsFile!, "actors:\n  - { id: asim-munir, name: Asim Munir, kind: person }\n");
        var summary = NamesUpdate.Run(topical.Options, null, TestContext.Current.CancellationToken);
        topical.Catalog.Refresh();

        summary.Moved.ShouldBe(1);
        summary.Read.ShouldBe(0);
        topical.IdSet("topic:field").ShouldBe("a");
    }

    [Fact]
    public void An_address_with_an_automatic_id_leads_to_the_actor_that_was_listed_since()
    {
        index.Add(Articles);
        index.Ids(new SearchRequest { Actors = ["~asim-munir"] }).ShouldBe("b");
        Edit(Before + "  - { id: marshal-munir, name: Asim Munir, kind: person, spellings: [Munir] }\n");
        Apply();
        index.Catalog.Refresh();
        index.Search("").Actors.Values.Select(value => value.Value).ShouldNotContain("~asim-munir");
        index.Ids(new SearchRequest { Actors = ["~asim-munir"] }).ShouldBe("b");
        index.IdSet("actor:~asim-munir").ShouldBe("b");
    }

    private NamesSummary Apply() => NamesUpdate.Run(index.Options, null, TestContext.Current.CancellationToken);

    private void Edit(string actors)
    {
        File.WriteAllText(index.Options.ActorsFile!, actors);
        index.Catalog.RefreshNames();
    }

    private string State() => State(index);

    /// <summary>All that an answer shows of actors, with automatic ids by their names: which of two spellings gives an id depends on which was met first.</summary>
    private static string State(TestCatalog catalog) => string.Join('\n', Articles.Select(article => Shown(catalog, (string)article.GetType().GetProperty("id")!.GetValue(article)!)));

    private static string Shown(TestCatalog catalog, string id)
    {
        var view = catalog.Catalog.Get(id)!;
        var actors = view.Actors.Select(actor => $"{actor.Id}={actor.Name} {actor.Kind} [{string.Join(", ", actor.Spellings.Select(spelling => $"{spelling.Spelling} {spelling.Articles}"))}]");
        var mentions = view.Article.Mentions.Select(mention => $"{mention.ActorId} {mention.Form} {mention.Start}+{mention.Length}");
        return $"{id}: {string.Join("; ", actors)} | {string.Join("; ", mentions)}";
    }

    private sealed class StopAfter(int articles, CancellationTokenSource stop) : IProgress<NamesProgress>
    {
        public void Report(NamesProgress value)
        {
            if (value.Read == articles) stop.Cancel();
        }
    }
}
