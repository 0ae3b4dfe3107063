using SearchPortal.News.Topics;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Topics;

public sealed class TopicSetTests : IDisposable
{
    private readonly SearchPortal.Tests.TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Topics_stand_in_the_order_of_the_file_and_are_found_by_id_or_name()
    {
        var topics = Load("""
            topics:
              - {id: b, name: Oil and gas, query: oil}
              - {id: a, name: The sea, query: sea}
            """);

        topics.Topics.Select(topic => topic.Id).ShouldBe(["b", "a"]);
        topics.Find("b")!.Query.ShouldBe("oil");
        topics.Find("OIL AND GAS")!.Id.ShouldBe("b");
        topics.Find("B").ShouldBeNull();
    }

    [Theory]
    [InlineData("", 1, "topics")]
    [InlineData("[]", 1, "topics")]
    [InlineData("topics: oil", 1, "topics")]
    [InlineData("topics:\n  - oil", 2, "no topic")]
    [InlineData("topics:\n  - {name: A, query: a}", 2, "no id")]
    [InlineData("topics:\n  - {id: a, query: a}", 2, "no name")]
    [InlineData("topics:\n  - {id: a, name: A, query: ''}", 2, "no query")]
    [InlineData("topics:\n  - {id: a, name: A, query: [a]}", 2, "no query")]
    [InlineData("topics:\n  - {id: a, name: A, query: a, weight: 2}", 2, "weight")]
    [InlineData("topics:\n  - {id: a, name: A, query: a}\n  - {id: a, name: B, query: b}", 3, "twice")]
    [InlineData("topics:\n  - {id: a, name: A, query: a, parent: b}", 2, "'b' is no topic")]
    [InlineData("topics:\n  - {id: a, name: A, query: a, parent: a}", 2, "below itself")]
    [InlineData("topics:\n  - {id: x, name: X, query: x, parent: a}\n  - {id: a, name: A, query: a,\n     parent: b}\n  - {id: b, name: B, query: b, parent: a}", 4, "below itself")]
    [InlineData("topics:\n  - {id: a, name: A, query: a, parent: [b]}", 2, "no id")]
    [InlineData("topics:\n\t- a", 1, "tab")]
    [InlineData("topics: [", 2, "")]
    [InlineData("topics: *unknown", 1, "")]
    public void A_file_that_can_not_be_used_is_refused_with_its_name_and_line(string yaml, int line, string said)
    {
        var message = Should.Throw<TopicsException>(() => Load(yaml)).Message;

        message.ShouldStartWith($"{folder.File("topics.yml")}:{line}:");
        message.ShouldContain(said);
        message.ShouldNotContain("..");
    }

    [Fact]
    public void Topics_lie_above_and_below_each_other()
    {
        var tree = Load("""
            topics:
              - {id: war, name: War, query: war}
              - {id: sudan, name: Sudan, query: sudan, parent: africa}
              - {id: africa, name: Africa, query: africa, parent: war}
              - {id: libya, name: Libya, query: libya, parent: africa}
            """).Tree;

        tree.Above("sudan").ShouldBe(["africa", "war"]);
        tree.Above("war").ShouldBeEmpty();
        tree.Below("africa").ShouldBe(["sudan", "libya"]);
        tree.Within("war").ShouldBe(["war", "sudan", "africa", "libya"]);
        tree.Within("not listed").ShouldBe(["not listed"]);
        tree.HasLevels.ShouldBeTrue();
        TopicSet.Empty.Tree.HasLevels.ShouldBeFalse();
    }

    [Fact]
    public void The_portals_own_topics_have_a_query_each()
    {
        var topics = TopicSet.Load(Path.Combine(SharedData.Repository, "seeds", "topics.yml"));

        topics.Topics.Count.ShouldBeGreaterThan(10);
        topics.Topics.Select(topic => topic.Name.ToLowerInvariant()).ShouldBeUnique();
    }

    private TopicSet Load(string yaml)
    {
        var file = folder.File("topics.yml");
        File.WriteAllText(file, yaml);
        return TopicSet.Load(file);
    }
}
