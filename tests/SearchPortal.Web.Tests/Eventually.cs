namespace SearchPortal.Web.Tests;

/// <summary>Waits for something that another thread does.</summary>
internal static class Eventually
{
    // The site promises two seconds; a busy machine gets more before it counts as broken.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task Holds(Func<Task<bool>> condition)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await condition())
        {
            (DateTime.UtcNow < end).ShouldBeTrue("it did not come about in time");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
