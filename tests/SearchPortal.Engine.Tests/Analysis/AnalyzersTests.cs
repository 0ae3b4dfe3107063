using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class AnalyzersTests
{
    [Fact]
    public void Every_name_gives_the_analyzer_of_that_name()
    {
        Analyzers.Names.ShouldBe(["english/1", "folding/2", "letters/1", "news/1"]);
        foreach (var name in Analyzers.Names) Analyzers.Get(name).Name.ShouldBe(name);
    }

    [Fact]
    public void Only_news_has_stems()
    {
        Analyzers.Names.Where(name => Analyzers.Get(name).Stems).ShouldBe(["news/1"]);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        var error = Should.Throw<ArgumentException>(() => Analyzers.Get("klingon/1"));
        error.Message.ShouldContain("klingon/1");
        foreach (var name in Analyzers.Names) error.Message.ShouldContain(name);
    }
}
