using System.Runtime.CompilerServices;

namespace SearchPortal.Browser.Tests;

/// <summary>The Chromium that is installed on this machine.</summary>
public static class InstalledBrowser
{
    /// <summary>What a skipped test says.</summary>
    public const string Missing = "no browser was found: install Chromium, or name its program in SEARCHPORTAL_CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        // The browser without a window comes first: the whole one takes several times its processor time for the same pages.
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Its program, or null where there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("SEARCHPORTAL_CHROMIUM") is { Length: > 0 } named
        ? named
        : UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>False where the tests are skipped. With SEARCHPORTAL_REQUIRE_BROWSER=1 they run, and fail without a browser.</summary>
    public static bool IsWanted => Program is not null || Environment.GetEnvironmentVariable("SEARCHPORTAL_REQUIRE_BROWSER") == "1";
}

/// <summary>A test that needs a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Marks a test that is skipped where there is no browser.</summary>
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = InstalledBrowser.Missing;
        SkipType = typeof(InstalledBrowser);
        SkipUnless = nameof(InstalledBrowser.IsWanted);
    }
}
