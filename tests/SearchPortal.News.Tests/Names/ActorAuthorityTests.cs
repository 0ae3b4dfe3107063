using System.Globalization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Names;

public class ActorAuthorityTests
{
    [Fact]
    public void An_actor_is_read_with_its_name_as_first_spelling()
    {
        var actor = TestAuthority.Actors.Actors[1];

        actor.Id.ShouldBe("saddam-haftar");
        actor.Name.ShouldBe("Saddam Haftar");
        actor.Kind.ShouldBe(ActorKind.Person);
        actor.Spellings.ShouldBe([
            new ActorSpelling("Saddam Haftar", null),
            new ActorSpelling("Saddam Khalifa Haftar", null),
            new ActorSpelling("Saddam Khalid Haftar", null),
            new ActorSpelling("صدام حفتر", null),
            new ActorSpelling("Saddam", "khalifa-haftar")]);
        actor.NotTheSameAs.ShouldBe(["saddam-hussein"]);
    }

    [Theory]
    [InlineData("khalifa-haftar", "khalifa-haftar")]
    [InlineData("Khalifa-HAFTAR", "khalifa-haftar")]
    [InlineData("khalifa haftar", "khalifa-haftar")]
    [InlineData(" Hafter ", "khalifa-haftar")]
    [InlineData("Turkiye", "turkey")]
    [InlineData("Saif al\u2011Islam Gaddafi", "saif-gaddafi")]
    [InlineData("Saddam", null)]
    [InlineData("Nobody", null)]
    [InlineData("", null)]
    [InlineData("\uD800", null)]
    public void An_actor_is_found_by_id_name_or_spelling(string wanted, string? id) =>
        TestAuthority.Actors.Find(wanted)?.Id.ShouldBe(id);

    [Fact]
    public void Roles_and_the_Wikidata_id_are_read_and_make_another_version_of_the_same_names()
    {
        const string Names = "actors:\n  - id: a\n    name: A\n    kind: person\n";
        var plain = TestAuthority.Parse(Names);
        var full = TestAuthority.Parse(Names + "    wikidata: Q42\n    roles:\n      - { title: prime minister, from: 2021-03, to: 2021 }\n      - { title: writer }\n");

        full.Actors[0].Wikidata.ShouldBe("Q42");
        full.Actors[0].Roles.ShouldBe([new ActorRole("prime minister", "2021-03", "2021"), new ActorRole("writer", null, null)]);
        full.Version.ShouldNotBe(plain.Version);
        full.NamesVersion.ShouldBe(plain.NamesVersion);
        plain.Version.ShouldStartWith(plain.ShortVersion);
    }

    [Fact]
    public void An_id_goes_before_a_name()
    {
        var actors = TestAuthority.Parse("""
            actors:
              - { id: other, name: haftar, kind: person }
              - { id: haftar, name: Khalifa Haftar, kind: person }
            """);

        actors.Find("Haftar")!.Id.ShouldBe("haftar");
    }

    [Theory]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    colour: red", 5, "colour")]
    [InlineData("people: []", 1, "people")]
    [InlineData("actors:\n  - name: A\n    kind: person", 2, "no id")]
    [InlineData("actors:\n  - id: a\n    kind: person", 2, "no name")]
    [InlineData("actors:\n  - id: a\n    name: A", 2, "no kind")]
    [InlineData("actors:\n  - id: a\n    name:\n    kind: person", 3, "no text")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: alien", 4, "alien")]
    [InlineData("actors:\n  - id: A b\n    name: A\n    kind: person", 2, "A b")]
    [InlineData("actors:\n  - {id: a, name: A, kind: person}\n  - {id: a, name: B, kind: person}", 3, "line 2")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    wikidata: 42", 5, "no Wikidata id")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    wikidata: Q0", 5, "no Wikidata id")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    roles: none", 5, "not a list")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    roles:\n      - from: 2021", 6, "no title")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    roles:\n      - { title: T, from: 2021-13 }", 6, "2021-13")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    roles:\n      - { title: T, from: 2021-05, to: 2021-04 }", 6, "before it begins")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    roles:\n      - { title: T, until: 2021 }", 6, "until")]
    [InlineData("actors:\n  - {id: a, name: A, kind: person}\n  - {id: b, name: á, kind: person}", 3, "belongs to a (line 2)")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    spellings:\n      - {text: B, with: c}", 6, "names c")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    spellings:\n      - {text: B, with: a}", 6, "itself")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    spellings:\n      - {with: a}", 6, "no text")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    spellings: B", 5, "not a list")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    spellings: ['-']", 5, "no word")]
    [InlineData("actors:\n  - id: a\n    name: \"A\\0\"\n    kind: person", 3, "control")]
    [InlineData("actors:\n  - id: a\n    name: A\n    kind: person\n    not: [b]", 5, "names b")]
    [InlineData("actors:\n  - &x {id: a, name: A, kind: person}\n  - *x", 2, "aliases")]
    [InlineData("actors:\n  - id: a\n    id: b", 3, "not valid YAML")]
    [InlineData("actors:\n  - [", 3, "not valid YAML")]
    [InlineData("actors: [[[[[[[[[[[[]]]]]]]]]]]]", 1, "too deeply")]
    [InlineData("", 1, "not one YAML document")]
    [InlineData("actors: []\n---\nactors: []", 1, "not one YAML document")]
    [InlineData("- a", 1, "fields")]
    public void A_wrong_file_is_refused_with_line_and_remedy(string yaml, int line, string problem)
    {
        var exception = Should.Throw<AuthorityException>(() => TestAuthority.Parse(yaml));

        exception.Line.ShouldBe(line, exception.Message);
        exception.Message.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"actors.yml, line {line}: "));
        exception.Message.ShouldContain(problem);
        exception.Message.ShouldEndWith(exception.Remedy);
        exception.Remedy.ShouldEndWith(".");
    }

    [Fact]
    public void A_long_name_is_refused()
    {
        var yaml = $"actors:\n  - id: a\n    name: {new string('x', 201)}\n    kind: person";
        Should.Throw<AuthorityException>(() => TestAuthority.Parse(yaml)).Message.ShouldContain("201");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var exception = Should.Throw<AuthorityException>(() => ActorAuthority.Load("not-there.yml"));

        exception.File.ShouldBe("not-there.yml");
        exception.Message.ShouldStartWith("not-there.yml: the file cannot be read");
    }

    [Fact]
    public void Two_spellings_of_one_actor_may_be_the_same_to_a_text() =>
        TestAuthority.Parse("actors:\n  - {id: a, name: Al-Islam, kind: person, spellings: [Al Islam, Al-Islam]}")
            .Actors[0].Spellings.Count.ShouldBe(2);

    [Fact]
    public void The_version_says_what_the_file_says_and_not_how()
    {
        var one = TestAuthority.Parse("actors:\n  - {id: a, name: A, kind: person, spellings: [B, C]}\n  - {id: d, name: D, kind: place}");
        var same = TestAuthority.Parse("# a note\nactors:\n- {id: d, kind: place, name: D}\n- {kind: person, spellings: [C, B], name: A, id: a}");
        var other = TestAuthority.Parse("actors:\n  - {id: a, name: A, kind: person, spellings: [B, C, E]}\n  - {id: d, name: D, kind: place}");

        same.Version.ShouldBe(one.Version);
        other.Version.ShouldNotBe(one.Version);
        ActorAuthority.Empty.Version.ShouldNotBe(one.Version);
        one.Version.ShouldAllBe(digit => char.IsAsciiHexDigitLower(digit));
    }

    [Fact]
    public void An_empty_authority_finds_nothing()
    {
        ActorAuthority.Empty.Actors.ShouldBeEmpty();
        ActorAuthority.Empty.Find("a").ShouldBeNull();
        new ActorRecognizer(ActorAuthority.Empty).Recognize("Haftar", "Haftar", []).ShouldBeEmpty();
        new SpellingVariants(ActorAuthority.Empty).ForQuery(["Haftar"]).ShouldBeEmpty();
    }
}
