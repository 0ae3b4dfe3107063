using SearchPortal.News.Names;
using static SearchPortal.News.Tests.Names.TestAuthority;

namespace SearchPortal.News.Tests.Names;

public class ActorRecognizerTests
{
    [Fact]
    public void Mentions_say_where_they_stand_and_the_headline_comes_first()
    {
        var mentions = Recognizer.Recognize("Hammad in Tripoli", "On Monday Khalifa Haftar left.", []);

        mentions.ShouldBe([
            new ActorMention("osama-hammad", true, 0, 6, "Hammad"),
            new ActorMention("tripoli", true, 10, 7, "Tripoli") { Kind = ActorKind.Place },
            new ActorMention("khalifa-haftar", false, 10, 14, "Khalifa Haftar")]);
    }

    [Theory]
    [InlineData("Saddam Haftar spoke.", "saddam-haftar:Saddam Haftar")]
    [InlineData("Saddam Khalid Haftar spoke.", "saddam-haftar:Saddam Khalid Haftar")]
    [InlineData("Khalifa Abu al-Qasim Haftar spoke.", "khalifa-haftar:Khalifa Abu al-Qasim Haftar")]
    [InlineData("Organisation of the Government of National Unity.", "gnu:Government of National Unity")]
    [InlineData("Osama Saad Hamad spoke.", "osama-hammad:Osama Saad Hamad")]
    public void The_longest_spelling_counts_once(string body, string mention) => Mentions(body).ShouldBe([mention]);

    [Theory]
    [InlineData("Hamas said.", "hamas:Hamas")]
    [InlineData("Hammad said.", "osama-hammad:Hammad")]
    [InlineData("Hammadi and Haftarism")]
    [InlineData("Hamad said.")]
    public void Only_whole_words_count(string body, params string[] mentions) => Mentions(body).ShouldBe(mentions);

    [Theory]
    [InlineData("Saif al\u2011Islam Gaddafi", "saif-gaddafi:Saif al\u2011Islam Gaddafi")]
    [InlineData("Saif Al Islam Gaddafi", "saif-gaddafi:Saif Al Islam Gaddafi")]
    [InlineData("Saif al-Islam\nGaddafi", "saif-gaddafi:Saif al-Islam\nGaddafi")]
    [InlineData("Türkiye, Turkiye, TURKEY", "turkey:Türkiye", "turkey:Turkiye", "turkey:TURKEY")]
    [InlineData("al-Qaeda, Al-Qaeda, Qa’ida", "al-qaeda:al-Qaeda", "al-qaeda:Al-Qaeda", "al-qaeda:Qa’ida")]
    [InlineData("Inter\u2010Services Public Relations", "ispr:Inter\u2010Services Public Relations")]
    [InlineData("Haftar’s and Haftar's", "khalifa-haftar:Haftar", "khalifa-haftar:Haftar")]
    [InlineData("Hafter'in ve Turquie'nin", "khalifa-haftar:Hafter", "turkey:Turquie")]
    [InlineData("HAFTAR", "khalifa-haftar:HAFTAR")]
    [InlineData("l’ONU, d’Haftar", "khalifa-haftar:Haftar")]
    [InlineData("Haf\u00ADtar", "khalifa-haftar:Haf\u00ADtar")]
    public void Writing_does_not_matter(string body, params string[] mentions) => Mentions(body).ShouldBe(mentions);

    [Theory]
    [InlineData("They hope for peace. There is hope.")]
    [InlineData("a gnu, the us, for nato")]
    [InlineData("Us and Gnu and Un")]
    [InlineData("the turkey was eaten")]
    public void A_name_without_its_capitals_is_none(string body) => Mentions(body).ShouldBeEmpty();

    [Theory]
    [InlineData("The UN and the U.N. and the U.N", "un:UN", "un:U.N.", "un:U.N")]
    [InlineData("a U.S.-led NATO mission", "united-states:U.S.", "nato:NATO")]
    [InlineData("Bob Hope had Hope", "bob-hope:Bob Hope", "bob-hope:Hope")]
    [InlineData("the Libyan national army", "lna:Libyan national army")]
    public void A_name_with_its_capitals_counts(string body, params string[] mentions) => Mentions(body).ShouldBe(mentions);

    [Theory]
    [InlineData("Khalifa. Haftar", "khalifa-haftar:Haftar")]
    [InlineData("Libyan National (Army)")]
    [InlineData("Muslim\n\nBrotherhood")]
    [InlineData("Osama's Hammad", "osama-hammad:Hammad")]
    [InlineData("Osama'ya Hammad", "osama-hammad:Hammad")]
    [InlineData("Asim and Munir")]
    public void A_name_does_not_reach_across_punctuation(string body, params string[] mentions) =>
        Mentions(body).ShouldBe(mentions);

    [Fact]
    public void A_title_belongs_to_a_mention_only_where_it_is_listed()
    {
        const string Body = "Field Marshal Asim Munir met Dr. Asim Munir. Then Field Marshal Munir left.";
        var listed = new ActorRecognizer(Parse("actors: [{id: m, name: Asim Munir, kind: person, spellings: [Field Marshal Asim Munir]}]"));

        Mentions(Body).ShouldBe(["asim-munir:Asim Munir", "asim-munir:Asim Munir", "asim-munir:Munir"]);
        listed.Recognize(null, Body, []).Select(mention => mention.Spelling).ShouldBe(["Field Marshal Asim Munir", "Asim Munir", "Munir"]);
    }

    [Fact]
    public void Run_together_words_are_named_as_received()
    {
        Mentions("SaddamHaftar leads the Libyan Arab ArmedForces.", 6, 40).ShouldBe([
            "saddam-haftar:SaddamHaftar",
            "lna:Libyan Arab ArmedForces"]);
        Mentions("SaddamHaftar leads.").ShouldBeEmpty();
    }

    [Fact]
    public void Two_names_with_a_hyphen_between_them_are_two()
    {
        Mentions("the Haftar-Hammad talks").ShouldBe(["khalifa-haftar:Haftar", "osama-hammad:Hammad"]);
    }

    [Theory]
    [InlineData("Haftar came with his son Saddam, the heir.", true)]
    [InlineData("Haftar sent Lieutenant General Saddam again.", true)]
    [InlineData("Haftar left. Then Saddam said no.", true)]
    [InlineData("Saddam arrived before Haftar.", true)]
    [InlineData("Haftar’s Saddam", true)]
    [InlineData("SADDAM MEETS HAFTAR", true)]
    [InlineData("His son Saddam, the heir.", false)]
    [InlineData("Haftar once fought for Saddam Hussein.", false)]
    [InlineData("Haftar once fought for Saddam Takriti.", false)]
    [InlineData("Haftar met Ahmed Saddam there.", false)]
    [InlineData("Haftar went to Saddam al-Jadid.", false)]
    [InlineData("Haftar met Abu Saddam.", false)]
    [InlineData("Haftar and saddam", false)]
    public void A_conditional_spelling_counts_beside_its_actor_and_alone(string body, bool counts) =>
        Mentions(body).Any(mention => mention.StartsWith("saddam-haftar:", StringComparison.Ordinal)).ShouldBe(counts);

    [Fact]
    public void A_conditional_spelling_does_not_fulfil_a_condition()
    {
        var actors = Parse("""
            actors:
              - {id: a, name: Anna Abel, kind: person, spellings: [{text: Anna, with: b}]}
              - {id: b, name: Bert Bell, kind: person, spellings: [{text: Bert, with: a}]}
            """);

        new ActorRecognizer(actors).Recognize(null, "So Anna met Bert.", []).ShouldBeEmpty();
        new ActorRecognizer(actors).Recognize(null, "So Anna met Bert Bell.", []).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Sudan: RSF Fighters and a RSF Commander.", "sudan:Sudan", "rsf:RSF", "rsf:RSF")]
    [InlineData("Sudan. The Support Forces Commander said.", "sudan:Sudan", "rsf:Support Forces")]
    [InlineData("Sudan. The Support Forces Museum.", "sudan:Sudan")]
    [InlineData("The RSF Commander.")]
    public void A_title_or_an_acronym_does_not_make_an_organisations_name_longer(string body, params string[] mentions)
    {
        var recognizer = new ActorRecognizer(Parse("""
            actors:
              - {id: sudan, name: Sudan, kind: country}
              - {id: rsf, name: Rapid Support Forces, kind: organisation, spellings: [{text: RSF, with: sudan}, {text: Support Forces, with: sudan}]}
            """));

        recognizer.Recognize(null, body, []).Where(mention => mention.ActorId is not null).Select(mention => $"{mention.ActorId}:{mention.Spelling}").ShouldBe(mentions);
    }

    [Fact]
    public void Where_somebody_else_bears_the_name_the_conditional_spelling_means_nobody()
    {
        Mentions("Haftar knew Saddam Takriti. For Saddam he fought.").ShouldBe(["khalifa-haftar:Haftar"]);
        Mentions("Haftar knew Saddam Hussein. For Saddam he fought.").ShouldNotContain("saddam-haftar:Saddam");
        Mentions("Haftar and Saddam Haftar knew Saddam Takriti. For Saddam he fought.").ShouldContain("saddam-haftar:Saddam");
    }

    [Fact]
    public void A_fulfilled_condition_goes_before_a_spelling_without_one()
    {
        var recognizer = new ActorRecognizer(Parse("""
            actors:
              - {id: h, name: Saddam Hussein, kind: person, spellings: [Saddam]}
              - {id: k, name: Khalifa Haftar, kind: person}
              - {id: s, name: Saddam Haftar, kind: person, spellings: [{text: Saddam, with: k}]}
            """));

        recognizer.Recognize(null, "Saddam fell.", []).Single().ActorId.ShouldBe("h");
        recognizer.Recognize(null, "Khalifa Haftar and Saddam came.", []).Select(mention => mention.ActorId).ShouldBe(["k", "s"]);
    }

    [Fact]
    public void Hostile_text_is_read_to_its_end()
    {
        Mentions(new string('a', 1_000_000) + " Haftar").ShouldBe(["khalifa-haftar:Haftar"]);
        Mentions(string.Concat(Enumerable.Repeat("Khalifa Abu al-", 50_000)) + "Qasim Haftar").Last().ShouldBe("khalifa-haftar:Khalifa Abu al-Qasim Haftar");
        Mentions("\uD800\uDC00\uDC00\uFFFF\0 Haftar \uD800").ShouldBe(["khalifa-haftar:Haftar"]);
        Mentions(new string('و', 10_000)).ShouldBeEmpty();
    }
}
