namespace SearchPortal.Web.Tests.Pages;

public sealed class SearchPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_start_page_says_what_there_is()
    {
        var html = await portal.Page("/");
        html.ShouldContain("36 articles of 3 outlets");
        html.ShouldContain("from 1 January 2019 to 3 May 2024");
        html.ShouldContain("<label for=\"q\">Search the news</label>");
        html.ShouldContain("Newest first");
        html.ShouldNotContain("name=\"robots\"");
    }

    [Fact]
    public async Task The_start_page_shows_the_newest_first()
    {
        var html = await portal.Page("/");
        html.IndexOf("/articles/names/arabic", StringComparison.Ordinal).ShouldBeInRange(0, html.IndexOf("/articles/names/dbeibeh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hits_show_headline_outlet_date_and_marked_passages()
    {
        var html = await portal.Page("/search?q=harbour");
        html.ShouldContain("30 articles match, page 1 of 2");
        html.ShouldContain("<mark>harbour</mark>");
        html.ShouldContain("<time datetime=\"2023-03-27\">27 March 2023</time>");
        html.ShouldContain("<bdi>Evening Post</bdi>");
        html.ShouldContain("Why this matched");
    }

    [Fact]
    public async Task A_chosen_value_narrows_the_hits_and_leaves_the_other_values_selectable()
    {
        var html = await portal.Page("/search?q=harbour&outlet=Evening+Post");
        html.ShouldContain("10 articles match");
        html.ShouldContain("value=\"Evening Post\" form=\"ask\" checked");
        html.ShouldContain("<bdi>Morning Post</bdi></span> <span class=\"count\">20</span>");
        html.ShouldContain("Outlet:</span> <bdi>Evening Post</bdi>");
    }

    [Fact]
    public async Task Two_values_of_a_facet_mean_any_of_them() =>
        (await portal.Page("/search?q=harbour&outlet=Evening+Post&outlet=Morning+Post")).ShouldContain("30 articles match");

    [Fact]
    public async Task A_value_can_be_left_out()
    {
        var html = await portal.Page("/search?q=harbour&-outlet=Evening+Post");
        html.ShouldContain("20 articles match");
        html.ShouldContain("aria-label=\"Bring back Evening Post\"");
    }

    [Fact]
    public async Task Dates_narrow_the_hits_and_the_bars_show_which()
    {
        var html = await portal.Page("/search?q=harbour&from=2021&to=2021&interval=year");
        html.ShouldContain("8 articles match");
        html.ShouldContain("Published:</span> <bdi>in 2021</bdi>");
        html.ShouldContain("class=\"selected\"");
        html.ShouldContain("<title>2022: 8 articles</title>");
    }

    [Fact]
    public async Task More_days_than_can_be_drawn_are_shown_by_a_wider_interval_and_the_page_says_so() =>
        (await portal.Page("/search?interval=day")).ShouldContain("in a week; too many days to draw");

    [Fact]
    public async Task Undated_articles_can_be_asked_for()
    {
        var html = await portal.Page("/search?undated=1");
        html.ShouldContain("1 article<");
        html.ShouldContain("Undated");
        html.ShouldContain("<bdi>Unknown outlet</bdi></span> <span class=\"count\">1</span>");
        html.ShouldContain("<bdi>English</bdi></span> <span class=\"count\">1</span>");
        html.ShouldContain("No headline in the source: first sentence");
    }

    [Fact]
    public async Task A_name_finds_its_other_spellings_and_the_page_says_so()
    {
        var html = await portal.Page("/search?q=Dbeibeh");
        html.ShouldContain("3 articles match");
        html.ShouldContain("Included for <b><bdi>Dbeibeh</bdi></b>");
        html.ShouldContain("value=\"Dbeibah\" checked");
        html.ShouldContain("spellings of Abdul Hamid Dbeibah");
        html.ShouldContain("<mark>Dbeibah</mark>");
        html.ShouldContain("<mark>الدبيبة</mark>");
        html.ShouldContain("href=\"/search?q=Dbeibeh&amp;variants=off\"");
    }

    [Fact]
    public async Task Spellings_can_be_switched_off()
    {
        var html = await portal.Page("/search?q=Dbeibeh&variants=off");
        html.ShouldContain("1 article matches");
        html.ShouldContain("Only the spellings you typed were searched.");
        html.ShouldContain("type=\"hidden\" name=\"variants\" value=\"off\"");
    }

    [Fact]
    public async Task Articles_with_most_of_the_words_follow_under_a_heading_and_count_of_their_own()
    {
        var html = await portal.Page("/search?q=copper+tin+zinc");
        html.ShouldContain("1 article matches all words");
        html.ShouldContain("1 article matches most of the words</h2>");
        html.IndexOf("partial/three", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("most of the words</h2>", StringComparison.Ordinal));
        html.LastIndexOf("partial/two", StringComparison.Ordinal).ShouldBeGreaterThan(html.IndexOf("most of the words</h2>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repair_of_the_query_is_told()
    {
        var html = await portal.Page("/search?q=%22harbour");
        html.ShouldContain("class=\"note\"");
        html.ShouldContain("quote");
        html.ShouldContain("30 articles match");
    }

    [Fact]
    public async Task A_search_that_finds_nothing_keeps_the_query_and_offers_only_what_finds_something()
    {
        var html = await portal.Page("/search?q=%22purple+unicorn%22&outlet=Evening+Post&variants=off");
        html.ShouldContain("Nothing matches this search");
        html.ShouldContain("Check how the words are spelled");
        html.ShouldContain("value=\"&quot;purple unicorn&quot;\"");
        html.ShouldNotContain("This finds something");
    }

    [Fact]
    public async Task A_date_that_is_none_is_explained_and_the_query_is_kept()
    {
        using var response = await portal.Get("/search?q=harbour&from=yesterday");
        ((int)response.StatusCode).ShouldBe(400);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("This search can’t be answered as asked");
        html.ShouldContain("value=\"harbour\"");
        html.ShouldContain("value=\"yesterday\"");
        html.ShouldContain("<details class=\"filters\" open>");
        html.ShouldContain("<a href=\"/search?q=harbour\">Search without the dates</a>");
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_with_its_limit()
    {
        using var response = await portal.Get("/search?q=" + new string('a', 2_001));
        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("2,001 characters; 2,000 are the most");
    }

    [Fact]
    public async Task The_longest_query_in_another_script_is_answered() =>
        await portal.Page("/search?q=" + Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("الدبيبة", 250))));

    [Fact]
    public async Task A_page_past_the_last_leads_back() =>
        (await portal.Page("/search?q=harbour&page=9")).ShouldContain("There is no page 9");

    [Fact]
    public async Task A_page_past_the_last_names_the_last_and_claims_no_place_among_the_pages()
    {
        var html = await portal.Page("/search?q=harbour&page=9");
        html.ShouldContain("<a href=\"/search?q=harbour&amp;page=2\">the last page</a>");
        html.ShouldContain(">30 articles match</p>");
    }

    [Fact]
    public async Task Where_no_article_has_all_words_the_page_says_so_before_those_that_have_most()
    {
        var html = await portal.Page("/search?q=copper+tin+unicorn");
        html.ShouldContain("No article matches all words");
        html.ShouldContain("2 articles match most of the words</h2>");
    }

    [Fact]
    public async Task A_result_page_has_one_main_heading_which_says_what_was_searched()
    {
        var html = await portal.Page("/search?q=harbour");
        html.ShouldContain("<h1 class=\"unseen\">Results for <bdi>harbour</bdi></h1>");
        html.IndexOf("<h1", StringComparison.Ordinal).ShouldBe(html.LastIndexOf("<h1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Actors_are_listed_by_kind_people_first()
    {
        await using var own = new TestPortal(
        [
            TestArticles.Article("one", "One", "Text.", null, null) with { StatedActors = ["libya", "khalifa-haftar", "unlisted"] },
            TestArticles.Article("two", "Two", "Text.", null, null) with { StatedActors = ["libya"] },
        ]);
        var html = await own.Page("/search?q=text");
        string[] order = ["id=\"facet-actor\"", ">People</p>", "<bdi>Khalifa Haftar</bdi></span> <span class=\"count\">1", ">Countries</p>", "<bdi>Libya</bdi></span> <span class=\"count\">2", ">Others</p>", "<bdi>unlisted</bdi>"];
        order.Select(part => html.IndexOf(part, StringComparison.Ordinal)).ShouldBeInOrder();
        html.ShouldContain("id=\"facet-actor\"");
        (await own.Page("/articles/one")).ShouldContain("<h3 class=\"kind\">People</h3>");
    }

    [Fact]
    public async Task A_short_list_of_values_leads_to_the_long_one()
    {
        (await portal.Page("/search?q=harbour&facet.size=1")).ShouldContain("<a href=\"/search/facets/outlet?q=harbour\">All 2 outlets</a>");
        (await portal.Page("/search?q=harbour&facet.size=200")).ShouldNotContain("/search/facets/outlet");
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        (await portal.Page("/search?q=harbour")).ShouldContain("<a rel=\"next\" href=\"/search?q=harbour&amp;page=2\">Next</a>");
        var second = await portal.Page("/search?q=harbour&page=2");
        second.ShouldContain("<a rel=\"prev\" href=\"/search?q=harbour\">Previous</a>");
        second.ShouldNotContain("rel=\"next\"");
    }

    [Fact]
    public async Task Unknown_parameters_are_passed_over_and_unreadable_ones_are_told()
    {
        (await portal.Page("/search?q=harbour&utm_source=mail")).ShouldNotContain("utm_source");
        (await portal.Page("/search?q=harbour&sort=best")).ShouldContain("“sort” can’t be “best”");
    }

    [Fact]
    public async Task Filtered_pages_are_not_for_search_engines() =>
        (await portal.Page("/search?outlet=Evening+Post")).ShouldContain("<meta name=\"robots\" content=\"noindex, nofollow\" />");

    [Fact]
    public async Task Other_scripts_are_written_as_they_are()
    {
        var html = await portal.Page("/search?q=الانتخابات");
        html.ShouldContain("جريدة المساء");
        html.ShouldContain("<h3 lang=\"ar\" dir=\"auto\">");
    }

    [Fact]
    public async Task An_empty_index_says_how_to_fill_it()
    {
        await using var empty = new TestPortal([TestArticles.Article("gone", "Gone", "Soon gone.", null, null)]);
        using (var writer = SearchPortal.News.Catalog.CatalogWriter.Open(empty.Options))
        {
            writer.Delete("gone");
            writer.Commit();
        }

        await Eventually.Holds(async () => (await empty.Page("/")).Contains("The index is empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_matches_each_part_has_its_count_and_the_search_without_it()
    {
        var html = await portal.Page("/search?q=harbour+AND+unicorn&outlet=Evening+Post");
        html.ShouldContain("No article has “unicorn”.");
        html.ShouldContain("<code dir=\"auto\">harbour</code></th>");
        html.ShouldContain("<td>30 articles</td>");
        html.ShouldContain("<td>no article</td>");
        html.ShouldContain("<a href=\"/search?q=harbour&amp;outlet=Evening%20Post\">10 articles<span class=\"unseen\"> without <bdi>unicorn</bdi>");
        html.ShouldNotContain("match=any");
    }

    [Fact]
    public async Task Parts_that_are_found_but_never_together_are_told()
    {
        var html = await portal.Page("/search?q=zinc+AND+elections");
        html.ShouldContain("Each part is found by itself, but not all of them together.");
        html.ShouldContain("<a href=\"/search?q=zinc\">1 article<");
        html.ShouldContain("<a href=\"/search?q=elections\">1 article<");
    }

    [Fact]
    public async Task Where_filters_leave_nothing_the_search_without_each_of_them_is_counted()
    {
        var html = await portal.Page("/search?q=harbour&from=2019&to=2019&outlet=Evening+Post");
        html.ShouldContain("<a href=\"/search?q=harbour&amp;outlet=Evening%20Post\">Search without the filter “Published: in 2019”</a> <span class=\"count\">10 articles</span>");
        html.ShouldContain("<a href=\"/search?q=harbour\">Search without the filters</a> <span class=\"count\">30 articles</span>");
        html.ShouldNotContain("Outlet: Evening Post”");
    }

    [Fact]
    public async Task A_mistyped_word_leads_to_what_may_have_been_meant()
    {
        var html = await portal.Page("/search?q=harbuor");
        html.ShouldContain("Did you mean <a href=\"/search?q=harbour\"><bdi>harbour</bdi></a>? <span class=\"count\">30 articles</span>");
    }

    [Fact]
    public async Task Any_or_all_of_several_topics_can_be_asked_for()
    {
        (await portal.Page("/search?topic=ports")).ShouldNotContain("all of these");
        var any = await portal.Page("/search?topic=ports&topic=weather");
        any.ShouldContain("30 articles, page 1 of 2");
        any.ShouldContain("<a href=\"/search?topic=ports&amp;topic=weather&amp;topic.match=all\">all of these</a>");
        var all = await portal.Page("/search?topic=ports&topic=weather&topic.match=all");
        all.ShouldContain(">0 articles<");
        all.ShouldContain("name=\"topic.match\" value=\"all\"");
    }

    [Fact]
    public async Task Dates_lead_from_years_to_months_to_days()
    {
        (await portal.Page("/search?q=harbour")).ShouldContain("href=\"/search?q=harbour&amp;from=2021&amp;to=2021\"><span class=\"value-name\">2021</span> <span class=\"count\">8<");
        var year = await portal.Page("/search?q=harbour&from=2021&to=2021");
        year.ShouldContain("<a href=\"/search?q=harbour\">All dates</a>");
        year.ShouldContain("<span aria-current=\"true\">2021</span>");
        year.ShouldContain("href=\"/search?q=harbour&amp;from=2021-03&amp;to=2021-03\"><span class=\"value-name\">March</span> <span class=\"count\">8<");
        var month = await portal.Page("/search?q=harbour&from=2021-03&to=2021-03");
        month.ShouldContain("<a href=\"/search?q=harbour&amp;from=2021&amp;to=2021\">2021</a>");
        month.ShouldContain("href=\"/search?q=harbour&amp;from=2021-03-29&amp;to=2021-03-29\"><span class=\"value-name\">29 Mar</span> <span class=\"count\">1<");
    }

    [Fact]
    public async Task The_width_of_bars_can_be_chosen_or_left_to_the_portal()
    {
        (await portal.Page("/search?q=harbour")).ShouldContain("aria-current=\"true\">Auto</a>");
        var html = await portal.Page("/search?q=harbour&interval=quarter");
        html.ShouldContain("<a href=\"/search?q=harbour\" aria-label=\"Auto: the width of bars that fits\">Auto</a>");
        html.ShouldContain("aria-current=\"true\">Quarter</a>");
        html.ShouldContain("<title>Q1 2022: 8 articles</title>");
    }

    [Fact]
    public async Task What_is_unusual_in_the_hits_is_told_with_both_counts()
    {
        var html = await portal.Page("/search?q=harbour");
        html.ShouldContain("What is unusual in these articles");
        html.ShouldContain("in 15 of these 30, and in 15 of all 36");
        (await portal.Page("/")).ShouldNotContain("What is unusual");
    }

    [Fact]
    public async Task The_help_is_on_the_page_and_each_example_is_a_search()
    {
        var html = await portal.Page("/");
        html.ShouldContain("<summary>How to ask</summary>");
        html.ShouldContain("<a href=\"/search?q=haftar%20NEAR%2F8%20munir\"><code>haftar NEAR/8 munir</code></a>");
        html.ShouldContain("<a href=\"/docs/query-language\">The whole query language</a>");
    }

    [Fact]
    public async Task The_start_page_offers_only_searches_that_find_something()
    {
        var html = await portal.Page("/");
        html.ShouldContain("<a href=\"/search?q=Dbeibeh\"><bdi>Dbeibeh</bdi></a>");
        html.ShouldNotContain("q=drone%20OR%20aircraft\"><bdi>");
        (await portal.Page("/search?q=harbour")).ShouldNotContain("class=\"examples\"");
    }

    [Fact]
    public async Task Recent_articles_can_be_preferred()
    {
        (await portal.Page("/search?q=harbour")).ShouldContain("<a href=\"/search?q=harbour&amp;freshness=90\" title=\"Best match, where older articles count less\">Best and recent</a>");
        var html = await portal.Page("/search?q=harbour&freshness=30");
        html.ShouldContain("<a href=\"/search?q=harbour\">Best match</a>");
        html.ShouldContain("<a href=\"/search?q=harbour&amp;freshness=30\" aria-current=\"true\"");
        html.ShouldContain("<a href=\"/search?q=harbour&amp;sort=newest\">Newest</a>");
        html.ShouldContain("name=\"freshness\" value=\"30\"");
    }
}
