using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Names that nobody listed: which spellings a search finds, and what it says of them.</summary>
public sealed class SpelledNamesTests : IDisposable
{
    private readonly TestCatalog corpus = TestCatalog.Of(
        Report("farouk", "The council met Farouk Bassem on Monday, and Farouk agreed."),
        Report("farooq", "Nobody knew that Farooq had left. Reporters asked for Farooq."),
        Report("arabic", "زار المشير فاروق المدينة والتقى السيد فاروق هناك", "ar"),
        Report("arabic2", "قال السيد فاروق إنه لن يحضر", "ar"),
        Report("cyrillic", "Вчера депутат Фарук приехал в город.", "ru"),
        Report("other", "They said that Ferrick paid nobody."));

    [Theory]
    [InlineData("Farouk", "arabic arabic2 cyrillic farooq farouk")]
    [InlineData("farooq", "arabic arabic2 cyrillic farooq farouk")]
    [InlineData("فاروق", "arabic arabic2 cyrillic farooq farouk")]
    [InlineData("name:\"Farouk\"", "arabic arabic2 cyrillic farooq farouk")]
    [InlineData("\"Farouk\"", "farouk")]
    [InlineData("Faruk", "arabic arabic2 cyrillic farooq farouk")]
    public void A_search_finds_every_spelling_of_a_name_and_quotes_one(string query, string expected)
    {
        corpus.IdSet(query).ShouldBe(expected);
    }

    [Fact]
    public void The_answer_tells_each_spelling_with_its_articles_reason_and_use()
    {
        var expansion = corpus.Search("Farouk").Query.Expansions.ShouldHaveSingleItem();

        expansion.ActorId.ShouldBeNull();
        var latin = expansion.Spellings.Single(spelling => spelling.Spelling == "Farooq");
        latin.ShouldBe(new ExpandedSpelling("Farooq", 1, SpellingReason.Matched, latin.Match, SpellingUse.Searched));
        latin.Match!.Value.ShouldBeInRange(0.9, 1);
        expansion.Spellings.Single(spelling => spelling.Spelling == "فاروق").Reason.ShouldBe(SpellingReason.Transliteration);
        expansion.Spellings.Single(spelling => spelling.Spelling == "فاروق").Articles.ShouldBe(2);
    }

    [Fact]
    public void A_spelling_that_the_reader_leaves_out_is_not_searched_and_still_told()
    {
        var answer = corpus.Search(new SearchRequest { Query = "Farouk", NotSpellings = ["FAROOQ"] });

        answer.Hits.Select(hit => hit.Id).ShouldNotContain("farooq");
        answer.Query.Expansions[0].Spellings.Single(spelling => spelling.Spelling == "Farooq").Use.ShouldBe(SpellingUse.LeftOut);
        using var export = corpus.Catalog.Export(new SearchRequest { Query = "Farouk", NotSpellings = ["farooq"] }, TestContext.Current.CancellationToken);
        export.Total.ShouldBe(answer.Total);
    }

    [Fact]
    public void Without_variants_only_what_was_typed_is_searched()
    {
        var answer = corpus.Search(new SearchRequest { Query = "Farouk", Variants = false });

        answer.Hits.Select(hit => hit.Id).ShouldBe(["farouk"]);
        answer.Query.Expansions.ShouldBeEmpty();
    }

    [Fact]
    public void A_spelling_scores_as_the_word_itself_does()
    {
        using var even = TestCatalog.Of(
            Report("a", "The council met Farouk there in the morning."),
            Report("b", "The council met Farooq there in the morning."));

        var hits = even.Search("Farouk").Hits;

        hits.Count.ShouldBe(2);
        hits.Single(hit => hit.Id == "b").Score.ShouldBe(hits.Single(hit => hit.Id == "a").Score, 0.35 * hits[0].Score);
    }

    [Fact]
    public void A_name_near_another_is_found_and_marked_in_every_spelling()
    {
        using var near = TestCatalog.Of(
            Report("a", "The talks with Farooq in Benghazi went on. Later there was talk of Farooq."),
            Report("b", "The talks with Farouk in Benghazi went on."));

        var answer = near.Search("Farouk NEAR/3 Benghazi");

        answer.Hits.Select(hit => hit.Id).Order().ShouldBe(["a", "b"]);
        Marks.In(answer.Hits.Single(hit => hit.Id == "a").Passages[0]).ShouldBe(["Farooq", "Benghazi"], ignoreOrder: true);
    }

    [Fact]
    public void Never_into_a_word_that_the_articles_write_mostly_in_small_letters()
    {
        using var turkey = TestCatalog.Of(
            Report("country", "The king of Turki origin spoke."),
            Report("bird", "They ate turkey and more turkey."),
            Report("bird2", "There was turkey for all."),
            Report("bird3", "Somebody saw Turkey once."));

        turkey.Search("Turki").Query.Expansions.ShouldBeEmpty();
        turkey.IdSet("turkey").ShouldBe("bird bird2 bird3");
    }

    [Fact]
    public void Two_names_that_the_authority_lists_apart_are_never_taken_for_one()
    {
        const string Listed = """
            actors:
              - { id: one, name: Farouk, kind: person }
              - { id: two, name: Farooq, kind: person }
            """;
        using var apart = new TestCatalog(Listed).Add(
            Report("a", "The council met Farouk there."),
            Report("b", "The council met Farooq there."));

        apart.IdSet("Farouk").ShouldBe("a");
        apart.IdSet("name:\"Farouk\"").ShouldBe("a");
    }

    [Fact]
    public void Hammad_is_never_Hamas_and_Hamad_only_where_the_name_beside_him_agrees()
    {
        using var hammad = TestCatalog.Of(
            Report("hammad", "The house met Osama Hammad there, and Hammad agreed."),
            Report("hamad", "The house met Osama Hamad there, and Hamad agreed."),
            Report("sheikh", "The king saw Sheikh Hamad there, and Hamad agreed."),
            Report("hamas", "The house condemned Hamas, and Hamas agreed. So did Osama."));

        hammad.IdSet("Hammad").ShouldBe("hammad");
        hammad.Search("Hammad").Query.Expansions.SelectMany(expansion => expansion.Spellings).ShouldNotContain(spelling => spelling.Spelling == "Hamas");
        hammad.IdSet(new SearchRequest { Query = "Osama Hammad", Match = WordRule.All }).ShouldNotContain("hamas");
    }

    [Fact]
    public void Shared_neighbours_make_two_spellings_one_name()
    {
        using var strangers = TestCatalog.Of(
            Report("a", "The house met Volodim Zelenka there."),
            Report("b", "The house met Arthur Zelenko there."));
        using var one = TestCatalog.Of(
            Report("a", "The house met Volodim Zelenskaya there."),
            Report("b", "The house met Volodim Zelenskaia there."));

        strangers.IdSet("Zelenka").ShouldBe("a");
        one.IdSet("Zelenskaya").ShouldBe("a b");
    }

    [Fact]
    public void Answers_do_not_depend_on_how_articles_lie_in_segments()
    {
        var articles = Enumerable.Range(0, 24).Select(i => Report($"id{i}", $"The house met {(i % 3 == 0 ? "Farouk" : i % 3 == 1 ? "Farooq" : "Faruk")} number {i}, and somebody left.")).ToArray();
        using var one = TestCatalog.Of(articles);
        using var many = new TestCatalog();
        foreach (var batch in articles.Chunk(5)) many.Add(batch);
        using (var writer = CatalogWriter.Open(many.Options))
        {
            writer.Delete("id3");
            writer.Commit();
        }

        using (var writer = CatalogWriter.Open(one.Options))
        {
            writer.Delete("id3");
            writer.Commit();
        }

        foreach (var query in (string[])["Farouk", "farooq", "Faruk", "name:\"Farouk\"", "Farouk NEAR/4 house"])
        {
            var (left, right) = (one.Search(query), many.Search(query));
            left.Total.ShouldBe(23, query);
            right.Total.ShouldBe(23, query);
            right.Query.Expansions.SelectMany(each => each.Spellings).ShouldBe(left.Query.Expansions.SelectMany(each => each.Spellings), query);
            right.Hits.Select(hit => hit.Id).ShouldBe(left.Hits.Select(hit => hit.Id), query);
        }
    }

    [Fact]
    public void An_Arabic_spelling_is_found_where_a_particle_is_written_together_with_it()
    {
        const string Listed = "actors: [{ id: dbeibah, name: Dbeibah, kind: person, spellings: [الدبيبة] }, { id: rim, name: Reem, kind: person, spellings: [ريم] }, { id: salih, name: Salih, kind: person, spellings: [صالح] }]";
        using var headlines = new TestCatalog(Listed).Add(
            Report("latin", "They met Dbeibah there."),
            Report("plain", "زار الدبيبة المدينة", "ar"),
            Report("and", "زار الرئيس والدبيبة المدينة", "ar"),
            Report("to", "رسالة للدبيبة من المدينة", "ar"),
            Report("other", "زار الدبابة المدينة", "ar"),
            Report("reem", "They met Reem there."),
            Report("karim", "زار كريم المدينة", "ar"),
            Report("salih", "زار صالح المدينة", "ar"),
            Report("salih2", "عاد صالح من المدينة", "ar"),
            Report("favour", "صوت المجلس لصالح القرار", "ar"));

        // A word of the language is not "to" and a name.
        headlines.IdSet("Salih").ShouldBe("salih salih2");
        headlines.IdSet("Dbeibah").ShouldBe("and latin plain to");
        headlines.IdSet("الدبيبة").ShouldBe("and latin plain to");
        headlines.IdSet("Reem").ShouldBe("reem");
        var form = headlines.Search("Dbeibah").Query.Expansions.SelectMany(expansion => expansion.Spellings).Single(spelling => spelling.Spelling == "للدبيبه");
        form.ShouldBe(new ExpandedSpelling("للدبيبه", 1, SpellingReason.Listed, null, SpellingUse.Searched));
        headlines.IdSet(new SearchRequest { Query = "Dbeibah", NotSpellings = ["للدبيبة"] }).ShouldBe("and latin plain");
    }

    [Fact]
    public void Across_scripts_all_consonants_must_be_alike_and_a_people_is_no_name()
    {
        using var britain = TestCatalog.Of(
            Report("britain", "They left Britain, and Brittany stayed in Britain."),
            Report("putin", "زار السيد بوتين المدينة", "ar"),
            Report("putin2", "قال السيد بوتين إنه لن يحضر", "ar"),
            Report("british", "زار السيد البريطاني المدينة", "ar"),
            Report("british2", "قال السيد البريطاني إنه لن يحضر", "ar"));

        britain.IdSet("بوتين").ShouldBe("putin putin2");
        britain.IdSet("Britain").ShouldBe("britain");
        britain.IdSet("Brittany").ShouldBe("britain");
    }

    public void Dispose() => corpus.Dispose();

    private static object Report(string id, string text, string language = "en") => new { id, text, language, date = "2026-02-01" };
}
