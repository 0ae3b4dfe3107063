using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SearchPortal.Browser.Tests;

/// <summary>What every page keeps, whatever it shows.</summary>
internal static class Accessibility
{
    // What a rule finds to be right is not described: that takes most of axe's time.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Nothing that axe finds. What is folded is opened first.</summary>
    public static async Task Check(Visit visit, string where)
    {
        await visit.Page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
        var result = await visit.Page.RunAxe(OnlyViolations);
        result.Violations.Select(violation => $"{where}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").ShouldBeEmpty();
    }

    /// <summary>Nothing is wider than the window.</summary>
    public static async Task ExpectNoSidewaysScroll(Visit visit, string where) =>
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, where);
}
