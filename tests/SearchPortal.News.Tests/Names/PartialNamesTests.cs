using SearchPortal.News.Names;
using static SearchPortal.News.Tests.Names.TestAuthority;

namespace SearchPortal.News.Tests.Names;

public class PartialNamesTests
{
    private const string Munir = "Asim Munir spoke. ";

    [Theory]
    [InlineData("Munir left.")]
    [InlineData("Besides Munir, many came.")]
    [InlineData("They met Field Marshal Munir.")]
    [InlineData("They met Gen. Munir.")]
    [InlineData("Army Chief Munir's visit.")]
    [InlineData("COAS Munir left.")]
    [InlineData("Munir Monday said.")]
    [InlineData("It was Munir-led.")]
    [InlineData("MUNIR LEAVES")]
    [InlineData("Munir’s UN-backed plan.")]
    [InlineData("Pakistan’s Munir left.")]
    public void A_part_of_a_full_name_stands_for_it_later(string later) =>
        Mentions(Munir + later).Count(mention => mention.StartsWith("asim-munir:", StringComparison.Ordinal)).ShouldBe(2);

    [Theory]
    [InlineData("munir left.")]
    [InlineData("Munir Akram left.")]
    [InlineData("Ahmed Munir left.")]
    [InlineData("J. Munir left.")]
    [InlineData("Munir al-Din left.")]
    [InlineData("Abu Munir left.")]
    [InlineData("Syed left.")]
    [InlineData("Marshal left.")]
    [InlineData("Belqasem Munir Haftar left.")]
    public void A_part_inside_another_name_is_none(string later) =>
        Mentions(Munir + later).Where(mention => mention.StartsWith("asim-munir:", StringComparison.Ordinal)).ShouldBe(["asim-munir:Asim Munir"]);

    [Fact]
    public void A_part_before_the_full_name_is_none() => Mentions("So Munir left. Asim Munir spoke.").ShouldBe(["asim-munir:Asim Munir"]);

    [Fact]
    public void A_full_name_in_the_headline_counts_for_the_body()
    {
        Recognizer.Recognize("Asim Munir leaves", "Then Munir came back.", []).Select(mention => mention.Spelling)
            .ShouldBe(["Asim Munir", "Munir"]);
    }

    [Fact]
    public void A_part_that_two_actors_of_the_article_share_is_none()
    {
        Mentions("Muammar Gaddafi fell. After Gaddafi came war.").ShouldBe(["muammar-gaddafi:Muammar Gaddafi", "muammar-gaddafi:Gaddafi"]);
        Mentions("Muammar Gaddafi fell. After Gaddafi came war. Saif al-Islam Gaddafi was killed.").ShouldBe([
            "muammar-gaddafi:Muammar Gaddafi",
            "saif-gaddafi:Saif al-Islam Gaddafi"]);
    }

    [Fact]
    public void Short_parts_particles_titles_and_ordinary_words_stand_for_nobody()
    {
        Mentions("Abdul Hamid Dbeibah. Later Abdul and Hamid.").ShouldBe([
            "abdul-hamid-dbeibah:Abdul Hamid Dbeibah",
            "abdul-hamid-dbeibah:Hamid"]);
        var titled = new ActorRecognizer(Parse("actors: [{id: m, name: Field Marshal Asim Munir Hope, kind: person}]"));
        titled.Recognize(null, "Field Marshal Asim Munir Hope. Then Marshal, then Field, then Hope.", []).Count.ShouldBe(1);
        Mentions("Saif al-Islam Gaddafi. Then Islam, Saif, Al.").ShouldBe([
            "saif-gaddafi:Saif al-Islam Gaddafi",
            "saif-gaddafi:Islam",
            "saif-gaddafi:Saif"]);
    }

    [Fact]
    public void Parts_of_organisations_stand_for_nobody() =>
        Mentions("The Muslim Brotherhood and the Brotherhood.").ShouldBe(["muslim-brotherhood:Muslim Brotherhood"]);

    [Fact]
    public void A_possessive_ends_a_name() =>
        Mentions("Abdul Hamid Dbeibah leads. Hamid's UN-recognised GNU rules.").ShouldBe([
            "abdul-hamid-dbeibah:Abdul Hamid Dbeibah",
            "abdul-hamid-dbeibah:Hamid",
            "un:UN",
            "gnu:GNU"]);
}
