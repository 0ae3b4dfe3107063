using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SearchPortal.Indexer.Tests;

/// <summary>The built program, as a user runs it.</summary>
internal sealed class IndexerProcess : IDisposable
{
    private const int Sigint = 2;

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private IndexerProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    /// <summary>Starts the program without authority files, unless the arguments name some.</summary>
    public static IndexerProcess Start(params string[] arguments)
    {
        // A shell starts what runs in its background with Ctrl-C ignored, and a child inherits that: the test needs it as on a terminal.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SearchPortal.Indexer.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["SearchPortal__Actors"] = "";
        start.Environment["SearchPortal__Topics"] = "";
        start.Environment["SearchPortal__Outlets"] = "";
        return new IndexerProcess(Process.Start(start)!);
    }

    /// <summary>Runs the program to its end.</summary>
    public static IndexerRun Run(params string[] arguments)
    {
        using var indexer = Start(arguments);
        return indexer.WaitForEnd();
    }

    /// <summary>Runs the program to its end with what somebody types.</summary>
    public static IndexerRun RunWith(string input, params string[] arguments)
    {
        using var indexer = Start(arguments);
        indexer.process.StandardInput.Write(input);
        indexer.process.StandardInput.Close();
        return indexer.WaitForEnd();
    }

    /// <summary>Types something, and may type more.</summary>
    public void Type(string input)
    {
        process.StandardInput.Write(input);
        process.StandardInput.Flush();
    }

    public IndexerRun WaitForEnd()
    {
        process.WaitForExit();
        return new IndexerRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public bool WaitForEnd(TimeSpan time) => process.WaitForExit(time);

    /// <summary>As kill -9: the program gets no chance to do anything.</summary>
    public void Kill() => process.Kill();

    /// <summary>As Ctrl-C.</summary>
    public void Interrupt() => Signal(process.Id, Sigint).ShouldBe(0);

    /// <summary>Anonymous memory of the process in bytes, or 0 when it has ended.</summary>
    public long AnonymousMemory()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int processId, int signal);
}
