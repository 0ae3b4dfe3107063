using System.Diagnostics;

namespace SearchPortal.Web.Tests.Hosting;

/// <summary>Starts the program as a process, as it is started by hand.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Without_an_index_and_seeds_it_says_what_to_do_and_ends_with_2()
    {
        var (code, error) = await Run("--index", folder + "/none", "--SearchPortal:Seeds", folder + "/no-seeds");
        code.ShouldBe(2, error);
        error.ShouldContain("could not start");
        error.ShouldContain("no-seeds");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_missing_authority_file_is_named_and_ends_it_with_2()
    {
        using (var portal = new TestPortal())
        {
            CopyFolder(portal.Options.IndexFolder, folder + "/index");
        }

        var (code, error) = await Run("--index", folder + "/index", "--actors", folder + "/none.yml", "--topics", "");
        code.ShouldBe(2, error);
        error.ShouldContain("none.yml");
    }

    [Fact]
    public async Task A_damaged_index_is_refused_and_ends_it_with_2()
    {
        using (var portal = new TestPortal())
        {
            CopyFolder(portal.Options.IndexFolder, folder + "/index");
        }

        foreach (var file in Directory.EnumerateFiles(folder + "/index", "*", SearchOption.AllDirectories))
        {
            using var stream = File.OpenWrite(file);
            stream.SetLength(stream.Length / 2);
        }

        var (code, error) = await Run("--index", folder + "/index", "--SearchPortal:Actors", "", "--SearchPortal:Topics", "");
        code.ShouldBe(2, error);
        error.ShouldContain(folder);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Without_an_index_it_builds_one_from_the_seeds_and_then_answers()
    {
        Directory.CreateDirectory(folder + "/seeds");
        await File.WriteAllTextAsync(folder + "/seeds/one.md", "---\ntitle: A harbour\noutlet: Evening Post\n---\n\nShips waited.\n", TestContext.Current.CancellationToken);
        using var process = Start("--index", folder + "/index", "--SearchPortal:Seeds", folder + "/seeds", "--SearchPortal:Actors", "", "--SearchPortal:Topics", "");
        try
        {
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
                if (line.StartsWith("SearchPortal: http", StringComparison.Ordinal)) break;
            }

            lines[^1].ShouldContain("1 article of 1 outlet", customMessage: string.Join('\n', lines));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(int Code, string Error)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error + await output);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
