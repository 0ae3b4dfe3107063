using SearchPortal.News.Names;
using static SearchPortal.News.Tests.Names.TestAuthority;

namespace SearchPortal.News.Tests.Names;

public class SpellingVariantsTests
{
    [Fact]
    public void A_spelling_finds_the_others_of_its_actor()
    {
        var group = ForQuery("Dbeibeh").Single();

        group.FirstWord.ShouldBe(0);
        group.WordCount.ShouldBe(1);
        group.ActorId.ShouldBe("abdul-hamid-dbeibah");
        group.Reason.ShouldBe("spellings of Abdul Hamid Dbeibah");
        group.Spellings.ShouldBe(["Dbeibah", "الدبيبة"]);
    }

    [Theory]
    [InlineData("Hammad", "Osama Saad Hamad|حماد")]
    [InlineData("hammad", "Osama Saad Hamad|حماد")]
    [InlineData("LNA", "Libyan National Army|Libyan Arab Armed Forces|الجيش الوطني الليبي")]
    [InlineData("lna", "Libyan National Army|Libyan Arab Armed Forces|الجيش الوطني الليبي")]
    [InlineData("libyan national army", "LNA|Libyan Arab Armed Forces|الجيش الوطني الليبي")]
    [InlineData("Haftar's", "Hafter|Khalifa Abu al-Qasim Haftar|Khalifa Belqasim Haftar|حفتر")]
    [InlineData("turkiye", "Turkey|Turquie|تركيا")]
    [InlineData("حفتر", "Khalifa Haftar|Hafter")]
    [InlineData("al-qaeda", "Qa'ida|Qaida")]
    [InlineData("Qaida", "Al-Qaeda|Qa'ida")]
    [InlineData("U.N.", "United Nations|UN|Organisation des Nations unies")]
    public void Other_spellings_are_those_that_the_typed_words_do_not_find(string query, string spellings)
    {
        var expected = spellings.Split('|').Where(spelling => !Finds(query, spelling)).ToArray();
        var group = ForQuery(query).Single();

        group.WordCount.ShouldBe(query.Split(' ').Length);
        foreach (var spelling in expected)
            group.Spellings.Any(other => other == spelling || Finds(other, spelling)).ShouldBeTrue(spelling);
        group.Spellings.ShouldAllBe(spelling => !Finds(query, spelling));
    }

    [Theory]
    [InlineData("Saddam")]
    [InlineData("Osama")]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("un")]
    [InlineData("hope")]
    [InlineData("Nobody")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void Conditional_spellings_parts_and_ordinary_words_find_nothing_else(string query) => ForQuery(query).ShouldBeEmpty();

    [Theory]
    [InlineData("US", "united-states")]
    [InlineData("UN", "un")]
    [InlineData("Hope", "bob-hope")]
    public void Capitals_make_a_name_of_an_ordinary_word(string query, string actor)
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: united-states, name: United States, kind: country, spellings: [US]}
              - {id: un, name: United Nations, kind: organisation, spellings: [UN]}
              - {id: bob-hope, name: Leslie Townes, kind: person, spellings: [Hope]}
            """));

        variants.ForQuery([query]).Single().ActorId.ShouldBe(actor);
    }

    [Fact]
    public void A_word_of_the_language_is_never_added_to_a_query()
    {
        ForQuery("united states").Single().Spellings.ShouldBe(["USA"]);
        ForQuery("united nations").Single().Spellings.ShouldContain("UN");
    }

    [Fact]
    public void Groups_do_not_overlap_and_the_longest_goes_first()
    {
        var groups = ForQuery("Khalifa Haftar meets Saddam Haftar and Libyan National Army");

        groups.Select(group => (group.FirstWord, group.WordCount, group.ActorId)).ShouldBe([
            (0, 2, "khalifa-haftar"), (3, 2, "saddam-haftar"), (6, 3, "lna")]);
        groups[1].Spellings.ShouldNotContain("Saddam");
    }

    [Fact]
    public void A_name_without_other_spellings_still_covers_its_words()
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: k, name: Khalifa Haftar, kind: person, spellings: [Haftar, Hafter]}
              - {id: b, name: Belqasem Haftar, kind: person}
              - {id: m, name: Ministry of Defence, kind: organisation}
            """));

        variants.ForQuery(["Belqasem", "Haftar"]).ShouldBeEmpty();
        variants.ForQuery(["Haftar"]).Single().ActorId.ShouldBe("k");
        variants.ForQuery(["ministry", "of", "defence"]).Single().ShouldSatisfyAllConditions(
            group => group.FirstWord.ShouldBe(2),
            group => group.Spellings.ShouldBe(["defense"]));
    }

    [Fact]
    public void A_surname_that_is_listed_in_a_full_name_only_finds_the_surnames_listed_alone()
    {
        var group = ForQuery("hamad").Single();

        group.ActorId.ShouldBe("osama-hammad");
        group.Spellings.ShouldBe(["Hammad", "حماد"]);
    }

    [Fact]
    public void A_surname_that_is_listed_behind_a_particle_finds_the_others_so_listed()
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: s, name: Abdel Fattah el-Sisi, kind: person, spellings: [el-Sisi, al-Sisi, el-Sissi, Abdel Fattah el-Sissi]}
            """));

        variants.ForQuery(["sisi"]).Single().Spellings.ShouldBe(["el-Sissi"]);
    }

    [Fact]
    public void A_surname_of_two_actors_makes_one_group()
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: m, name: Muammar Gaddafi, kind: person, spellings: [Muammar Qadhafi, Qadhafi]}
              - {id: s, name: Saif Gaddafi, kind: person, spellings: [Saif Kadhafi, Kadhafi]}
            """));

        var group = variants.ForQuery(["Gaddafi"]).Single();
        group.ActorId.ShouldBeNull();
        group.Reason.ShouldBe("spellings of Muammar Gaddafi and Saif Gaddafi");
        group.Spellings.ShouldBe(["Qadhafi", "Kadhafi"]);
    }

    [Theory]
    [InlineData("dbeibah", "Dbeibeh")]
    [InlineData("Dbeibeh", "Dbeibah")]
    [InlineData("Hammad", "Hamad")]
    [InlineData("Muammar", "Moammar")]
    [InlineData("Gaddafi", "Qaddafi")]
    [InlineData("defence", "defense")]
    public void A_word_in_a_name_may_be_spelt_otherwise_in_place(string word, string other) =>
        Parsed.InPlaceOf(word).ShouldContain(other);

    [Theory]
    [InlineData("Khalid")]
    [InlineData("Khalifa")]
    [InlineData("Saddam")]
    [InlineData("National")]
    [InlineData("Saddam Haftar")]
    [InlineData("Nobody")]
    [InlineData("")]
    public void Other_names_do_not_stand_in_place(string word) => Parsed.InPlaceOf(word).ShouldBeEmpty();

    [Fact]
    public void A_word_in_place_is_given_once_whatever_its_case()
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: s, name: Abdel el-Sisi, kind: person, spellings: [Abdel al-Sisi]}
              - {id: b, name: Omar El-Bashir, kind: person, spellings: [Omar Al-Bashir]}
            """));

        variants.InPlaceOf("al").ShouldBe(["el"]);
    }

    [Fact]
    public void Words_that_share_a_partner_stand_for_each_other()
    {
        var variants = new SpellingVariants(Parse("""
            actors:
              - {id: m, name: Muammar Gaddafi, kind: person, spellings: [Muammar Qaddafi, Moammar Qaddafi, Moammar Kadhafi]}
            """));

        variants.InPlaceOf("gaddafi").ShouldBe(["Qaddafi", "Kadhafi"], ignoreOrder: true);
    }

    private static SpellingVariants Parsed { get; } = new(Parse("""
        actors:
          - {id: s, name: Saddam Khalifa Haftar, kind: person, spellings: [Saddam Khalid Haftar]}
          - {id: h, name: Osama Saad Hammad, kind: person, spellings: [Osama Saad Hamad]}
          - {id: d, name: Abdul Hamid Dbeibah, kind: person, spellings: [Abdul Hamid Dbeibeh]}
          - {id: m, name: Muammar Gaddafi, kind: person, spellings: [Moammar Gaddafi, Muammar Qaddafi]}
          - {id: l, name: Libyan National Army, kind: organisation, spellings: [Libyan Arab Army]}
        """));

    private static IReadOnlyList<VariantGroup> ForQuery(string query) => Variants.ForQuery(query.Split(' '));

    private static bool Finds(string words, string text) =>
        $" {text.ToLowerInvariant()} ".Replace('-', ' ').Contains($" {words.ToLowerInvariant()} ".Replace('-', ' ').Replace("'s ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
}
