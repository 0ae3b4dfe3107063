using System.Collections.Concurrent;
using SearchPortal.News.Catalog.Stories;

namespace SearchPortal.News.Tests.Catalog.Stories;

public sealed class ComputedAheadTests
{
    [Fact]
    public void What_is_asked_for_is_found_once_whether_it_was_expected_or_not()
    {
        var computed = new ConcurrentBag<string>();
        using var ahead = new ComputedAhead<string>(Enumerable.Range(0, 300).Select(i => $"{i}"), id =>
        {
            computed.Add(id);
            return id + "!";
        });

        for (var i = 0; i < 300; i++)
        {
            ahead.Of($"{i}").ShouldBe($"{i}!");
            if (i % 50 == 0) ahead.Of($"other{i}").ShouldBe($"other{i}!");
        }

        computed.Count.ShouldBe(306);
        computed.Distinct().Count().ShouldBe(306);
    }

    [Fact]
    public void No_more_than_a_little_is_ahead()
    {
        var read = 0;
        using var ahead = new ComputedAhead<string>(Enumerable.Range(0, 10_000).Select(i => $"{read++ + (0 * i)}"), id => id);

        ahead.Of("0");

        read.ShouldBeInRange(2, 100);
    }

    [Fact]
    public void A_failure_is_thrown_to_who_asks_and_to_nobody_else()
    {
        var ahead = new ComputedAhead<string>(["a", "b", "c"], id => id == "a" ? id : throw new FormatException(id));

        ahead.Of("a").ShouldBe("a");
        Should.Throw<FormatException>(() => ahead.Of("b")).Message.ShouldBe("b");
        Should.NotThrow(ahead.Dispose);
    }
}
