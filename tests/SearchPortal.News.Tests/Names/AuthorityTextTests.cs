using SearchPortal.News.Names;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Names;

/// <summary>Each layout of a list gets its item, and every other line stays as it is.</summary>
public sealed class AuthorityTextTests
{
    [Theory]
    [InlineData("    spellings:\n      - Haftar # the usual one\n    # end of his\n", "    spellings:\n      - Haftar # the usual one\n      - Hifter\n    # end of his\n")]
    [InlineData("    spellings:\n    - Haftar\n", "    spellings:\n    - Haftar\n    - Hifter\n")]
    [InlineData("    spellings:\n      -   { text: Saddam, with: other }\n", "    spellings:\n      -   { text: Saddam, with: other }\n      -   Hifter\n")]
    [InlineData("    spellings: [Haftar, \"Heftar\"] # short\n", "    spellings: [Haftar, \"Heftar\", Hifter] # short\n")]
    [InlineData("    spellings: [Haftar,\n      Heftar]\n", "    spellings: [Haftar,\n      Heftar, Hifter]\n")]
    [InlineData("    spellings: [ Haftar , ]\n", "    spellings: [ Haftar, Hifter , ]\n")]
    [InlineData("    spellings: [Haftar, { text: Saddam, with: other }]\n", "    spellings: [Hifter, Haftar, { text: Saddam, with: other }]\n")]
    [InlineData("    spellings: []\n", "    spellings: [Hifter]\n")]
    [InlineData("    spellings:\n", "    spellings:\n      - Hifter\n")]
    [InlineData("    not: [other]\n", "    spellings: [Hifter]\n    not: [other]\n")]
    [InlineData("    spellings:\n      - حفتر\n      - 'Abu ''l Haftar'\n", "    spellings:\n      - حفتر\n      - 'Abu ''l Haftar'\n      - Hifter\n")]
    public void A_list_gets_an_item_in_its_own_layout(string before, string after)
    {
        var head = "# People\nactors:\n\n  - id: other\n    name: Other # not he\n    kind: person\n  - id: khalifa-haftar\n    name: Khalifa Haftar\n    kind: person\n";
        var foot = "\n  - id: last\n    name: Last\n    kind: place\n    spellings: [The Last]\n";
        Added(head + before + foot).ShouldBe(head + after + foot);
        Added((head + before + foot).ReplaceLineEndings("\r\n")).ShouldBe((head + after + foot).ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("actors:\n  - id: khalifa-haftar\n    name: Khalifa Haftar\n    kind: person\n    spellings:\n      - Haftar", "actors:\n  - id: khalifa-haftar\n    name: Khalifa Haftar\n    kind: person\n    spellings:\n      - Haftar\n      - Hifter")]
    [InlineData("actors:\n- kind: person\n  id: khalifa-haftar\n  name: Khalifa Haftar", "actors:\n- kind: person\n  spellings: [Hifter]\n  id: khalifa-haftar\n  name: Khalifa Haftar")]
    public void The_last_line_needs_no_end(string before, string after) => Added(before).ShouldBe(after);

    [Theory]
    [InlineData("O'Neil", "O'Neil")]
    [InlineData("al-Haftar", "al-Haftar")]
    [InlineData("No", "\"No\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("#1", "\"#1\"")]
    [InlineData("- Haftar", "\"- Haftar\"")]
    [InlineData("say \"x\" \\ y", "\"say \\\"x\\\" \\\\ y\"")]
    [InlineData("الدبيبة", "الدبيبة")]
    public void What_yaml_would_take_for_something_else_is_quoted(string item, string written)
    {
        const string Text = "actors:\n  - id: a\n    name: A\n    kind: person\n    spellings:\n      - B\n";
        var added = AuthorityText.Add("actors.yml", Text, "a", "spellings", item);
        added.ShouldBe(Text + $"      - {written}\n");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("actors.yml"), added);
        ActorAuthority.Load(folder.File("actors.yml")).Actors[0].Spellings[^1].Text.ShouldBe(item);
    }

    [Fact]
    public void The_project_s_own_file_takes_an_item_for_each_actor()
    {
        var file = Path.Combine(SharedData.Repository, "seeds", "actors.yml");
        var text = File.ReadAllText(file);
        foreach (var actor in ActorAuthority.Load(file).Actors)
        {
            var added = AuthorityText.Add(file, text, actor.Id, "spellings", "Zzyzx");
            var lines = added.Split('\n').Except(text.Split('\n')).ShouldHaveSingleItem(actor.Id);
            lines.ShouldContain("Zzyzx");
        }
    }

    [Fact]
    public void An_actor_in_one_line_has_no_place_for_another() =>
        Should.Throw<AuthorityException>(() => Added("actors:\n  - { id: khalifa-haftar, name: Khalifa Haftar, kind: person }\n")).Message.ShouldContain("line 2");

    [Fact]
    public void An_actor_that_is_gone_is_told() =>
        Should.Throw<AuthorityException>(() => AuthorityText.Add("actors.yml", "actors: []\n", "khalifa-haftar", "spellings", "Hifter")).Message.ShouldContain("there is no actor khalifa-haftar");

    private static string Added(string text) => AuthorityText.Add("actors.yml", text, "khalifa-haftar", "spellings", "Hifter");
}
