using SearchPortal.News.Dates;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class PlainTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Sentence = "The ministers met in the harbour city and spoke about ships, tariffs and the price of bread for most of the day.";

    [Fact]
    public void A_short_first_line_set_apart_is_the_headline()
    {
        var text = Read($"Ministers meet in the harbour\n\n{Sentence}");

        text.Title.ShouldBe("Ministers meet in the harbour");
        text.Blocks.ShouldBe([new(BlockKind.Paragraph, Sentence)]);
    }

    [Theory]
    [InlineData("Ministers meet in the harbour.\n\n")]
    [InlineData("Ministers meet in the harbour\n")]
    [InlineData("")]
    public void Without_a_line_of_its_own_and_without_full_stop_there_is_no_headline(string start) =>
        Read(start + Sentence).Title.ShouldBeNull();

    [Fact]
    public void A_long_first_line_is_no_headline() => Read(Sentence.TrimEnd('.') + Sentence + "\n\n" + Sentence).Title.ShouldBeNull();

    [Fact]
    public void A_repeated_headline_stands_once()
    {
        var text = Read($"Ministers meet\nMinisters meet\n{Sentence}");

        text.Title.ShouldBe("Ministers meet");
        text.Blocks.ShouldBe([new(BlockKind.Paragraph, Sentence)]);
    }

    [Fact]
    public void A_headline_that_a_sidecar_states_is_not_in_the_text_as_well()
    {
        var text = PlainText.Read($"Ministers meet.\n{Sentence}", new PageContext(Now, "Ministers meet."));

        text.Title.ShouldBe("Ministers meet.");
        text.Blocks.ShouldBe([new(BlockKind.Paragraph, Sentence)]);
    }

    [Fact]
    public void The_date_of_the_page_head_is_the_date_and_one_in_the_text_is_not()
    {
        Read($"Menu\nTuesday, 03 March 2026\nLogo\nMinisters meet\n\n{Sentence}").Published
            .ShouldBe(new PublishedDate(new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Unspecified), DatePrecision.Day, null));
        Read($"Ministers meet\n\n{Sentence}\n\n3 March 2026\n\n{Sentence}").Published.ShouldBeNull();
        Read($"Ministers meet\n\n{Sentence} It was on Monday.").Published.ShouldBeNull();
        Read($"Friday, 03 March 2026\nMinisters meet\n\n{Sentence}").Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ministers meet\n\nPublished: 3 February 2026, 14:30 GMT | Updated 4 February 2026\n\n", "2026-02-03T14:30:00Z", "2026-02-04")]
    [InlineData("Ministers meet\n\nBy Jane Doe | Feb 3, 2026 | 5 min read\n\n", "2026-02-03", null)]
    [InlineData("Ministers meet\n\nPublié le 3 février 2026 à 14h30\nMis à jour le 4 février 2026\n\n", "2026-02-03T14:30:00", "2026-02-04")]
    [InlineData("Updated 4 February 2026\nMinisters meet\n\n", null, "2026-02-04")]
    [InlineData("TRIPOLI, 3 February 2026 (LANA) – ", "2026-02-03", null)]
    [InlineData("TRIPOLI, Feb. 3 (LANA) – ", null, null)]
    [InlineData("Ministers meet\n\n3 hours ago\n\n", null, null)]
    public void Published_and_updated_are_told_apart_in_the_head(string head, string? published, string? updated)
    {
        var text = Read(head + Sentence);

        (text.Published is null ? null : SearchPortal.News.Catalog.PublishedText.Iso(text.Published)).ShouldBe(published);
        (text.Updated is null ? null : SearchPortal.News.Catalog.PublishedText.Iso(text.Updated)).ShouldBe(updated);
        text.Blocks.ShouldBe([new(BlockKind.Paragraph, Sentence)]);
    }

    [Theory]
    [InlineData("TRIPOLI, Feb. 3 (LANA) – ", "2026-02-03", "“Feb. 3”")]
    [InlineData("Ministers meet\n\n3 hours ago\n\n", "2026-02-04", "“3 hours ago”")]
    [InlineData("Ministers meet\n\nBy Jane Doe | on Monday\n\n", "2026-02-02", "“on Monday”")]
    [InlineData("Ministers meet\n\nPublished on Monday | Updated 3 February 2026\n\n", "2026-02-02", "updated")]
    public void A_date_that_follows_from_another_one_says_so(string head, string published, string said)
    {
        var anchor = DateAnchor.OfReceipt(new DateTimeOffset(2026, 2, 4, 12, 0, 0, TimeSpan.Zero));
        var text = PlainText.Read(head + Sentence, new PageContext(Now, Anchor: anchor));

        SearchPortal.News.Catalog.PublishedText.Iso(text.Published!).ShouldBe(published);
        text.Published!.Inferred!.ShouldContain(said);
    }

    [Fact]
    public void Running_text_gives_no_date() => PlainText.Read($"Ministers meet\n\n{Sentence}\n\nYesterday\n\n{Sentence}", new PageContext(Now, Anchor: DateAnchor.OfReceipt(Now))).Published.ShouldBeNull();

    [Fact]
    public void A_by_line_below_the_headline_names_the_outlet_or_the_author()
    {
        var outlet = Read($"Ministers meet\n\nBy The Harbour Times\n\n{Sentence}");
        outlet.ByLine.Outlet.ShouldBe("The Harbour Times");
        outlet.ByLine.Authors.ShouldBeEmpty();

        var author = Read($"Ministers meet\nMinisters meet\nBy Jane Doe and Omar al-Said\n{Sentence}");
        author.ByLine.Outlet.ShouldBeNull();
        author.ByLine.Authors.ShouldBe(["Jane Doe", "Omar al-Said"]);
        author.Blocks.Count.ShouldBe(1);
    }

    [Fact]
    public void An_outlet_that_the_text_quotes_is_not_its_own()
    {
        var text = Read($"Ministers meet\n\n{Sentence}\n\nThe talks went well, reported The Harbour Times.");

        text.ByLine.Outlet.ShouldBeNull();
    }

    [Fact]
    public void Chrome_goes_wherever_it_stands()
    {
        var text = Read($"Dark Mode\nADVERTISEMENT\nMinisters meet\n\n{Sentence}\n\nAdvertisement\n\n{Sentence}\n\nAlso Read: Something else\nComment / Reply From");

        text.Blocks.Select(block => block.Text).ShouldBe([Sentence, Sentence]);
    }

    [Fact]
    public void A_text_of_nothing_but_chrome_is_kept() => Read("Share\nPrint").Blocks.Count.ShouldBe(2);

    [Fact]
    public void Credits_at_the_end_are_kept_apart()
    {
        var text = Read($"{Sentence}\n{Sentence}\n(Reporting by Jane Doe in Rome and Omar al-Said; Editing by John Roe)");

        text.Credits.ShouldBe(["Jane Doe", "Omar al-Said", "John Roe"]);
        text.Blocks.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("(Edited by candlelight)")]
    [InlineData("Edited by the staff.")]
    public void What_names_nobody_is_no_credit(string line) => Read($"{Sentence}\n{Sentence}\n{line}").Credits.ShouldBeEmpty();

    [Fact]
    public void Captions_after_the_last_sentence_go_and_lists_stay()
    {
        Read($"{Sentence}\n{Sentence}\nHarbour, seen from the sea\nimg-harbour-wide").Blocks.Count.ShouldBe(2);
        Read($"{Sentence}\nThose present were:\nJane Doe\nJohn Roe").Blocks.Count.ShouldBe(4);
        Read($"{Sentence}\n- bread\n- ships").Blocks.Skip(1).ShouldBe([new(BlockKind.ListItem, "bread"), new(BlockKind.ListItem, "ships")]);
        Read($"{Sentence}\none\ntwo\nthree\nfour").Blocks.Count.ShouldBe(5);
    }

    [Fact]
    public void A_short_line_between_paragraphs_is_a_heading_as_received()
    {
        var text = Read($"{Sentence}\n- Price of bread\n{Sentence}\nWhy it matters\n{Sentence}");

        text.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text).ShouldBe(["- Price of bread", "Why it matters"]);
    }

    [Fact]
    public void Wrapped_lines_are_joined_and_indented_ones_start_a_paragraph()
    {
        var blocks = PlainText.ReadBody("The ministers met in the harbour\ncity and spoke about ships.\n    The price of bread was not on the\nlist. It is rising.\n\nThe talks go on.");

        blocks.Select(block => block.Text).ShouldBe(
        [
            "The ministers met in the harbour city and spoke about ships.",
            "The price of bread was not on the list. It is rising.",
            "The talks go on.",
        ]);
    }

    [Fact]
    public void Lines_that_end_with_sentences_are_paragraphs() =>
        PlainText.ReadBody("One sentence that is long enough.\nAnother sentence of that length.\nA third one.").Count.ShouldBe(3);

    [Fact]
    public void In_wrapped_text_a_word_of_the_page_is_kept_unless_it_stands_alone()
    {
        var text = Read("Everyone wants a piece of the harbour and its many ships and a\nshare\nof the profits that the harbour and its many ships will bring to\nthe city, the ministers said on the first day of their meeting.\n\nShare\n\nThe talks go on.");

        text.Blocks.Count.ShouldBe(2);
        text.Blocks[0].Text.ShouldContain("and a share of the profits");
    }

    private static PlainText Read(string text) => PlainText.Read(text, new PageContext(Now));
}
