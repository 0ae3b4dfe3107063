using Deque.AxeCore.Playwright;

namespace SearchPortal.Browser.Tests;

/// <summary>What every page keeps, whatever it shows.</summary>
internal static class Accessibility
{
    /// <summary>Nothing that axe finds. What is folded is opened first.</summary>
    public static async Task Check(Visit visit, string where)
    {
        await visit.Page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
        var result = await visit.Page.RunAxe();
        result.Violations.Select(violation => $"{where}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").ShouldBeEmpty();
    }

    /// <summary>Nothing is wider than the window.</summary>
    public static async Task ExpectNoSidewaysScroll(Visit visit, string where) =>
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, where);
}
